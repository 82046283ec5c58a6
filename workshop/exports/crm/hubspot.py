"""A deal pipeline for HubSpot: the body of one request to its Pipelines API.

The form is that of `POST /crm/pipelines/2026-03/deals`, which takes ids of our own, so that the next version
renames its stages instead of adding others. Probabilities are text; 1.0 means won and 0.0 means lost.
https://developers.hubspot.com/docs/api-reference/2026-03/crm/pipelines/create-pipeline
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.exports.asked import Asked
from workshop.exports.crm.json_file import written
from workshop.exports.crm.pipeline import Pipeline, pipeline
from workshop.exports.crm.systems import HUBSPOT


def file(asked: Asked) -> bytes:
    """The body as JSON."""
    made = pipeline(asked.process, HUBSPOT)
    return written(
        {
            "label": made.label,
            "displayOrder": 1,
            "pipelineId": made.key,
            "stages": [
                {"label": label, "displayOrder": place, "stageId": id, "metadata": {"probability": likely}}
                for place, (label, id, likely) in enumerate(_stages(made))
            ],
        }
    )


def _stages(made: Pipeline) -> Iterator[tuple[Any, ...]]:
    for each in made.stages:
        yield each.label, f"{made.key}_{each.key}", str(each.probability / 100)
    for label, end, likely in zip(HUBSPOT.closing, ("won", "lost"), ("1.0", "0.0"), strict=True):
        # Two underscores never stand in a key, so that no stage of ours has this id.
        yield label, f"{made.key}__{end}", likely
