"""A process that begins from the pipeline of a CRM."""

import json
from io import BytesIO

import pytest

from tests.exports.crm.files import made
from tests.support.pages import headings, words
from tests.web.process.conftest import Station

HUBSPOT = {
    "label": "Sales Pipeline",
    "stages": [
        {"label": "Appointment scheduled", "displayOrder": 0, "metadata": {"probability": "0.2"}},
        {"label": "Contract sent", "displayOrder": 1, "metadata": {"probability": "0.9"}},
        {"label": "Closed won", "displayOrder": 2, "metadata": {"probability": "1.0"}},
    ],
}


@pytest.fixture
def bare(app, karin, workspace):
    """A workspace without a process."""
    return Station(app, workspace, karin, "none")


def upload(station, data, name):
    sent = {"key": "upload", "file": (BytesIO(data), name)}
    return station.person.post(f"{station.front}/file", sent, content_type="multipart/form-data")


def test_the_stages_of_a_crm_begin_the_process_where_there_is_none(bare):
    answer = upload(bare, json.dumps(HUBSPOT).encode(), "hubspot.json")
    assert (answer.status_code, answer.location) == (303, bare.front)
    page = bare.get()
    assert headings(page)[0] == "Sales Pipeline"
    assert "2 stages" in words(page)
    assert "Closed won" not in words(page)


def test_the_advisor_then_finds_the_stages_that_are_named_after_an_activity(station):
    upload(station, json.dumps(HUBSPOT).encode(), "hubspot.json")
    told = words(station.get(f"/{station.process}/review"))
    assert "Appointment scheduled It names a meeting or another event." in told
    assert "Contract sent It names our own work." in told


def test_a_process_that_is_here_keeps_what_stands_around_its_stages_and_undo_brings_the_rest_back(station):
    before = station.document()
    assert upload(station, json.dumps(HUBSPOT).encode(), "hubspot.json").status_code == 303
    after = station.document()
    assert station.titles() == ["Appointment scheduled", "Contract sent"]
    assert (after.name, after.plays, after.id) == (before.name, before.plays, before.id)
    assert station.history()[0] == "Took the stages from the pipeline “hubspot.json”"
    station.post("undo")
    assert station.document() == before


@pytest.mark.parametrize(
    ("kind", "ending"), [("hubspot", "json"), ("pipedrive", "json"), ("odoo", "xml"), ("odoo", "csv")]
)
def test_what_was_exported_begins_the_same_stages(kind, ending, station):
    before = station.document()
    assert upload(station, made(kind, before, ending), f"pipeline.{ending}").status_code == 303
    told = [(stage.title, stage.probability) for stage in station.document().stages]
    assert told == [(stage.title, stage.probability) for stage in before.stages]


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"<odoo></odoo>", "stages.xml", "The pipeline has no open stage."),
        (b'<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x"><odoo/>', "x.xml", "This XML file has a document type"),
        (b"PK\x03\x04 nothing", "x.zip", "This archive is damaged."),
        (b'{"label": ', "x.json", "This is not a whole JSON file."),
        (b"stage,probability\n<b>x</b>,<i>9</i>\n", "x.csv", "This is no probability."),
    ],
)
def test_a_bad_pipeline_changes_nothing_and_says_what_to_do(data, name, told, station):
    answer = upload(station, data, name)
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"
    assert told in words(answer)
    assert "<b>x</b>" not in answer.text
    assert f"Choose {name} again." in words(answer)
    assert len(station.history()) == 1


def test_where_there_is_no_process_the_way_from_a_pipeline_is_shown(bare):
    assert "Start from a process file or a CRM pipeline" in words(bare.get())
    assert "Salesforce" in words(bare.get("/file"))
