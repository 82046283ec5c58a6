"""What respondents were promised: nothing of theirs leaves in any byte before the round is closed, and after
that nothing from which one of them could be told."""

import csv
import io
import json
import re

import pytest

from tests.support.answered import Voice
from workshop.store import work
from workshop.store.callers import Operator

DOT = '<circle class="fill-level-3"'
NOTE = "A note that only Ada could write."
ADA = Voice("Adalgisa", 4, notes={"stages-written": NOTE})


@pytest.fixture
def ben(member_as):
    return member_as("member", "Ben")


@pytest.fixture
def team(ask, ben):
    """`team(2)` is a closed round of Adalgisa, two more, and Ben, who is a member and answers 1."""

    def make(others, **more):
        return ask(ADA, *(Voice(f"Rep{n}", 4) for n in range(others)), Voice("Ben", 1, person=ben), **more)

    return make


def everything(app, ben, round):
    """Every byte that Ben can get of a round, by where it stands."""
    got = {
        part: ben.get(f"{round.address}/{part}").text
        for part in ("result", "plan", "guide", "result.csv", "result.json")
    }
    got["mine"] = ben.get(f"/a/{round.links['Ben']}/result").text
    if ben.post(f"{round.address}/result/pdf").status_code == 303:
        with app.extensions["database"].write(Operator()) as session:
            got["pdf"] = work.take(session).payload.decode()
    return got


def test_while_the_round_is_open_no_byte_tells_what_others_answered(app, ben, team):
    got = everything(app, ben, team(3, closed=False))
    assert "pdf" not in got
    for where, text in got.items():
        assert NOTE not in text, where
        assert "Adalgisa" not in text, where
    for part in ("result.csv", "result.json"):
        assert "This round is still open" in got[part]
    assert "others 4" not in got["mine"]
    assert "you 1" in got["mine"]


def test_a_reopened_round_hides_its_result_again_also_the_pdf_that_was_made(app, ben, team, reopen, karin):
    round = team(3)
    job = ben.post(f"{round.address}/result/pdf").location
    with app.extensions["database"].write(Operator()) as session:
        work.finish(session, work.take(session), b"%PDF", media_type="application/pdf")
    assert ben.get(f"{job}/file").status_code == 200
    reopen(round)
    assert ben.get(f"{job}/file").status_code == 409
    assert ben.get(f"{round.address}/result.csv").status_code == 409


@pytest.mark.parametrize("others", [1, 2, 3, 4])
def test_no_file_and_no_page_names_a_respondent(app, ben, team, others):
    for where, text in everything(app, ben, team(others)).items():
        assert "Adalgisa" not in text, where
        assert "Rep0" not in text, where


def test_of_three_respondents_no_middle_no_agreement_and_no_dot_is_shown(app, ben, team):
    got = everything(app, ben, team(1))
    for where in ("result", "guide", "pdf"):
        assert ">middle" not in got[where], where
        assert DOT not in got[where], where
        assert "× level" not in got[where], where
    assert json.loads(got["result.json"])["agreement"] == {}
    assert all(not row[4] and not any(row[6:16]) for row in rows(got["result.csv"]))


def test_of_four_respondents_the_middle_is_shown_and_who_gave_which_is_not(app, ben, team):
    got = everything(app, ben, team(2))
    for where in ("result", "guide", "pdf"):
        assert DOT not in got[where], where
        assert "× level" not in got[where], where
    assert set(json.loads(got["result.json"])["agreement"]["stages-written"]) == {"ad", "word"}
    assert all(not any(row[8:12]) for row in rows(got["result.csv"]))


@pytest.mark.parametrize(("others", "seen"), [(1, False), (2, False), (3, True)])
def test_ben_sees_the_middle_of_the_others_when_they_are_four(app, ben, team, others, seen):
    got = everything(app, ben, team(others))
    assert ("You say 1, the team says 4" in got["result"]) is seen
    assert ("others 4" in got["mine"]) is seen
    assert "You say" not in got["pdf"]


def test_notes_are_shown_when_the_round_is_closed(app, ben, team):
    got = everything(app, ben, team(3))
    for where in ("result", "result.csv", "pdf"):
        assert NOTE in got[where], where


def test_of_five_the_dots_are_there(app, ben, team):
    got = everything(app, ben, team(3))
    assert DOT in got["result"]
    assert DOT in got["pdf"]


def rows(text):
    return list(csv.reader(io.StringIO(re.sub("^\ufeff", "", text))))[1:]
