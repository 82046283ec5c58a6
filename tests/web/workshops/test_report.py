"""What a workshop came to: for members, by a link for everybody, and as files."""

import csv
import io
import json
import re

import pytest

from tests.support.pages import headings, words
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import RemarkKind
from workshop.domain.board.voting import CONFIDENCE, BallotKind, Option
from workshop.domain.cluster.decisions import Labelled, Same
from workshop.store import ballots, deals, decisions, leading, remarks, told, workshops
from workshop.store.activities import NewActivity

UNTOLD = "asked for a visit"


@pytest.fixture
def report(workspace, room):
    return f"/w/{workspace}/workshop/{room.id}/report"


def held(room, *, anonymous=False):
    """A whole workshop: told, decided, voted, commented, finished; Tom adds a line after the reveal."""
    room.tell("Eva", "asked for a visit", "named a budget", deal="Harbour crane")
    room.tell("Tom", "wanted a visit", deal="=Port of Gent")
    with room.database.write(room.lead) as session:
        if anonymous:
            workshops.set_options(session, room.id, anonymous=True, asks_lost=False)
        leading.go_to(session, room.id, BoardStep.RECALL)
        leading.go_to(session, room.id, BoardStep.SORT, reveal=True)
        sure = [Option(one, one) for one in CONFIDENCE]
        ballot = ballots.open_ballot(
            session, room.id, BallotKind.CONFIDENCE, "How sure are you?", sure, limit=1, key="sure"
        ).id
        left = ballots.open_ballot(
            session, room.id, BallotKind.CHOICE, "Is a visit a gate?", [Option("a", "Yes")], limit=1, key="o"
        ).id
    with room.database.write(room.as_participant("Tom")) as session:
        first = sorted((one.activities[0] for one in deals.for_discovery(session)), key=lambda one: one.text)
        both = tuple(one.id for one in first)
        decisions.add(session, Same(both), key="same")
        decisions.add(session, Labelled(both, "Visit"), key="label")
        remarks.add(session, room.id, "Not in the south.", step=BoardStep.SORT, key="c")
        remarks.add(session, room.id, "Who signs?", step=BoardStep.AGREE, key="q", kind=RemarkKind.QUESTION)
        ballots.vote(session, ballot, {"2"})
        deal = told.mine(session)[0].deal.id
        told.add(session, deal, [NewActivity("late", "remembered the lawyer")])
    with room.database.write(room.lead) as session:
        ballots.close(session, ballot)
        leading.finish(session, room.id)
    return left


def test_the_report_tells_what_changed_who_said_what_and_what_is_open(karin, room, report):
    held(room)
    page = karin.get(report)
    assert [one for one in headings(page) if one not in {"Harbour crane", "=Port of Gent", "Keys"}] == [
        "Report",
        "What it may fail at",
        "Still open",
        "What changed",
        "What was voted",
        "Who said what",
        "Comments",
        "Who took part, and how long it took",
    ]
    said = words(page)
    for told_there in (
        "Who signs? Question · Tom",
        "Is a visit a gate? A vote that nobody closed",
        "Put 2 activities together: “asked for a visit” and others Tom",
        "Called a group “Visit” Tom",
        "remembered the lawyer",
        "told after the reveal",
        "Not in the south.",
        "All of this rests on 2 won deals.",
        "The room gave its confidence 2.0 of 5.",
        "Recall 20 0",
    ):
        assert told_there in said, told_there


def test_before_the_reveal_the_page_teaches_and_no_file_leaves(karin, room, report):
    room.tell("Eva", "asked for a visit", deal="Harbour crane")
    page = karin.get(report)
    assert "There is no report yet" in words(page)
    assert UNTOLD not in page.text
    assert "Harbour crane" not in page.text
    for kind in ("csv", "json"):
        answer = karin.get(report.replace("report", kind))
        assert (answer.status_code, UNTOLD in answer.text) == (409, False)
    assert karin.post(f"{report}/share").status_code == 409


def test_in_a_workshop_that_names_nobody_nobody_is_named(karin, room, report):
    held(room, anonymous=True)
    for where in (report, report.replace("report", "csv"), report.replace("report", "json")):
        text = karin.get(where).text
        assert "Harbour crane" in text
        assert not re.search(r"\b(Eva|Tom)\b", text), where
    assert "2 people, who gave no names." in words(karin.get(report))


