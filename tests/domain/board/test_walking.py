"""A real deal walked through the proposed stages."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.board.walking import walk
from workshop.domain.cluster.discovery import Discovery, Group, ProposedStage, Standing, Support
from workshop.domain.collect.deals import Activity, Deal, Outcome, Side
from workshop.domain.words import say


def group(name, *activities, standing=Standing.ACTIVITY):
    support, why = Support(3, 4), say("They are alike.")
    return Group(name, name, activities, Side.BUYER, support, 0.5, (0.4, 0.6), None, standing, why, why)


def stage(title, *groups):
    return ProposedStage(title, groups, say("It ends here."))


def deal(*ids):
    return Deal("d", "Dairy", Outcome.WON, tuple(Activity(one, f"text of {one}") for one in ids))


FOUND = Discovery(
    groups=(
        group("call", "a", "a2"),
        group("need", "b", standing=Standing.GATE),
        group("offer", "c"),
        group("board", "e", standing=Standing.OPTIONAL),
        group("signed", "d", standing=Standing.GATE),
    ),
    stages=(
        stage("Interest", "call", "need"),
        stage("Offer", "offer", "board"),
        stage("Commitment", "signed"),
    ),
    aside=("x",),
)


def told(walked):
    """For each stage the places and whether in order; what is without a place."""
    stages = [
        [(each.number, each.activity.id, each.in_order) for each in one.passed] for one in walked.stages
    ]
    return stages, [(each.number, each.activity.id) for each in walked.homeless]


def test_a_deal_that_follows_the_stages_is_in_order_throughout():
    walked = walk(FOUND, deal("a", "b", "c", "d"))
    assert told(walked) == ([[(1, "a", True), (2, "b", True)], [(3, "c", True)], [(4, "d", True)]], [])
    assert (walked.passed, walked.back) == (4, 0)


def test_groups_of_one_stage_may_come_in_any_order():
    walked = walk(FOUND, deal("b", "a", "c"))
    assert walked.back == 0


def test_what_goes_back_a_stage_is_out_of_order_and_the_longest_run_is_in_order():
    walked = walk(FOUND, deal("c", "a", "b", "d"))
    assert told(walked) == ([[(2, "a", True), (3, "b", True)], [(1, "c", False)], [(4, "d", True)]], [])


def test_milestones_that_the_deal_never_shows_are_skipped_and_mere_activities_are_not():
    walked = walk(FOUND, deal("a", "d"))
    assert [[each.id for each in one.skipped] for one in walked.stages] == [["need"], ["board"], []]
    assert walked.skipped == 2


def test_what_is_set_aside_or_was_told_since_has_no_place():
    walked = walk(FOUND, deal("a", "x", "new"))
    assert told(walked)[1] == [(2, "x"), (3, "new")]


def test_a_deal_without_activities_walks_nowhere():
    walked = walk(FOUND, deal())
    assert told(walked) == ([[], [], []], [])


def test_without_stages_nothing_has_a_place():
    assert told(walk(Discovery((), ()), deal("a"))) == ([], [(1, "a")])


IDS = [f"n{number}" for number in range(12)]


@st.composite
def found_and_deal(draw):
    """Groups over some of the activities, in stages over some of the groups, and a deal over any of them."""
    ids = draw(st.permutations(IDS))
    cuts = sorted(draw(st.lists(st.integers(0, 12), min_size=2, max_size=6)))
    parts = [ids[low:high] for low, high in pairwise(cuts) if high > low]
    kinds = st.sampled_from(list(Standing))
    groups = tuple(group(f"g{at}", *its, standing=draw(kinds)) for at, its in enumerate(parts))
    staged = draw(st.integers(0, len(groups)))
    stages = tuple(stage(each.id, each.id) for each in groups[:staged])
    return Discovery(groups, stages), deal(*draw(st.lists(st.sampled_from(IDS), unique=True)))


@given(found_and_deal())
def test_every_activity_of_the_deal_appears_exactly_once(case):
    found, chosen = case
    walked = walk(found, chosen)
    passed = [(each.number, each.activity.id) for one in walked.stages for each in one.passed]
    homeless = [(each.number, each.activity.id) for each in walked.homeless]
    expected = [(number, each.id) for number, each in enumerate(chosen.activities, 1)]
    assert sorted(passed + homeless) == expected


@given(found_and_deal())
def test_what_is_in_order_never_goes_back_a_stage(case):
    walked = walk(*case)
    forward = sorted(
        (each.number, one.number) for one in walked.stages for each in one.passed if each.in_order
    )
    stages = [stage for _, stage in forward]
    assert stages == sorted(stages)
