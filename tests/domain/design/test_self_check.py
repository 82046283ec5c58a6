from dataclasses import replace

from hypothesis import given, settings

from tests.domain.design.documents import PROCESS, processes
from workshop.domain.design.process import Milestone, Process, Stage
from workshop.domain.design.self_check import self_check
from workshop.domain.design.self_check_options import folded, short
from workshop.domain.words import Sentence

SELLING = Process(
    "Selling pumps",
    (
        Stage(
            "d",
            "Discover",
            10,
            milestones=(
                Milestone(
                    "figures",
                    "Figures given",
                    gate=True,
                    evidence="Their sheet",
                    who="Foreman",
                    ask="How many?",
                ),
                Milestone("visit", "Plant shown", evidence="Visitors’ list", otherwise="Offer a Friday."),
            ),
        ),
        Stage(
            "c",
            "Choose",
            50,
            milestones=(
                Milestone(
                    "list", "List confirmed", gate=True, evidence="Reply", who="Buyer", otherwise="Ask why."
                ),
                Milestone(
                    "trial", "Trial watched", evidence="Minutes", who="Planner", ask="What must it show?"
                ),
            ),
        ),
        Stage(
            "o", "Order", 90, milestones=(Milestone("order", "Order sent", gate=True, evidence="The order"),)
        ),
    ),
)


def asked(process, begin):
    return [check for check in self_check(process, most=200) if str(check.question).startswith(begin)]


def answers(checks):
    return {str(check.question): str(check.options[check.right]) for check in checks}


def test_what_leaves_a_stage_is_its_gate_and_no_gate_of_an_earlier_stage_is_offered_as_wrong():
    first, second, third = sorted(asked(SELLING, "Which of these must"), key=lambda check: check.stage)

    assert str(first.question) == "Which of these must the buyer have done before a deal leaves “Discover”?"
    assert first.options[first.right] == "Figures given"
    assert set(first.options) == {"Figures given", "List confirmed", "Trial watched", "Order sent"}
    assert set(second.options) == {"List confirmed", "Order sent", "Plant shown"}
    assert set(third.options) == {"Order sent", "Plant shown", "Trial watched"}


def test_every_kind_has_its_right_answer_from_the_process():
    assert (
        answers(asked(SELLING, "What proves"))["What proves that this is done: “Order sent”?"] == "The order"
    )
    assert (
        answers(asked(SELLING, "In which stage"))["In which stage does this stand: “Plant shown”?"]
        == "Discover"
    )
    assert answers(asked(SELLING, "Who"))["Who on the buyer’s side does this: “Trial watched”?"] == "Planner"
    assert (
        answers(asked(SELLING, "What do you ask"))["What do you ask to get there: “Figures given”?"]
        == "How many?"
    )
    missing = answers(asked(SELLING, "The buyer has not"))
    assert missing["The buyer has not done this: “List confirmed”. What do you do?"] == "Ask why."
    assert missing["The buyer has not done this: “Order sent”. What do you do?"] == (
        "Leave the deal in its stage, and ask for it."
    )
    gates = answers(asked(SELLING, "Is this a gate"))
    assert gates["Is this a gate: “Order sent”?"].startswith("Yes")
    assert gates["Is this a gate: “Plant shown”?"].startswith("No")


def test_each_answer_says_where_it_is_told():
    (check,) = (each for each in asked(SELLING, "What proves") if "List confirmed" in str(each.question))

    assert (check.stage, check.stage_title, check.about) == (2, "Choose", "list")


def test_ten_are_asked_of_every_kind_and_first_about_each_milestone_once():
    ten = self_check(SELLING)

    assert len(ten) == 10
    assert len({str(check.question).split()[0] for check in ten}) >= 5
    assert {check.about for check in ten} == {"figures", "visit", "list", "trial", "order"}


def test_a_proof_that_is_part_of_another_is_not_offered_as_wrong():
    first, second, *rest = SELLING.stages
    both = replace(second.milestones[0], evidence="Their sheet, signed")
    process = replace(SELLING, stages=(first, replace(second, milestones=(both,)), *rest))
    (check,) = (each for each in asked(process, "What proves") if "Figures given" in str(each.question))

    assert "Their sheet, signed" not in check.options


def test_what_is_called_the_same_in_two_places_is_not_asked_about_where_it_stands():
    stage = Stage("x", "Extra", 95, milestones=(Milestone("again", "ORDER sent."),))
    process = replace(SELLING, stages=(*SELLING.stages, stage))

    assert not any("rder sent" in str(check.question) for check in asked(process, "In which stage"))
    assert not any("rder sent" in str(check.question) for check in asked(process, "Is this a gate"))


def test_a_process_that_tells_little_gives_fewer_questions_and_an_empty_one_none():
    assert len(self_check(PROCESS)) == 10
    assert len(self_check(replace(PROCESS, stages=PROCESS.stages[1:]))) == 2
    assert self_check(Process("Empty", (Stage("s", "Interest", 10),))) == ()


@settings(max_examples=40)
@given(processes())
def test_no_question_has_two_answers_that_say_the_same_and_none_comes_twice(process):
    checks = self_check(process)

    assert checks == self_check(process)
    assert len(checks) <= 10
    assert len(set(checks)) == len(checks)
    for check in checks:
        said = [folded(str(each)) for each in check.options]
        assert 2 <= len(said) <= 4
        assert len(set(said)) == len(said)
        assert check.stage_title == process.stages[check.stage - 1].title


@settings(max_examples=40)
@given(processes())
def test_the_right_answer_stands_in_the_process_and_no_wrong_one_is_right_too(process):
    by_id = {each.id: each for stage in process.stages for each in stage.milestones}
    for check in self_check(process, most=60):
        milestone, right = by_id[check.about], check.options[check.right]
        if isinstance(right, Sentence):
            continue
        own = (
            milestone.title,
            milestone.evidence,
            milestone.who,
            milestone.ask,
            milestone.otherwise,
            check.stage_title,
        )
        assert right in [short(text) for text in own]
        if str(check.question).startswith("Which of these"):
            must = {
                short(each.title)
                for stage in process.stages[: check.stage]
                for each in stage.milestones
                if each.gate
            }
            assert [option for option in check.options if option in must] == [right]
