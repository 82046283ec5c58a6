from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.domain.assess.forms import questionnaire, raised, said
from workshop.domain.assess.comparing import (
    AreaChange,
    QuestionChange,
    area_changes,
    earlier_round,
    newest_of_each_team,
    question_changes,
)
from workshop.domain.assess.findings import findings
from workshop.domain.assess.rounds import Round, Team

ASKED = questionnaire(("plan", "check", ""), plan="a b c", check="d")
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
NORTH, SOUTH = Team("n", "North"), Team("s", "South")


def round_of(id, month, team=NORTH, *, closed=True, asks=ASKED):
    begun = FIRST + timedelta(days=30 * month)
    return Round(id, id, asks, begun, begun if closed else None, team)


def found(answers, asks=ASKED):
    return findings(asks, answers, seed="s")


def test_the_earlier_round_is_the_last_closed_one_of_the_same_team_and_questionnaire():
    this = round_of("this", 9)
    others = questionnaire(("plan", "", ""), plan="a")
    rounds = [
        this,
        round_of("old", 1),
        round_of("last", 5),
        round_of("of another team", 7, SOUTH),
        round_of("open", 8, closed=False),
        round_of("of other questions", 8, asks=replace(others, id="other")),
        round_of("later", 11),
    ]
    assert earlier_round(rounds, this).id == "last"


def test_the_first_round_has_no_earlier_one():
    assert earlier_round([round_of("this", 9)], round_of("this", 9)) is None


def test_each_team_is_there_with_its_newest_closed_round_by_the_name_of_the_team():
    rounds = [
        round_of("south old", 1, SOUTH),
        round_of("south", 2, SOUTH),
        round_of("south open", 3, SOUTH, closed=False),
        round_of("north", 1),
        round_of("all", 1, None),
    ]
    assert [each.id for each in newest_of_each_team(rounds, rounds[3])] == ["all", "north", "south"]


def test_an_area_tells_its_mean_and_level_earlier_and_now():
    before = found(said(ASKED, 1, 1, 2, 2))
    after = found(raised(said(ASKED, 2, 2, 3, 3), 4, "c"))
    assert area_changes(before, after) == (
        AreaChange("plan", 1.0, 2.67, 1, 2),
        AreaChange("check", 1.0, 2.0, 1, 2),
    )


def test_a_question_that_one_round_did_not_ask_is_not_compared():
    fewer = questionnaire(("plan", "check", ""), plan="a b", check="x")
    before = found(said(fewer, 1, 1, 1, 1), fewer)
    after = found(raised(said(ASKED, 2, 2, 2, 2), 4, "c"))
    assert area_changes(before, after) == (AreaChange("plan", 1.0, 2.0, 1, 2),)
    assert question_changes(before, after) == (QuestionChange("a", 1, 2), QuestionChange("b", 1, 2))


def test_what_three_people_said_earlier_is_not_told_question_by_question():
    assert question_changes(found(said(ASKED, 1, 1, 1)), found(said(ASKED, 2, 2, 2, 2))) == ()
