"""Each rule of the method finds what breaks it, and its mend makes it hold."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.domain.design.documents import processes
from workshop.domain.cluster.discovery import Support
from workshop.domain.design.apply import apply
from workshop.domain.design.process import (
    AfterStep,
    BuyingStep,
    Dismissal,
    Milestone,
    Play,
    Process,
    Question,
    RecommendedActivity,
    Stage,
)
from workshop.domain.review.advisor import ELEMENTS, review
from workshop.domain.review.findings import Severity
from workshop.domain.review.rules import RULES


def milestone(id, title, **others):
    told = {"evidence": "E-mail", "ask": "Who signs?", "support": Support(9, 12)}
    return Milestone(id, title, **(told | others))


SOUND = Process(
    "How we sell pumps",
    (
        Stage(
            "need",
            "Need agreed",
            20,
            "The buyer has said what is needed.",
            (
                milestone("budget", "Buyer confirmed the budget in writing", gate=True),
                milestone("list", "Buyer sent the list of requirements"),
            ),
            (RecommendedActivity("ask", "Ask what happens if nothing changes"),),
            ("says",),
        ),
        Stage(
            "proof",
            "Solution accepted",
            50,
            "The buyer has seen it work.",
            (milestone("trial", "Buyer signed the trial report", gate=True),),
            serves=("tries",),
        ),
        Stage(
            "choice",
            "Supplier chosen",
            80,
            "The buyer has chosen us.",
            (
                milestone("told", "Buyer’s director notified all bidders of the choice", gate=True),
                milestone("date", "Buyer signed the plan with the date of delivery"),
            ),
            serves=("chooses",),
        ),
    ),
    aim="Sell pumps that save energy",
    owner="Ann",
    gain="Fewer lost weekends",
    handover="A name and a need",
    next_review="2027-03-31",
    buying_steps=(
        BuyingStep("says", "Says what is needed"),
        BuyingStep("tries", "Tries it"),
        BuyingStep("chooses", "Chooses"),
    ),
    plays=(Play("waiting", "No decision", "What does waiting cost?", status_quo=True),),
    questions=(Question("how", "How do you usually buy pumps?"),),
    after=(AfterStep("service", "Hand over to service"),),
)


def in_stage(number, **fields):
    stages = list(SOUND.stages)
    stages[number] = replace(stages[number], **fields)
    return replace(SOUND, stages=tuple(stages))


def with_milestone(**fields):
    stage = SOUND.stages[0]
    return in_stage(0, milestones=(replace(stage.milestones[0], **fields), *stage.milestones[1:]))


def stages(number):
    return tuple(
        replace(
            SOUND.stages[0],
            id=f"s{n}",
            title=f"Need {n} agreed",
            activities=(),
            milestones=(milestone(f"m{n}", f"Buyer confirmed budget {n} in writing", gate=True),),
        )
        for n in range(number)
    )


def many(number, **fields):
    return tuple(
        milestone(f"m{n}", f"Buyer confirmed part {n} in writing", support=Support(n, 12), **fields)
        for n in range(number)
    )


ADVICE = tuple(RecommendedActivity(f"a{n}", f"Ask for part {n}", support=Support(n, 12)) for n in range(10))

# The rule, a process that breaks it, where, and whether one click mends it.
BROKEN = [
    ("stage-count", replace(SOUND, stages=SOUND.stages[1:]), "", False),
    ("stage-count", replace(SOUND, stages=stages(7)), "", True),
    ("stage-titles", in_stage(2, title="Need Agreed"), "stages[0].title", False),
    ("stage-names", in_stage(1, title="Second meeting"), "stages[1].title", False),
    ("stage-names", in_stage(2, title="Won"), "stages[2].title", False),
    ("stage-names", in_stage(2, title="Closed won"), "stages[2].title", False),
    ("stage-progress", in_stage(1, progress=" "), "stages[1].progress", False),
    ("stage-dam", in_stage(0, milestones=(*many(7), SOUND.stages[0].milestones[0])), "stages[0]", True),
    ("stage-advice", in_stage(0, activities=ADVICE), "stages[0]", True),
    ("milestone-buyer", with_milestone(title="Proposal sent"), "stages[0].milestones[0].title", True),
    (
        "milestone-auditable",
        with_milestone(title="Buyer watched the trial in our hall or by video"),
        "stages[0].milestones[0].title",
        False,
    ),
    ("milestone-evidence", with_milestone(evidence=""), "stages[0].milestones[0].evidence", True),
    (
        "milestone-once",
        in_stage(
            1,
            milestones=(*SOUND.stages[1].milestones, milestone("b2", "Buyer sent the list of requirements")),
        ),
        "stages[1].milestones[1]",
        True,
    ),
    ("stage-gate", in_stage(0, milestones=many(8)[6:]), "stages[0]", True),
    ("gates-few", in_stage(0, milestones=many(5, gate=True)), "stages[0]", True),
    ("gate-support", with_milestone(support=Support(4, 12)), "stages[0].milestones[0].gate", True),
    ("gate-help", with_milestone(ask=""), "stages[0].milestones[0].ask", False),
    ("chances-rise", in_stage(1, probability=20), "stages[1].probability", True),
    ("chances-open", in_stage(2, probability=100), "stages[2].probability", True),
    ("qualifying", with_milestone(title="Buyer sent the signed trial report"), "", False),
    ("buying-known", replace(SOUND, buying_steps=()), "", True),
    ("stage-serves", in_stage(1, serves=("gone",)), "stages[1].serves", True),
    ("buying-served", in_stage(1, serves=("says",)), "buying_steps[1]", True),
    ("aim", replace(SOUND, aim=""), "aim", False),
    ("gain", replace(SOUND, gain=" "), "gain", False),
    ("handover", replace(SOUND, handover=""), "handover", False),
    ("owner", replace(SOUND, owner=""), "owner", False),
    ("next-review", replace(SOUND, next_review=""), "next_review", False),
    ("status-quo", replace(SOUND, plays=()), "", False),
    ("questions", replace(SOUND, questions=()), "", True),
    ("after", replace(SOUND, after=()), "", False),
]


def found(process, rule):
    return [finding for finding in review(process).findings if finding.rule.id == rule]


def test_a_sound_process_keeps_every_rule():
    assert [(each.rule.id, str(each.why)) for each in review(SOUND).findings] == []
    assert review(SOUND).readiness == 1.0
    assert all(is_there for _title, is_there in review(SOUND).elements)


@pytest.mark.parametrize(("rule", "process", "where", "mended"), BROKEN)
def test_what_breaks_a_rule_is_found_in_its_place_with_reason_and_mend(rule, process, where, mended):
    finding = found(process, rule)[0]
    assert finding.where == where
    assert str(finding.why).endswith((".", "?", "!"))
    assert str(finding.mend)
    assert mended is None or (finding.command is not None) == mended


@pytest.mark.parametrize(
    ("rule", "process"), [(rule, process) for rule, process, _, click in BROKEN if click]
)
def test_one_click_makes_less_of_what_was_found(rule, process):
    before = found(process, rule)
    after = apply(process, before[0].command)
    assert len(found(after, rule)) < len(before) or before[0].about not in {
        each.about for each in found(after, rule)
    }


def test_the_only_gate_gives_its_place_to_what_more_won_deals_have():
    stage = apply(*mended(with_milestone(support=Support(4, 12)), "gate-support")).stages[0]
    assert [(each.title, each.gate) for each in stage.milestones] == [
        ("Buyer confirmed the budget in writing", False),
        ("Buyer sent the list of requirements", True),
    ]


def test_what_few_won_deals_had_is_not_made_the_gate_that_is_missing():
    lone = in_stage(0, milestones=many(2))
    assert [each.command for each in found(lone, "stage-gate")] == [None]
    only = in_stage(0, milestones=many(1, gate=True))
    assert [each.command for each in found(only, "gate-support")] == [None]


def test_a_step_that_is_left_alone_goes_to_the_stage_beside_it():
    process = apply(*mended(in_stage(1, serves=("says",)), "buying-served"))
    assert process.stages[1].serves == ("says", "tries")


def mended(process, rule):
    return process, found(process, rule)[0].command


@given(processes())
def test_who_does_all_that_is_suggested_comes_to_an_end(process):
    """No mend brings back what another one mended."""
    for _ in range(60):
        commands = [each.command for each in review(process).findings if each.command]
        if not commands:
            return
        process = apply(process, commands[0])
    raise AssertionError([(each.rule.id, each.where) for each in review(process).findings if each.command])


def test_every_rule_has_a_name_of_its_own_and_is_tried_here():
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert set(ids) - {rule for rule, *_ in BROKEN} == {"figures"}
    assert {name for each in ELEMENTS for name in each.rules} <= set(ids)


def test_a_process_that_no_deal_stands_behind_is_told_so():
    bare = in_stage(0, milestones=(replace(SOUND.stages[0].milestones[0], support=None),))
    alone = replace(bare, stages=bare.stages[:1])
    assert [str(each.mend) for each in found(alone, "figures")] == ["Collect a dozen won deals and compare."]


def test_errors_come_first_and_then_what_stands_first():
    process = replace(in_stage(1, title="Second meeting", probability=20), gain="", aim="")
    kinds = [finding.rule.severity for finding in review(process).findings]
    assert kinds == sorted(kinds, key=list(Severity).index)
    assert [each.rule.id for each in review(process).findings] == [
        "chances-rise",
        "aim",
        "gain",
        "stage-names",
    ]


def test_a_dismissed_finding_is_listed_with_its_reason_and_still_counts_as_open():
    dismissed = Dismissal("no-aim", "aim", "process", "The board will say it in March.")
    seen = review(replace(SOUND, aim="", dismissed=(dismissed,)))
    assert seen.open == ()
    assert [each.dismissed for each in seen.dismissed] == ["The board will say it in March."]
    assert seen.readiness == (len(RULES) - 1) / len(RULES)


def test_of_several_faults_in_one_place_one_is_dismissed_and_the_others_stay_open():
    process = replace(SOUND, stages=(replace(SOUND.stages[1], serves=("says", "tries", "chooses")),))
    points = found(process, "qualifying")
    assert [each.place for each in points] == [
        "process#bant.budget",
        "process#bant.authority",
        "process#bant.need",
        "process#bant.timing",
    ]
    dismissed = Dismissal("need", "qualifying", "process#bant.need", "Everybody who asks has one.")
    seen = review(replace(process, dismissed=(dismissed,)))
    assert [each.place for each in seen.dismissed] == ["process#bant.need"]
    assert len([each for each in seen.open if each.rule.id == "qualifying"]) == 3


def test_an_element_is_there_when_all_its_rules_hold():
    titles = [
        str(title) for title, is_there in review(replace(SOUND, buying_steps=())).elements if not is_there
    ]
    assert titles == ["It follows the buyer’s process"]


@given(processes())
def test_whatever_stands_in_a_process_is_reviewed_and_every_mend_can_be_carried_out(process):
    for finding in review(process).findings:
        if finding.command is not None:
            apply(process, finding.command)
