"""What stands in each Salesforce file: one function for each of its kinds.

A stage's `fullName` is what every other file and every deal refers to. It is made of the stage's id and never
changes, because a changed one adds another stage instead of renaming this one; people read the label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.exports.crm.forecast import CLOSED, OMITTED, category
from workshop.exports.crm.gates import Gate
from workshop.exports.crm.guidance import rich
from workshop.exports.crm.names import fitted, version_words
from workshop.exports.crm.pipeline import OpenStage, Pipeline
from workshop.exports.crm.systems import SALESFORCE
from workshop.translate import gettext as _

GUIDANCE = 1_000
_TEXT = 255
_KEY_FIELDS = 5

Parts = dict[str, object]


def stages(made: Pipeline) -> Parts:
    """The StandardValueSet of every stage, won and lost as Salesforce names them."""
    won, lost = SALESFORCE.closing
    values = [
        *map(_stage, made.stages),
        _value(won, won, "", 100, CLOSED, closed=True, won=True),
        _value(lost, lost, "", 0, OMITTED, closed=True, won=False),
    ]
    return {"sorted": False, "standardValue": values}


def _stage(stage: OpenStage) -> Parts:
    told = fitted(stage.stage.progress, _TEXT)
    percent = stage.probability
    return _value(stage.key, stage.label, told, percent, category(percent), closed=False, won=False)


def _value(
    name: str, label: str, told: str, percent: int, forecast: str, *, closed: bool, won: bool
) -> Parts:
    return {
        "fullName": name,
        "default": False,
        **({"description": told} if told else {}),
        "label": label,
        "closed": closed,
        "forecastCategory": forecast,
        "probability": percent,
        "won": won,
    }


def business_process(made: Pipeline) -> Parts:
    """Which stages this process has; a new deal begins in the first."""
    names = [*(stage.key for stage in made.stages), *SALESFORCE.closing]
    return {
        "fullName": made.key,
        "description": _described(made),
        "isActive": True,
        "values": [{"fullName": name, "default": place == 0} for place, name in enumerate(names)],
    }


def record_type(made: Pipeline) -> Parts:
    """The kind of deal that follows the process."""
    return {
        "fullName": made.key,
        "active": True,
        "businessProcess": made.key,
        "description": _described(made),
        "label": made.label,
    }


def path(made: Pipeline, gates: Sequence[Gate]) -> Parts:
    """The guidance beside each stage, and its first gates to be filled in."""
    return {
        "active": True,
        "entityName": "Opportunity",
        "fieldName": "StageName",
        "masterLabel": made.label,
        "pathAssistantSteps": list(_steps(made, gates)),
        "recordTypeName": made.key,
    }


def _steps(made: Pipeline, gates: Sequence[Gate]) -> Iterator[Parts]:
    for stage in made.stages:
        fields = [gate.field for gate in gates if gate.stage is stage][:_KEY_FIELDS]
        html, _held = rich(stage.stage, GUIDANCE)
        yield {
            **({"fieldNames": fields} if fields else {}),
            **({"info": html} if html else {}),
            "picklistValueName": stage.key,
        }


def permission_set(made: Pipeline, gates: Sequence[Gate]) -> Parts:
    """Who has it sees the record type and fills in the gates."""
    seen = [{"editable": True, "field": f"Opportunity.{gate.field}", "readable": True} for gate in gates]
    return {
        "description": _described(made),
        "fieldPermissions": seen,
        "hasActivationRequired": False,
        "label": made.label,
        "recordTypeVisibilities": {"recordType": f"Opportunity.{made.key}", "visible": True},
    }


def _described(made: Pipeline) -> str:
    said = _("{name}, {version}, by Sales Process Workshop")
    ending = said.format(name="", version=version_words(made.process.version))
    name = fitted(made.process.name, _TEXT - len(ending) - 1)
    return said.format(name=name, version=version_words(made.process.version))
