import json

import pytest

from tests.support.pages import headings, words
from workshop.domain.cluster.discover import discover
from workshop.domain.collect.deals import Outcome, Side
from workshop.domain.design.process import Story
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.exports.catalogue import EXPORTS, Export
from workshop.intake.activities import read_activities
from workshop.store import activities, deals, runs, work
from workshop.store.activities import NewActivity
from workshop.store.callers import Member, Operator
from workshop.web import exports_order

FILES = {
    "/file/flowchart.svg": ("image/svg+xml", b"<svg"),
    "/file/flowchart.png": ("image/png", b"\x89PNG"),
    "/file/yaml.yaml": ("application/yaml", b"# A sales process"),
    "/file/web.html": ("text/html", b"<!doctype html>"),
    "/file/csv.csv": ("text/csv", b"\xef\xbb\xbfkey,deal_id"),
    "/file/xlsx.xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        b"PK",
    ),
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
    what, ending = path.rpartition("/")[2].split(".")
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


@pytest.mark.parametrize("path", ["/file/flowchart.svg", "/file/web.html", "/discovery.json", "/playbook"])
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
    assert f'action="/w/{workspace}/exports/file/csv.csv"' in page.text
    assert f'action="/w/{workspace}/exports/file/xlsx.xlsx"' in page.text
    assert "Make a link" not in page.text


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_all_that_was_collected_comes_back_in_the_same_words(collected, form):
    back = read_activities(collected.get(f"/file/{form}.{form}").data, name=f"all.{form}")
    assert [deal.name for deal in back] == ["Deal 0", "Deal 1", "Deal 2"]
    assert [each.text for each in back[2].activities] == list(TOLD)


@pytest.mark.parametrize(
    "path",
    [
        "/file/flowchart.pdf",  # Set by a job, not while one waits.
        "/file/flowchart.gif",
        "/file/nothing.svg",
        "/file/result.pdf",
        "/file/flowchart.svg?shape=spiral",
        "/file/flowchart.svg?paper=a9",
        "/file/yaml.yaml?version=99",
    ],
)
def test_a_file_that_there_is_not_is_not_found(collected, path):
    assert collected.get(path).status_code == 404


def test_names_of_customers_are_in_a_file_only_where_they_are_asked_for(begin):
    told = Story("one", "The manager who counted", "They had counted.", "interest", "Harbour Foods")
    station = begin(stories=(told,))
    assert "Harbour Foods" not in station.get("/file/web.html").text
    assert "Harbour Foods" in station.get("/file/web.html?names=y").text


@pytest.mark.parametrize("path", ["/file/csv.csv", "/activities.csv"])
def test_who_told_something_is_in_a_table_only_where_names_are_asked_for(station, path):
    with station.database.write(Member(station.workspace, station.person.id, Role.OWNER)) as session:
        deal = deals.add(session, "Harbour Foods").deal.id
        activities.add_many(session, deal, [NewActivity("k", "rang us", Side.BUYER, contributor="Tom")])
    without, named = (
        read_activities(station.get(path + more).data, name="a.csv") for more in ("", "?names=y")
    )
    assert [(each.name, each.activities[0].contributor) for each in (*without, *named)] == [
        ("Harbour Foods", None),
        ("Harbour Foods", "Tom"),
    ]


def test_a_book_names_customers_only_where_that_was_ordered(begin):
    told = Story("one", "The manager who counted", "They had counted.", "interest", "Harbour Foods")
    station = begin(stories=(told,))
    for fields in ({"export": "playbook"}, {"export": "playbook", "names": "y"}):
        station.post("/pdf", fields)
        with station.database.write(Operator()) as session:
            html = work.take(session).payload.decode()
        assert "They had counted." in html
        assert ("Harbour Foods" in html) is ("names" in fields)


def test_names_make_no_second_file_of_what_has_none(station):
    for fields in ({"export": "poster"}, {"export": "poster", "names": "y"}):
        station.post("/pdf", fields)
    assert [job.kind for job in station.jobs()] == ["poster"]


def test_where_nothing_was_collected_there_is_no_table(station):
    answer = station.get("/file/csv.csv")
    assert answer.status_code == 404
    assert "Add a won deal under Collect first." in words(answer)
    assert "/file/csv.csv" not in station.get().text


def test_an_export_whose_module_is_missing_breaks_nothing(station, monkeypatch):
    lost = Export("banner", say("A banner"), ("pdf", "svg"), module="not_there")
    monkeypatch.setattr(exports_order, "EXPORTS", (*EXPORTS, lost))
    page = station.get()
    assert page.status_code == 200
    assert "A banner" not in headings(page)
    assert station.get("/file/banner.svg").status_code == 404
    assert station.post("/pdf", {"export": "banner"}).status_code == 400


def test_signs_that_the_fonts_of_the_papers_lack_are_told_before_anything_is_made(station):
    assert "not in the fonts" not in words(station.get())
    station.change("合同 first")
    assert "2 signs are not in the fonts of this paper (CJK): 合 同" in words(station.get())
