"""The playbook with the result of the assessment: who can have it, and when it is hidden again."""

import re

import pytest

from tests.support.answered import Voice, answered
from tests.support.pages import new_workspace, words
from workshop.domain.people import Role
from workshop.store import rounds, work
from workshop.store.callers import Member, Operator

NAMES = ("Ada", "Bea", "Cem", "Dan", "Eve")
TICK = "With the result of the assessment"


@pytest.fixture
def ask(station):
    def begin(people=5, **more):
        voices = (Voice(name, notes={"stages-written": "Only for us."}) for name in NAMES[:people])
        return answered(station.app, station.workspace, station.person, *voices, **more)

    return begin


def test_the_tick_is_there_where_a_round_is_closed_that_four_answered(station, ask, member_as):
    assert TICK not in words(station.get())
    ask(closed=False)
    assert TICK not in words(station.get())
    ask()
    assert words(station.get()).count(TICK) == 1
    assert TICK not in words(station.as_seen_by(member_as(Role.READER)).get())
    ask(people=3)
    assert TICK not in words(station.get())


def test_the_book_that_is_made_tells_the_result_and_nobody_s_answer(clock, station, ask):
    round = ask()
    value = re.search(r'name="result" value="([^"]+)"', station.get().text)[1]
    answer = station.post("/pdf", {"export": "playbook", "paper": "letter", "result": value})
    job = answer.location.removeprefix(station.front)
    assert value == round.id
    assert "Playbook, US Letter, with the result" in words(station.get(job))
    with station.database.write(Operator()) as session:
        taken = work.take(session)
        work.finish(session, taken, b"%PDF", media_type="application/pdf")
    html = taken.payload.decode()
    assert "Where we stand" in html
    assert "5 people answered" in html
    assert not [name for name in (*NAMES, "Only for us.") if name in html]
    file = station.get(f"{job}/file")
    assert "filename=Acme-playbook-letter-result-2026-11-22.pdf" in file.headers["Content-Disposition"]
    assert station.make(f"playbook-letter-result={round.id}") == job


def test_a_round_that_is_opened_again_takes_the_book_back(station, ask):
    round = ask()
    job = station.make(f"playbook-result={round.id}")
    station.work()
    assert station.get(f"{job}/file").status_code == 200
    with station.database.write(Member(station.workspace, station.person.id, Role.OWNER)) as session:
        rounds.reopen(session, round.id)
    assert station.get(f"{job}/file").status_code == 409
    assert station.post("/pdf", {"kind": f"playbook-result={round.id}"}).status_code == 409


def test_a_result_that_may_not_be_told_makes_no_book(station, ask):
    few = ask(people=3)
    for result, status in ((few.id, 409), ("no-such", 404), ("<b>", 400), ("x" * 99, 400)):
        assert station.post("/pdf", {"export": "playbook", "result": result}).status_code == status
    assert station.post("/pdf", {"kind": f"poster-result={few.id}"}).status_code == 400
    assert station.jobs() == ()


def test_another_workspace_s_round_is_not_found(station, outsider):
    voices = (Voice(name) for name in NAMES)
    elsewhere = answered(station.app, new_workspace(station.app, outsider), outsider, *voices)
    assert station.post("/pdf", {"export": "playbook", "result": elsewhere.id}).status_code == 404
