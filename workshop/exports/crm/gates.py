"""The gates in Salesforce: a checkbox for each, and a rule that asks for it before the deal moves on.

The rules are written switched off: they also stop programs that write deals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.design.process import Milestone
from workshop.exports.crm.names import distinct, fitted, stable
from workshop.exports.crm.pipeline import OpenStage, Pipeline
from workshop.exports.crm.systems import SALESFORCE
from workshop.translate import gettext as _

_LABEL, _TEXT, _FORMULA = 40, 255, 3_900
# With “Gate_” before it, 40 characters.
_NAME = 35


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate as Salesforce gets it; `name` is that of the field without its ending, and of the rule."""

    name: str
    label: str
    milestone: Milestone
    stage: OpenStage

    @property
    def field(self) -> str:
        """The field's name in formulas."""
        return f"{self.name}__c"


def gates(made: Pipeline) -> tuple[Gate, ...]:
    """Every gate of the process in reading order."""
    found = [(each, stage) for stage in made.stages for each in stage.stage.milestones if each.gate]
    labels = distinct((milestone.title for milestone, _stage in found), _LABEL)
    return tuple(
        Gate(f"Gate_{stable(milestone.id, _NAME)}", label, milestone, stage)
        for (milestone, stage), label in zip(found, labels, strict=True)
    )


def checkbox(gate: Gate) -> dict[str, object]:
    """The parts of its CustomField."""
    proof = fitted(gate.milestone.evidence, _TEXT)
    return {
        "fullName": gate.field,
        "defaultValue": False,
        "description": fitted(gate.milestone.title, _TEXT),
        **({"inlineHelpText": proof} if proof else {}),
        "label": gate.label,
        "trackHistory": False,
        "type": "Checkbox",
    }


def rule(gate: Gate, made: Pipeline) -> dict[str, object] | None:
    """The parts of its ValidationRule; None where the process has more stages than a formula can name."""
    formula = _formula(gate, [each.key for each in made.stages], made.key)
    if len(formula) > _FORMULA:
        return None
    message = _("Before the deal moves on: {milestone}").format(milestone=gate.milestone.title)
    return {
        "fullName": gate.name,
        "active": False,
        "description": fitted(gate.milestone.title, _TEXT),
        "errorConditionFormula": formula,
        "errorDisplayField": gate.field,
        "errorMessage": fitted(message, _TEXT),
    }


def _formula(gate: Gate, keys: Sequence[str], record_type: str) -> str:
    """True where a deal of this process stands behind the gate's stage, or is won, without the gate.

    Only keys of ours stand in it, in which nothing has to be escaped.
    """
    order = [*keys, SALESFORCE.closing[0]]
    places = ", ".join(f'"{key}", {place}' for place, key in enumerate(order, start=1))
    return (
        f'AND($RecordType.DeveloperName = "{record_type}",\n'
        f" ISCHANGED(StageName),\n"
        f" CASE(StageName, {places}, 0) > {gate.stage.number},\n"
        f" NOT({gate.field}))"
    )
