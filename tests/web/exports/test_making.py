from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.domain.design.documents import PROCESS
from tests.support.pages import words
from workshop.domain.people import Role
from workshop.exports import graphviz_program
from workshop.intake.logo import read_logo
from workshop.store import logos, work
from workshop.store.callers import Member, Operator
from workshop.trades import set_pdf


def test_asking_for_the_playbook_leads_to_its_job(station):
    job = station.make()
    assert job.startswith("/jobs/")
    (asked,) = station.jobs()
    assert (asked.kind, asked.revision, asked.state) == ("playbook", 1, "waiting")
    assert "Playbook, A4" in words(station.get(job))


def test_who_asks_second_gets_the_first_one_s_file_and_nothing_is_made_again(station, member_as):
    job = station.make()
    ben = station.as_seen_by(member_as(Role.MEMBER))
    assert ben.make() == job
    station.work(b"%PDF made once")
    assert ben.make() == job
    assert ben.get(f"{job}/file").data == b"%PDF made once"
    assert len(station.jobs()) == 1


def test_another_revision_paper_or_day_is_another_file(clock, station):
    asked = [station.make(), station.make("playbook-letter"), station.make("flowchart")]
    station.change("Sell less, better")
    asked.append(station.make())
    clock.shift(timedelta(days=1))
    asked.append(station.make())
    assert len(set(asked)) == 5


def test_a_drawing_that_the_change_did_not_touch_is_not_made_again(station):
    job = station.make("flowchart")
    station.work()
    station.change("Sell less, better")
    assert station.make("flowchart") == job
    assert "from revision 2, the newest" in words(station.get())


def test_who_belongs_to_another_workspace_makes_nothing_here(station, outsider):
    assert station.as_seen_by(outsider).post("/pdf", {"kind": "playbook"}).status_code == 404
    assert station.jobs() == ()


def test_a_reader_is_refused(station, member_as):
    answer = station.as_seen_by(member_as(Role.READER)).post("/pdf", {"kind": "playbook"})
    assert answer.status_code == 403
    assert station.jobs() == ()


def test_a_stranger_is_refused(station, stranger):
    assert station.as_seen_by(stranger).post("/pdf", {"kind": "playbook"}).status_code == 403


def test_the_button_s_address_is_no_page(station):
    assert station.get("/pdf").status_code == 405


@pytest.mark.parametrize("kind", ["", "no-such", "playbook-a2", "playbook\0", "yaml"])
def test_a_kind_that_there_is_not_is_refused(station, kind):
    assert station.post("/pdf", {"kind": kind}).status_code == 400
    assert station.jobs() == ()


def test_without_a_process_there_is_nothing_to_make(karin, workspace):
    answer = karin.post(f"/w/{workspace}/exports/pdf", {"kind": "playbook"})
    assert answer.status_code == 404
    assert "Design one first." in words(answer)


@pytest.mark.parametrize("kind", ["playbook", "flowchart"])
def test_where_graphviz_is_missing_the_station_tells_the_mend(station, monkeypatch, kind):
    monkeypatch.setattr(graphviz_program, "_COMMAND", ("no-such-program",))
    answer = station.post("/pdf", {"kind": kind})
    assert answer.location == station.front
    told = words(station.get())
    assert "Graphviz, which draws the flowchart, is missing. Run: " in told
    assert station.jobs() == ()


HOSTILE = '<b>x</b> {{7*7}} "] </style> <script>alert(1)</script> <img src=file:///etc/passwd> =cmd() 🎈 שלום'


@pytest.mark.parametrize("kind", ["playbook", "playbook-letter", "flowchart", "flowchart-letter"])
def test_text_that_looks_like_code_is_printed_as_text(begin, kind):
    stage = PROCESS.stages[0]
    station = begin(name=HOSTILE, aim=HOSTILE, owner=HOSTILE, stages=(stage, *PROCESS.stages[1:]))
    station.make(kind)
    with station.database.write(Operator()) as session:
        taken = work.take(session)
    made = PdfReader(BytesIO(set_pdf(taken.payload, lambda *_: None)))
    text = " ".join(" ".join(page.extract_text().split()) for page in made.pages)
    assert "<script>alert(1)</script>" in text
    assert "{{7*7}}" in text
    assert "49" not in text
    assert made.attachments == {}


def test_the_book_carries_the_company_s_name_and_the_workspace_s_logo(station):
    out = BytesIO()
    Image.new("RGB", (60, 20), "red").save(out, "PNG")
    without = station.make()
    with station.database.write(Member(station.workspace, station.person.id, Role.OWNER)) as session:
        logos.keep(session, read_logo(out.getvalue()))

    assert station.make() != without
    with station.database.write(Operator()) as session:
        payloads = [work.take(session).payload.decode() for _ in range(2)]
    assert all("<p>Acme</p>" in payload for payload in payloads)
    assert [payload.count("data:image/png;base64,") for payload in payloads] == [0, 1]


def test_a_form_says_paper_and_shape_and_the_file_says_them_too(clock, station):
    answer = station.post("/pdf", {"export": "flowchart", "paper": "a3"})
    (asked,) = station.jobs()
    assert asked.kind == "flowchart-a3"
    station.work()
    told = station.get(f"{answer.location.removeprefix(station.front)}/file").headers["Content-Disposition"]
    assert "filename=Acme-flowchart-a3-2026-11-22.pdf" in told
    assert "A3 Made 22 Nov 2026" in words(station.get())


@pytest.mark.parametrize(
    "fields",
    [{"export": "playbook", "paper": "a9"}, {"export": "no-such"}, {"export": "playbook", "shape": "spiral"}],
)
def test_what_an_export_does_not_offer_is_refused(station, fields):
    assert station.post("/pdf", fields).status_code == 400
    assert station.jobs() == ()


def test_a_version_that_there_is_not_is_not_found(station):
    assert station.post("/pdf", {"export": "playbook", "version": "3"}).status_code == 404
    assert station.jobs() == ()