def test_whoever_has_the_link_reads_the_report_until_it_ends(karin, stranger, room, report):
    held(room)
    assert karin.post(f"{report}/share").status_code == 303
    link = re.search(r"/r/[\w-]+", karin.get(report).text)[0]
    page = stranger.get(link)
    assert page.status_code == 200
    assert headings(page)[0] == "Northgate"
    assert "Put 2 activities together" in words(page)
    assert 'method="post"' not in page.text
    karin.post(f"{report}/end")
    assert stranger.get(link).status_code == 404
    karin.post(f"{report}/share")
    assert stranger.get(link).status_code == 404


def test_ending_the_link_is_undone_with_the_same_link(karin, stranger, room, report):
    held(room)
    karin.post(f"{report}/share")
    link = re.search(r"/r/[\w-]+", karin.get(report).text)[0]
    karin.post(f"{report}/end")
    undo = re.search(r'name="link" value="([\w-]+)"', karin.get(report).text)[1]
    karin.post(f"{report}/share", {"link": undo})
    assert stranger.get(link).status_code == 200


def test_the_message_has_its_subject_and_the_link(karin, room, report):
    held(room)
    karin.post(f"{report}/share")
    page = karin.get(report).text
    link = re.search(r"/r/[\w-]+", page)[0]
    assert "mailto:?subject=Report%3A%20Northgate&amp;body=" in page
    assert f"http%3A//localhost{link}" in page.split("mailto:")[1].split('"')[0]
    assert f">http://localhost{link}<" in page


def test_the_link_is_hidden_with_what_was_told(karin, stranger, room, report):
    held(room)
    karin.post(f"{report}/share")
    link = re.search(r"/r/[\w-]+", karin.get(report).text)[0]
    with room.database.write(room.lead) as session:
        workshops.conceal(session, room.id)
    assert stranger.get(link).status_code == 404


def test_the_files_hold_the_whole_workshop(karin, room, report):
    held(room)
    data = json.loads(karin.get(report.replace("report", "json")).data)
    assert (data["format"], data["participants"], data["names"]) == ("workshop/1", 2, ["Eva", "Tom"])
    assert [deal["name"] for deal in data["deals"]] == ["Harbour crane", "=Port of Gent"]
    late = [one["text"] for deal in data["deals"] for one in deal["activities"] if one["late"]]
    assert late == ["remembered the lawyer"]
    assert [one["text"] for one in data["remarks"]] == ["Not in the south.", "Who signs?"]
    assert [(one["question"], one["mean"]) for one in data["votes"]] == [("How sure are you?", 2.0)]
    table = list(csv.reader(io.StringIO(karin.get(report.replace("report", "csv")).data.decode("utf-8-sig"))))
    assert table[0] == ["part", "id", "of", "text", "side", "day", "author", "at", "late", "number"]
    assert ["'=Port of Gent", "Tom"] in [[row[3], row[6]] for row in table if row[0] == "won deal"]
    assert not any(cell.startswith(("=", "+", "@")) for row in table for cell in row)


def test_a_copy_has_the_same_agenda_and_nothing_that_was_told(karin, workspace, room, report):
    held(room)
    answer = karin.post(report.replace("report", "copy"))
    assert answer.status_code == 303
    with room.database.read(room.lead) as session:
        lines = workshops.all_workshops(session)
    made = next(line for line in lines if line.workshop.title == "Northgate (copy)")
    assert (made.participants, made.activities, made.workshop.revealed) == (0, 0, False)
    assert made.workshop.agenda == room.now.agenda
    karin.post(f"/w/{workspace}/workshop/{made.workshop.id}/remove")
    with room.database.read(room.lead) as session:
        assert [line.workshop.title for line in workshops.all_workshops(session)] == ["Northgate"]


@pytest.mark.parametrize("verb", ["report/share", "report/end", "copy"])
def test_who_may_only_read_sends_no_link_and_copies_nothing(verb, room, report, reader, outsider, stranger):
    where = report.replace("report", verb, 1)
    assert reader.post(where).status_code == 403
    assert outsider.post(where).status_code == 404
    assert stranger.post(where).status_code == 403


def test_a_reader_reads_the_report(room, report, reader):
    held(room)
    page = reader.get(report)
    assert page.status_code == 200
    assert "/report/share" not in page.text


@pytest.mark.parametrize("where", ["report", "csv", "json"])
def test_an_unknown_workshop_has_no_report(where, karin, workspace):
    assert karin.get(f"/w/{workspace}/workshop/unknown/{where}").status_code == 404
