"""Two rounds by seven people: what comes of them, and that the tables fit what is asked."""

import pytest

from workshop.demo import assessed
from workshop.demo.plan import PLAN
from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.result import assess
from workshop.domain.assess.roles import compared_roles
from workshop.intake.questionnaire import by_id
from workshop.store import answers, plans, rounds

ASKED = by_id(assessed.QUESTIONNAIRE)
TABLES = ("before", "after")


@pytest.fixture
def look(sqlite_database, inside):
    """`look(ask)` is what the owner of the demo workspace reads there."""

    def look(ask):
        with sqlite_database.read(inside) as session:
            return ask(session)

    return look


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("person", assessed.ROLES)
def test_each_person_answers_each_question(table, person):
    assert [one.question for one in assessed.given(table, person)] == [one.id for one in ASKED.questions]


@pytest.mark.parametrize("table", TABLES)
def test_every_note_belongs_to_an_answer(table):
    told = [one.note for person in assessed.ROLES for one in assessed.given(table, person) if one.note]
    assert sorted(told) == sorted(row["note"] for row in assessed.noted(table))


def test_two_closed_rounds_by_seven_people_tell_how_the_team_rose(look):
    lines = look(rounds.all_rounds)
    assert [(line.round.title, line.finished, line.asked, line.round.closed) for line in lines] == [
        ("Half a year with the process", 7, 7, True),
        ("Before we wrote it down", 7, 7, True),
    ]
    assert (lines[0].round.started_at - lines[1].round.started_at).days == 185
    found = [look(lambda session, line=line: answers.of_round(session, line.round.id)) for line in lines]
    assert [len(given) for given in found] == [168, 168]
    after, before = (assess(ASKED, given) for given in found)
    assert (before.level, after.level) == (1, 2)
    assert [(step.question, step.to) for step in after.next] == [
        ("milestone-audit", 3),
        ("training-individual", 3),
    ]
    assert str(after.reason).endswith("is at 2.")
    assert [(view.role, view.respondents) for view in compared_roles(ASKED, found[0], closed=True)] == [
        (RespondentRole.LEADER, 1),
        (RespondentRole.REP, 4),
    ]


def test_the_plan_holds_what_is_done_what_is_to_do_and_what_is_late(look):
    plan = look(lambda session: plans.of_team(session, None))
    assert [(action.text, action.done) for action in plan] == [(step.text, step.done) for step in PLAN]
    assert {action.question for action in plan} <= {one.id for one in ASKED.questions}
    assert look(rounds.all_rounds)[0].round.target == 3
