"""How a process comes to be: from the groups, or from a file."""

from io import BytesIO

import pytest

from tests.support.pages import headings, words
from tests.web.process.conftest import Station
from workshop.domain.collect.deals import Outcome, Side
from workshop.domain.people import Role
from workshop.exports.process_yaml import write_process
from workshop.store import activities, deals
from workshop.store.activities import NewActivity
from workshop.store.callers import Member

TOLD = (
    "Buyer described the problem with the pump",
    "Buyer confirmed the requirement list in writing",
    "Buyer's board released the budget",
    "Buyer sent the signed order",
)


@pytest.fixture
def bare(app, karin, workspace):
    """A workspace without a process."""
    return Station(app, workspace, karin, "none")


@pytest.fixture
def told(app, karin, workspace):
    """Three won deals that went the same way."""
    with app.extensions["database"].write(Member(workspace, karin.id, Role.OWNER)) as session:
        for name in ("Mill", "Dairy", "Brewery"):
            deal = deals.add(session, name, outcome=Outcome.WON).deal.id
            lines = [NewActivity(f"{name} {text}", text, Side.BUYER) for text in TOLD]
            activities.add_many(session, deal, lines)


def test_the_process_is_made_from_the_groups(bare, told):
    answer = bare.person.post(f"{bare.front}/propose", {"key": "first"})
    assert (answer.status_code, answer.location) == (303, bare.front)
    page = bare.get()
    assert headings(page)[0] == "How Acme sells"
    assert "3 of 3 won deals" in words(page)
    assert "The process is here. Choose any line of it to change it." in words(page)


def test_the_number_of_stages_can_be_asked_for(bare, told):
    bare.person.post(f"{bare.front}/propose", {"key": "first", "stages": "4"})
    assert "4 stages" in words(bare.get())


def test_sent_twice_it_makes_one_process(bare, told):
    for _ in range(2):
        bare.person.post(f"{bare.front}/propose", {"key": "the same"})
    assert "Revision 1, Karin" in words(bare.get())


def test_a_new_proposal_replaces_the_process_keeps_its_name_and_can_be_undone(station, told):
    before = station.document()
    station.person.post(f"{station.front}/propose", {"key": "again"})
    page = station.get()
    assert "This replaced the process that was here. Undo brings it back." in words(page)
    assert headings(page)[0] == "How we sell pumps"
    assert station.document() != before
    station.post("undo")
    assert station.document() == before


def test_without_deals_it_says_what_is_missing(bare, station):
    answer = bare.person.post(f"{bare.front}/propose", {"key": "first"})
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"
    assert len(station.history()) == 1


def upload(station, text, name="process.yaml"):
    data = {"key": "upload", "file": (BytesIO(text.encode()), name)}
    return station.person.post(f"{station.front}/file", data, content_type="multipart/form-data")


def file_of(*lines):
    return "\n    ".join(["format: 1\nname: Fans\nstages:\n  - id: need", *lines, "milestones: []\n"])


def test_a_process_file_becomes_the_process(bare, station):
    text = write_process(station.document()).replace("How we sell pumps", "How we sell fans")
    assert upload(station, text).status_code == 303
    assert station.document().name == "How we sell fans"
    assert station.history()[0] == "Read the process from the file “process.yaml”"
    station.post("undo")
    assert station.document().name == "How we sell pumps"


def test_a_file_begins_the_process_where_there_is_none(bare):
    text = file_of("title: Need", "probability: 10")
    assert upload(bare, text).status_code == 303
    assert headings(bare.get())[0] == "Fans"


def test_a_bad_file_changes_nothing_and_tells_each_fault_by_its_line(station):
    text = file_of("title: ''", "probability: 110")
    answer = upload(station, text)
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"
    assert "Line 5" in words(answer)
    assert "Line 6" in words(answer)
    assert "Choose process.yaml again." in words(answer)
    assert len(station.history()) == 1


@pytest.mark.parametrize("text", ["", "\x00", "a: [", "&a [*a]", "<b>x</b>"])
def test_what_is_no_process_file_is_told_in_words(text, station):
    answer = upload(station, text)
    assert answer.status_code == 422
    assert "<b>x</b>" not in answer.text
    assert len(station.history()) == 1


def test_without_a_file_it_asks_for_one(station):
    answer = station.person.post(f"{station.front}/file", {"key": "upload"})
    assert answer.status_code == 422
    assert "Choose a process file." in words(answer)


def test_the_download_is_the_file_that_is_read_back(station, reader):
    answer = station.as_seen_by(reader).get(f"/{station.process}/process.yaml")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="how-we-sell-pumps.yaml"'
    assert answer.text == write_process(station.document())


@pytest.mark.parametrize("action", ["propose", "file"])
def test_only_members_begin_or_replace_it(action, station, stranger, reader, outsider):
    where = f"{station.front}/{action}"
    assert stranger.post(where, {"key": "x"}, token="none").status_code == 403
    assert reader.post(where, {"key": "x"}).status_code == 403
    assert outsider.post(where, {"key": "x"}).status_code == 404
    assert len(station.history()) == 1


def test_a_proposal_takes_a_button(station):
    assert station.get("/propose").status_code == 405


def test_a_reader_downloads_but_does_not_upload(station, reader):
    page = station.as_seen_by(reader).get("/file")
    assert "Download the process file" in words(page)
    assert "Read a process from a file" not in headings(page)
