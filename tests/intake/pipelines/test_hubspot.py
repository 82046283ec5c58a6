"""Answers of HubSpot's API, which gives probabilities as text and says which stages are closed."""

import json

import pytest

from workshop.domain.problems import BadInput
from workshop.intake.pipelines.reading import read_pipeline

APPOINTMENT = {
    "label": "Appointment scheduled",
    "displayOrder": 0,
    "metadata": {"isClosed": "false", "probability": "0.2"},
    "id": "appointmentscheduled",
    "archived": False,
}
CONTRACT = {
    "label": "Contract sent",
    "displayOrder": 4,
    "metadata": {"probability": 0.9},
    "id": "contractsent",
}
WON = {"label": "Closed won", "displayOrder": 5, "metadata": {"isClosed": "true", "probability": "1.0"}}
LOST = {"label": "Closed lost", "displayOrder": 6, "metadata": {"isClosed": "true", "probability": "0.0"}}
GONE = {"label": "Old", "displayOrder": 1, "metadata": {"probability": "0.3"}, "archived": True}


def pipeline(*stages, label="Sales Pipeline", id="default"):
    return {"label": label, "displayOrder": 0, "id": id, "stages": list(stages), "archived": False}


def read(data):
    return read_pipeline(json.dumps(data).encode(), name="hubspot.json", fallback="How Acme sells")


def test_the_open_stages_come_in_their_order_with_their_probabilities():
    process = read(pipeline(LOST, CONTRACT, WON, GONE, APPOINTMENT))
    assert process.name == "Sales Pipeline"
    assert [(stage.id, stage.title, stage.probability) for stage in process.stages] == [
        ("appointment-scheduled", "Appointment scheduled", 20),
        ("contract-sent", "Contract sent", 90),
    ]


def test_a_list_with_one_pipeline_is_that_pipeline():
    assert len(read({"results": [pipeline(APPOINTMENT, CONTRACT)]}).stages) == 2


def test_of_several_pipelines_none_is_guessed():
    several = {"results": [pipeline(APPOINTMENT, label="New"), pipeline(CONTRACT, label="Renewals")]}
    with pytest.raises(BadInput, match=r"several pipelines.*New, Renewals.*only one of them"):
        read(several)


@pytest.mark.parametrize("said", ["35", 2, "likely", "-0.1", "NaN"])
def test_what_is_no_share_is_told_with_its_row(said):
    with pytest.raises(BadInput, match="row 2: This is no probability"):
        read(pipeline(APPOINTMENT, {"label": "Proof", "displayOrder": 9, "metadata": {"probability": said}}))


def test_stages_without_a_probability_rise_evenly():
    stages = (
        {"label": each, "displayOrder": place} for place, each in enumerate(["Need", "Proof", "Choice"])
    )
    assert [stage.probability for stage in read(pipeline(*stages)).stages] == [10, 50, 90]


@pytest.mark.parametrize("stages", [[], [WON, LOST]])
def test_without_an_open_stage_there_is_nothing_to_begin_from(stages):
    with pytest.raises(BadInput, match="has no open stage"):
        read(pipeline(*stages))


def test_a_stage_without_a_name_is_told():
    with pytest.raises(BadInput, match="row 1: A stage has no name"):
        read(pipeline({"label": "  ", "metadata": {"probability": "0.5"}}))
