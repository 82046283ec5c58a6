"""Answers of Pipedrive's API, of both its versions."""

import json

import pytest

from workshop.domain.problems import BadInput
from workshop.intake.pipelines.reading import read_pipeline


def stage(name, order, **more):
    return {"id": order, "order_nr": order, "name": name, "pipeline_id": 1, "deal_probability": 60, **more}


def read(*stages):
    data = {"success": True, "data": list(stages)}
    return read_pipeline(json.dumps(data).encode(), name="stages.json", fallback="How Acme sells")


def test_stages_come_in_their_order_without_the_deleted_ones():
    process = read(
        stage("Offer", 2, deal_probability=80, is_deal_rot_enabled=True, days_to_rotten=21),
        stage("Old", 0, is_deleted=True),
        stage("Older", 0, active_flag=False),
        stage("Qualified", 1),
    )
    assert process.name == "How Acme sells"
    assert [(each.title, each.probability, each.days) for each in process.stages] == [
        ("Qualified", 60, None),
        ("Offer", 80, 21),
    ]


def test_the_first_version_says_its_days_and_its_pipeline_in_other_words():
    process = read(stage("Qualified", 1, rotten_flag=True, rotten_days=30, pipeline_name="2026 Sales"))
    assert (process.name, process.stages[0].days) == ("2026 Sales", 30)


def test_of_several_pipelines_none_is_guessed():
    with pytest.raises(BadInput, match="stages of several pipelines"):
        read(stage("Qualified", 1), stage("Offer", 2, pipeline_id=2))


def test_days_beyond_reason_are_told():
    with pytest.raises(BadInput, match="row 1: This is not a number of days"):
        read(stage("Qualified", 1, days_to_rotten=10**9))
