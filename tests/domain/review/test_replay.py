"""Twelve won deals run through the process that was made of them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.cluster.discovery import Discovery, Group, Standing, Support
from workshop.domain.collect.deals import Activity, Deal, Outcome, Side
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Move, Set
from workshop.domain.design.process import Milestone, Process, Stage
from workshop.domain.review.advisor import review
from workshop.domain.review.effects import Effect, effects, effects_of, passing
from workshop.domain.review.replay import past, replay
from workshop.domain.review.replayed import replay_rules
from workshop.domain.review.tallies import tallies
from workshop.domain.words import say

NEED, BUDGET, ORDER, VISIT = "need", "budget", "order", "visit"


def deal(name, *steps):
    return Deal(
        name, name, Outcome.WON, tuple(Activity(f"{name} {step}", step, Side.BUYER) for step in steps)
    )


DEALS = (
    deal("Crane", NEED, BUDGET, ORDER, VISIT),
    deal("Mill", NEED, ORDER, BUDGET, VISIT),
    deal("Silo", NEED, ORDER, BUDGET, VISIT),
    deal("Dock", ORDER, VISIT),
)


def group(name, place):
    members = tuple(each.id for told in DEALS for each in told.activities if each.text == name)
    return Group(
        name, name, members, Side.BUYER, Support(len(members), 4), place, (place, place), None,
        Standing.OPTIONAL, say("Said alike."), say("Seen often."),
    )  # fmt: skip


FOUND = Discovery((group(NEED, 0.1), group(BUDGET, 0.5), group(ORDER, 0.7), group(VISIT, 0.9)), ())


def gate(name):
    return Milestone(name, f"Buyer gave {name}", gate=True, group=name)


PROCESS = Process(
    "Pumps",
    (
        Stage("first", "Need agreed", 20, milestones=(gate(NEED), gate(BUDGET))),
        Stage(
            "second",
            "Supplier chosen",
            60,
            milestones=(gate(ORDER), Milestone("own", "Buyer paid", gate=True)),
        ),
    ),
)
RUN = replay(PROCESS, DEALS, FOUND)
GONE = past(DEALS, FOUND)


def test_each_deal_shows_what_it_passed_and_in_which_order():
    assert [[each.milestone.id for each in told.passed] for told in RUN.deals] == [
        [NEED, BUDGET, ORDER],
        [NEED, ORDER, BUDGET],
        [NEED, ORDER, BUDGET],
        [ORDER],
    ]
    assert [told.in_order for told in RUN.deals] == [True, False, False, True]


def test_a_deal_shows_the_stage_that_it_skipped_and_the_gates_that_it_never_passed():
    dock = RUN.deals[3]
    assert [stage.id for stage in dock.skipped] == ["first"]
    assert [milestone.id for milestone in dock.never] == [NEED, BUDGET]


def test_a_gate_tells_in_which_deals_it_was_passed_lacking_or_late():
    budget = next(each for each in RUN.gates if each.milestone.id == BUDGET)
    assert budget.passed == ("Crane", "Mill", "Silo")
    assert budget.blocked == ("Dock",)
    assert budget.late == ("Mill", "Silo")


def test_a_milestone_that_no_group_stands_behind_is_unknown_and_blames_nobody():
    assert [each.id for each in RUN.unknown] == ["own"]
    assert "own" not in {each.milestone.id for each in RUN.gates}


def findings(process, deals=DEALS):
    run = replay(process, deals, FOUND)
    return {each.rule.id: each for each in review(process, replay_rules(run, FOUND)).findings}


def test_a_gate_that_came_late_in_most_deals_is_moved_to_where_it_happens():
    finding = findings(PROCESS)["replay-place"]
    assert str(finding.why) == "In 2 of 3 deals “Buyer gave budget” came after a milestone of a later stage."
    moved = apply(PROCESS, finding.command)
    assert [each.id for each in moved.stages[1].milestones] == [ORDER, "own", BUDGET]
    assert "replay-place" not in findings(moved)


def test_a_gate_that_most_deals_were_won_without_is_too_idealistic():
    visit = replace(PROCESS.stages[0], milestones=(gate(NEED), gate(VISIT)))
    process = replace(PROCESS, stages=(visit, replace(PROCESS.stages[1], milestones=())))
    lonely = (*[replace(each, activities=each.activities[:1]) for each in DEALS[:3]], DEALS[3])
    finding = findings(process, lonely)["replay-never"]
    assert str(finding.why) == "3 of 4 deals were won without the gate “Buyer gave visit”."
    assert not apply(process, finding.command).stages[0].milestones[1].gate


def test_what_most_deals_share_is_offered_to_the_process():
    finding = findings(PROCESS)["replay-missing"]
    assert str(finding.why) == "“visit” was done in 4 of 4 won deals and is not in the process."
    assert apply(PROCESS, finding.command).stages[1].milestones[-1].group == VISIT


def test_each_shared_activity_that_is_missing_is_offered_by_itself():
    process = replace(PROCESS, stages=(replace(PROCESS.stages[0], milestones=()), PROCESS.stages[1]))
    seen = review(process, replay_rules(replay(process, DEALS, FOUND), FOUND)).findings
    offered = {each.place: each.command.element.group for each in seen if each.rule.id == "replay-missing"}
    assert offered == {"process#need": NEED, "process#budget": BUDGET, "process#visit": VISIT}


def test_a_change_tells_what_it_does_to_the_deals_of_the_past():
    optional = replace(gate(BUDGET), gate=False)
    changed = replace(
        PROCESS, stages=(replace(PROCESS.stages[0], milestones=(gate(NEED), optional)), PROCESS.stages[1])
    )
    told = [str(each) for each in effects(tallies(PROCESS, GONE), tallies(changed, GONE))]
    assert told == ["“Buyer gave budget” holds no deal back any more."]


def test_a_deal_passes_where_it_has_every_gate_and_none_after_one_of_a_later_stage():
    assert passing(PROCESS, GONE) == 1
    assert passing(apply(PROCESS, Set(BUDGET, "gate", False, True)), GONE) == 3
    assert passing(PROCESS, past((), FOUND)) == 0


def test_each_proposed_change_of_a_gate_tells_what_it_would_do_to_the_won_deals():
    optional, moved = Set(BUDGET, "gate", False, True), Move(BUDGET, "second", ORDER)
    told = effects_of(PROCESS, (optional, moved), GONE)
    assert {command: str(effect.said) for command, effect in told.items()} == {
        optional: "With this, 3 of 4 won deals pass every gate in order; now it is 1.",
        moved: "With this, 3 of 4 won deals pass every gate in order; now it is 1.",
    }
    assert [str(each) for each in told[moved].gates] == [
        "“Buyer gave budget”: 0 won deals pass it out of order, 3 did before."
    ]


PLACES = st.permutations([NEED, BUDGET, ORDER, VISIT])
STEPS = st.lists(st.sampled_from([NEED, BUDGET, ORDER, VISIT]), unique=True)


@given(
    places=PLACES,
    cuts=st.tuples(*[st.integers(0, 4)] * 2),
    optional=st.sets(st.sampled_from([NEED, BUDGET, ORDER, VISIT])),
    told=st.lists(STEPS),
)
def test_the_tallies_count_what_a_replay_names(places, cuts, optional, told):
    low, high = sorted(cuts)
    deals = tuple(deal(f"D{number}", *steps) for number, steps in enumerate(told))
    groups = tuple(
        replace(each, activities=tuple(f"{one.name} {each.id}" for one in deals)) for each in FOUND.groups
    )
    found = replace(FOUND, groups=groups)
    rows = (places[:low], places[low:high], places[high:])
    process = Process(
        "Pumps",
        tuple(
            Stage(
                f"s{number}",
                "Agreed",
                10,
                milestones=tuple(replace(gate(one), gate=one not in optional) for one in row),
            )
            for number, row in enumerate(rows)
        ),
    )
    named = [
        (each.milestone.id, each.of, len(each.passed), len(each.blocked) + len(each.late))
        for each in replay(process, deals, found).gates
    ]
    counted = tallies(process, past(deals, found))
    assert [(each.milestone.id, each.of, each.passed, each.astray) for each in counted] == named


def test_a_change_that_lets_no_deal_more_pass_says_so():
    assert str(Effect(3, 3, 4).said) == "With this, still 3 of 4 won deals pass every gate in order."


def test_what_touches_no_gate_has_no_effect_on_deals_and_neither_has_what_is_past():
    title, gone = Set(BUDGET, "title", "Paid", "Buyer gave budget"), Set("left", "gate", False, True)
    unknown = Set("own", "gate", False, True)
    assert effects_of(PROCESS, (title, gone, unknown), GONE) == {}


def test_milestones_of_the_same_moment_are_in_order_whatever_their_stages():
    together = deal("Quay", ORDER, NEED)
    once = replace(together, activities=(replace(together.activities[0], id="both"),))
    groups = tuple(replace(each, activities=("both",)) for each in FOUND.groups if each.id in (NEED, ORDER))
    same = past((once,), replace(FOUND, groups=groups))
    assert passing(PROCESS, same) == 1
