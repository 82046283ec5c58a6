"""Pipedrive's stages: an answer of its API with those of one pipeline, or the calls of our own export."""

from __future__ import annotations

from typing import Any

from workshop.domain.words import say
from workshop.intake.numbers import number
from workshop.intake.pipelines.found import FoundPipeline, FoundStage, only, stage_id
from workshop.intake.pipelines.json_data import objects, text, true, whole

_DAYS = ("days_to_rotten", "rotten_days")


def is_pipedrive(data: object) -> bool:
    """Whether it has our calls, or data with stages that say which pipeline they belong to."""
    return bool(_calls(data)) or any("pipeline_id" in each for each in _data(data))


def read_pipedrive(data: object) -> FoundPipeline:
    """The open stages; won and lost are none there."""
    if calls := _calls(data):
        name = next((text(each["body"].get("name")) for each in calls if "keep" in each), "")
        rows = [{**each["body"], "stage": each.get("stage")} for each in calls if "keep" not in each]
        return FoundPipeline(_stages(rows), name)
    rows = sorted(filter(_is_there, _data(data)), key=lambda row: whole(row.get("order_nr")))
    names = {text(row.get("pipeline_id")): row.get("pipeline_name") or row.get("pipeline_id") for row in rows}
    only(
        list(names),
        list(names.values()),
        none=say("The file has no stage of a pipeline."),
        several=say("The file has the stages of several pipelines."),
    )
    return FoundPipeline(_stages(rows), text(rows[0].get("pipeline_name")))


def _calls(data: object) -> list[dict[str, Any]]:
    found = objects(data.get("calls")) if isinstance(data, dict) else []
    return [each for each in found if isinstance(each.get("body"), dict)]


def _data(data: object) -> list[dict[str, Any]]:
    return objects(data.get("data") if isinstance(data, dict) else data)


def _is_there(row: dict[str, Any]) -> bool:
    """Version 2 says which stages are deleted, version 1 which are active."""
    return not true(row.get("is_deleted")) and row.get("active_flag", True) is not False


def _stages(rows: list[dict[str, Any]]) -> tuple[FoundStage, ...]:
    return tuple(
        FoundStage(
            text(row.get("name")),
            place,
            text(row.get("deal_probability")),
            number(text(row.get("deal_probability"))),
            id=stage_id(text(row.get("stage")), ""),
            days=next((whole(row.get(each)) for each in _DAYS if whole(row.get(each)) > 0), None),
        )
        for place, row in enumerate(rows, start=1)
    )
