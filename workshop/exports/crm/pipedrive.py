"""A pipeline for Pipedrive: the calls to its API (v2), in the order in which they must be made.

Stages take their order from the order in which they are made. Won and lost are no stages there.
https://developers.pipedrive.com/docs/api/v1/Stages
"""

from __future__ import annotations

from typing import Any

from workshop.exports.asked import Asked
from workshop.exports.crm.json_file import written
from workshop.exports.crm.names import version_words
from workshop.exports.crm.pipeline import OpenStage, Pipeline, pipeline
from workshop.exports.crm.systems import PIPEDRIVE
from workshop.translate import gettext as _
from workshop.translate import speaking

ADDRESS = "https://api.pipedrive.com/api/v2"
# Takes the place of the number that the first call answers.
PIPELINE_ID = "{pipeline_id}"


def file(asked: Asked) -> bytes:
    """The calls as JSON: for each its method, its address and its body."""
    made = pipeline(asked.process, PIPEDRIVE)
    first = _call("pipelines", {"name": made.label, "is_deal_probability_enabled": True})
    return written(
        {
            "about": _about(made, asked.language),
            "calls": [
                {**first, "keep": {"pipeline_id": "data.id"}},
                *({**_call("stages", _body(each)), "stage": each.key} for each in made.stages),
            ],
        }
    )


def _about(made: Pipeline, language: str) -> str:
    with speaking(language):
        return _("{name}, {version}. Make the calls one after the other, in this order.").format(
            name=made.process.name, version=version_words(made.process.version)
        )


def _call(what: str, body: dict[str, Any]) -> dict[str, Any]:
    return {"method": "POST", "url": f"{ADDRESS}/{what}", "body": body}


def _body(stage: OpenStage) -> dict[str, Any]:
    body = {"name": stage.label, "pipeline_id": PIPELINE_ID, "deal_probability": stage.probability}
    if stage.stage.days:
        body |= {"is_deal_rot_enabled": True, "days_to_rotten": stage.stage.days}
    return body
