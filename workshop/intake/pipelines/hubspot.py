"""HubSpot's pipelines: an answer of its API with one deal pipeline, or our own export."""

from __future__ import annotations

from typing import Any

from workshop.domain.words import say
from workshop.intake.numbers import number
from workshop.intake.pipelines.found import FoundPipeline, FoundStage, only, process_id, stage_id
from workshop.intake.pipelines.json_data import objects, text, true, whole


def is_hubspot(data: object) -> bool:
    """Whether it has a label and stages, or is a list of such."""
    return any("label" in each and isinstance(each.get("stages"), list) for each in _pipelines(data))


def read_hubspot(data: object) -> FoundPipeline:
    """The pipeline; a probability of 0 means lost and one of 1 means won there."""
    pipelines = [each for each in _pipelines(data) if not true(each.get("archived"))]
    pipeline = only(
        pipelines,
        [each.get("label", "") for each in pipelines],
        none=say("The file has no pipeline."),
        several=say("The file has several pipelines."),
    )
    key = text(pipeline.get("pipelineId") or pipeline.get("id"))
    rows = sorted(objects(pipeline.get("stages")), key=_order)
    return FoundPipeline(
        tuple(
            _stage(row, place, key)
            for place, row in enumerate(rows, start=1)
            if not true(row.get("archived"))
        ),
        text(pipeline.get("label")),
        process_id(key),
    )


def _pipelines(data: object) -> list[dict[str, Any]]:
    if not isinstance(data, dict):
        return objects(data)
    return objects(data["results"]) if "results" in data else [data]


def _order(stage: dict[str, Any]) -> tuple[int, str]:
    return whole(stage.get("displayOrder")), text(stage.get("label")).casefold()


def _stage(row: dict[str, Any], place: int, pipeline: str) -> FoundStage:
    more = row.get("metadata")
    metadata = more if isinstance(more, dict) else {}
    said = text(metadata.get("probability"))
    share = number(said)
    key = text(row.get("stageId") or row.get("id"))
    ours = process_id(pipeline) and key.startswith(f"{pipeline}_")
    return FoundStage(
        text(row.get("label")),
        place,
        said,
        share * 100 if share is not None and share <= 1 else None,
        closed=share in (0, 1) or true(metadata.get("isClosed")),
        id=stage_id(key.removeprefix(f"{pipeline}_"), process_id(pipeline)) if ours else "",
    )
