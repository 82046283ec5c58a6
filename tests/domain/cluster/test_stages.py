import numpy as np
import pytest

from tests.domain.cluster.told import WON, deal, group_of
from workshop.domain.cluster.bonds import costs
from workshop.domain.cluster.decisions import Different
from workshop.domain.cluster.discover import compare, discover
from workshop.domain.cluster.drafting import drafts_of
from workshop.domain.cluster.notes import notes_of
from workshop.domain.cluster.order import in_order
from workshop.domain.cluster.segments import segments
from workshop.domain.cluster.vocabulary import vocabulary
from workshop.domain.collect.deals import Outcome

STEPS = (
    "buyer: filled in the contact form",
    "us: checked whether they fit us",
    "buyer: told us about their problem with downtime",
    "us: gave a demo",
    "buyer: tested it in a pilot",
    "us: sent the quote",
    "buyer: lawyer returned the clauses",
    "buyer: order received, contract signed",
)
LONG = tuple(deal(name, *STEPS) for name in "ab")


@pytest.mark.parametrize("asked", [3, 4, 5, 6])
def test_as_many_stages_as_asked_for(asked):
    assert len(discover(LONG, stages=asked).stages) == asked


def test_nobody_needs_to_ask_for_stages():
    assert len(discover(LONG).stages) == 3


def test_with_fewer_groups_than_stages_there_is_a_stage_a_group_and_it_says_why():
    found = discover([deal("a", "us: gave a demo", "buyer: signed")], stages=5)

    assert [stage.groups for stage in found.stages] == [("gave-a-demo",), ("signed",)]
    assert str(found.stages[0].why) == (
        "Only 2 activity groups were found, so there are 2 stages instead of 5."
    )


def test_equal_notes_make_one_group_and_one_stage():
    found = discover([deal(name, "visit", "visit") for name in "ab"])

    assert [stage.groups for stage in found.stages] == [("visit",)]
    assert str(found.stages[0].why) == "Only 1 activity group was found, so there is 1 stage instead of 3."


def test_every_stage_tells_why_it_ends_where_it_does():
    told = [
        deal(name, "buyer: asked for info", "us: gave a demo", "us: sent the quote", "buyer: contract signed")
        for name in "ab"
    ]

    after = "the steps after it stand closer to each other than to those before."
    assert [str(stage.why) for stage in discover(told, stages=4).stages] == [
        f"Ends with the buyer’s “asked for info” (2 of 2 won deals); {after}",
        f"Ends after “gave a demo”: {after}",
        f"Ends after “sent the quote”: {after}",
        "The last stage holds what happens until the end of the won deals.",
    ]


def test_stages_are_named_for_the_buyers_progress():
    titles = [stage.title for stage in discover(LONG, stages=4).stages]

    assert titles[0] == "Problem agreed"
    assert titles[-1] == "Commitment made"
    assert set(titles) <= set(vocabulary().titles)


def test_stages_have_titles_of_their_own_where_the_words_tell_nothing():
    told = [deal(name, "alpha", "bravo", "charlie", "delta", "echo", "foxtrot") for name in "ab"]

    titles = [stage.title for stage in discover(told, stages=6).stages]

    assert len(set(titles)) == 6
    assert not any(title.startswith("Stage") for title in titles)


def test_a_milestones_wording_names_a_stage_that_no_known_topic_names():
    told = [
        deal(name, "buyer: asked for info", "buyer: moose is in the lodge", "buyer: contract signed")
        for name in "ab"
    ]

    titles = [stage.title for stage in discover(told, stages=3).stages]

    assert titles == ["Interest shown", "moose is in the lodge", "Commitment made"]


def test_a_group_that_people_split_off_stands_in_a_stage_too():
    found = discover(WON, decisions=[Different(("c5",))])

    assert group_of(found, "c5").id in found.stages[-1].groups


def spans(values):
    """What a segment costs: how far its first and its last value are apart."""
    n = len(values)
    return np.array(
        [
            [abs(values[min(end, n) - 1] - values[min(at, n - 1)]) for end in range(n + 1)]
            for at in range(n + 1)
        ]
    )


def test_segments_cut_where_it_costs_least():
    assert segments(spans([0.0, 0.1, 0.5, 0.6, 0.9]), [0.0] * 5, 3) == (2, 4, 5)


def test_segments_give_way_to_prices():
    assert segments(spans([0.0, 0.4, 0.5, 0.9]), [9.0, 0.0, 9.0, 0.0], 2) == (2, 4)
    assert segments(spans([0.0, 0.4, 0.5, 0.9]), [9.0, 9.0, 0.0, 0.0], 2) == (3, 4)


def test_a_stage_ends_where_few_steps_lead_on():
    told = [
        deal("a", "alpha", "bravo", "charlie", "delta", "echo", "foxtrot"),
        deal("b", "bravo", "alpha", "charlie", "echo", "delta", "foxtrot"),
        deal("c", "alpha", "charlie", "bravo", "delta", "foxtrot", "echo"),
    ]
    drafts = in_order(drafts_of(compare(told).grouping, notes_of(told, Outcome.WON), told, ()))

    inside, across = costs(drafts)[0, 3], costs(drafts)[1, 4]

    assert inside < across
