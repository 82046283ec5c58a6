"""The archive for Salesforce holds a paper: it is set by the process that renders, never by a request."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.domain.design.documents import PROCESS
from tests.support.pages import words
from workshop.domain.people import Role
from workshop.exports import pdf
from workshop.store import work
from workshop.store.callers import Operator
from workshop.trades import Trades

REPORT = "what-salesforce-does-not-hold.pdf"


@pytest.fixture
def nothing_is_set(monkeypatch):
    """Setting type within a request would break the test."""

    def refused(html):
        raise AssertionError("Type was set inside a request.")

    monkeypatch.setattr(pdf, "render", refused)


def test_a_reader_s_address_sets_nothing_and_says_who_makes_the_file(station, member_as, nothing_is_set):
    reader = station.as_seen_by(member_as(Role.READER))
    answer = reader.get("/file/salesforce.zip")
    assert answer.status_code == 404
    assert "A member makes it under Export." in words(answer)
    assert "No ZIP has been made yet. A member of this workspace can make it." in words(reader.get())
    assert reader.post("/pdf", {"export": "salesforce"}).status_code == 403
    assert station.jobs() == ()


def test_a_member_gets_a_job_and_whoever_asks_second_gets_the_same_file(
    clock, station, member_as, nothing_is_set
):
    assert "Make the ZIP Salesforce" in words(station.get())
    job = station.make("salesforce")
    station.work(b"PK of Salesforce")
    assert station.make("salesforce") == job
    assert len(station.jobs()) == 1
    page = station.as_seen_by(member_as(Role.READER)).get(job)
    assert "Download the ZIP" in words(page)
    assert "attachment; filename=Acme-salesforce-2026-11-22.zip" in str(station.get(f"{job}/file").headers)
    station.change("Sell less, better")
    assert "Download revision 1" in words(station.get())


def test_what_is_made_holds_the_metadata_and_a_paper_that_can_be_read(station):
    station.make("salesforce")
    with station.database.write(Operator()) as session:
        taken = work.take(session)
    trades = Trades()
    try:
        made = trades.make(taken.kind, taken.payload, lambda step: True)
    finally:
        trades.close()
    assert made.media_type == "application/zip"
    with zipfile.ZipFile(BytesIO(made.content)) as packed:
        names = packed.namelist()
        report = PdfReader(BytesIO(packed.read(REPORT)))
    assert "manifest/package.xml" in names
    assert [name for name in names if name.endswith((".html", ".pdf"))] == [REPORT]
    assert "What Salesforce does not hold" in report.pages[0].extract_text()


def test_more_stages_than_it_takes_are_told_and_nothing_is_begun(begin):
    stage = PROCESS.stages[0]
    many = tuple(replace(stage, id=f"s{n}", milestones=(), activities=()) for n in range(1001))
    station = begin(stages=many)
    answer = station.post("/pdf", {"export": "salesforce"})
    assert answer.status_code == 409
    assert "Salesforce takes 1000 stages in a pipeline; this process has 1001." in words(answer)
    assert station.jobs() == ()
