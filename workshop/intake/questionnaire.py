"""Reads questionnaires that consultants edit, and names every fault by its line and key."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake.cleaning import shown
from workshop.intake.questionnaire_data import questionnaire_from_data
from workshop.intake.questionnaire_sense import senseless
from workshop.intake.refusing import refuse
from workshop.intake.schema_problems import schema_problems
from workshop.intake.yaml_safe import read_yaml
from workshop.paths import QUESTIONNAIRES

MOST_BYTES: Final = 256_000
# Room for two hundred questions, more than anybody answers; checking many more would keep others waiting.
MOST_PARTS: Final = 10_000
SCHEMA = files("workshop.intake") / "questionnaire.schema.json"


def read_questionnaire(source: str | bytes) -> Questionnaire:
    """The questionnaire in a YAML file of at most 256 kB.

    Raises BadInput with every fault at once, of its form and of its sense (ids that repeat, areas that a
    level requires and nobody asks after).
    """
    document = read_yaml(source, most_bytes=MOST_BYTES, most_parts=MOST_PARTS)
    if not isinstance(document.data, dict):
        what = say("This is not a questionnaire.")
        mend = say("Begin with the lines “id: …”, “title: …”, “levels:”, “areas:”.")
        raise BadInput([Problem(what, mend, line=1)])
    found = (*schema_problems(document, _schema()), *senseless(document))
    refuse(sorted(found, key=lambda problem: problem.line or 0))
    return questionnaire_from_data(cast("dict[str, Any]", document.data))


def shipped() -> tuple[str, ...]:
    """The ids of the questionnaires in the folder `questionnaires`, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in QUESTIONNAIRES.glob("*.yaml")))


def by_id(id: str) -> Questionnaire:
    """The questionnaire of that id in the folder `questionnaires`; BadInput names those that there are."""
    if id not in shipped():
        what = say("There is no questionnaire of this id.")
        mend = say("Use one of {known}, or name a file.", known=", ".join(shipped()))
        raise BadInput([Problem(what, mend, value=shown(id))])
    return read_questionnaire((QUESTIONNAIRES / f"{id}.yaml").read_bytes())


def schema_text() -> str:
    """The JSON Schema (2020-12) of questionnaires."""
    return SCHEMA.read_text(encoding="utf-8")


@cache
def _schema() -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(schema_text()))
