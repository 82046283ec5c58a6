import json

import pytest

from tests.support.pages import words
from workshop.domain.cluster.discover import discover
from workshop.domain.collect.deals import Outcome, Side
from workshop.domain.people import Role
from workshop.intake.activities import read_activities
from workshop.store import activities, deals, runs
from workshop.store.activities import NewActivity
from workshop.store.callers import Member

FILES = {
    "/flowchart.svg": ("image/svg+xml", b"<svg"),
    "/flowchart.png": ("image/png", b"\x89PNG"),
    "/discovery.json": ("application/json", b"{"),
    "/activities.csv": ("text/csv", b"\xef\xbb\xbfrow_id,deal_id"),
}
TOLD = ("asked for a visit to the plant", "=cmd()", "- sent the quotation", "two\nlines, and a comma")


@pytest.fixture
def collected(app, station):
    """The station, and a run over two won deals and a lost one."""
    with station.database.write(Member(station.workspace, station.person.id, Role.OWNER)) as session:
        for number, outcome in enumerate((Outcome.WON, Outcome.WON, Outcome.LOST)):
            deal = deals.add(session, f"Deal {number}", outcome=outcome).deal.id
            lines = [NewActivity(f"{number}-{text}", text, Side.BUYER) for text in TOLD]
            activities.add_many(session, deal, lines)
        told = deals.for_discovery(session)
        runs.save(session, discover(told), digest=runs.digest_of(told, ()))
    return station


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_downloaded_as_what_it_is(collected, path):
    answer = collected.get(path)
    media_type, begins = FILES[path]
    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert begins in answer.data[:400]
    what, ending = path[1:].split(".")
    told = answer.headers["Content-Disposition"]
    assert told.startswith(f"attachment; filename=Acme-{what}-20")
    assert told.endswith(f".{ending}")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", FILES)
def test_a_reader_has_it_too(collected, path, member_as):
    assert collected.as_seen_by(member_as(Role.READER)).get(path).status_code == 200


@pytest.mark.parametrize("path", FILES)
def test_it_is_nobody_else_s(collected, path, outsider, stranger):
    assert collected.as_seen_by(outsider).get(path).status_code == 404
    assert collected.as_seen_by(stranger).get(path).status_code == 303


@pytest.mark.parametrize("path", FILES)
def test_it_takes_no_post(collected, path):
    assert collected.post(path).status_code == 405


@pytest.mark.parametrize("path", ["/flowchart.svg", "/flowchart.png", "/discovery.json", "/playbook"])
def test_without_a_process_there_is_no_such_file(karin, workspace, path):
    answer = karin.get(f"/w/{workspace}/exports{path}")
    assert answer.status_code == 404
    assert "Design one first." in words(answer)


def test_without_a_grouping_there_is_no_discovery(station):
    answer = station.get("/discovery.json")
    assert answer.status_code == 404
    assert "Look at the groups first." in words(answer)
    assert "Discovery, JSON" not in words(station.get())


def test_the_discovery_names_every_activity_that_was_collected(collected):
    found = json.loads(collected.get("/discovery.json").data)
    assert len(found["groups"]) == len(TOLD) * 3
    assert found["stage_names"][0] == "Interest"


def test_the_activities_come_back_in_the_same_words(collected):
    table = collected.get("/activities.csv").data
    assert b",'=cmd()," in table
    back = read_activities(table, name="activities.csv")
    assert [(deal.name, deal.outcome) for deal in back] == [
        ("Deal 0", Outcome.WON),
        ("Deal 1", Outcome.WON),
        ("Deal 2", Outcome.LOST),
    ]
    assert [each.text for each in back[0].activities] == list(TOLD)
    assert {each.side for each in back[0].activities} == {Side.BUYER}


def test_the_activities_are_there_before_any_process_is(karin, workspace):
    karin.post(
        f"/w/{workspace}/deals", {"name": "Deal", "text": "asked for a visit", "outcome": "won", "key": "k"}
    )
    page = karin.get(f"/w/{workspace}/exports")
    assert f'href="/w/{workspace}/exports/activities.csv"' in page.text
