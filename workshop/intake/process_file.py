"""Reads the portable process file: YAML in, a process out, every fault named by line and place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, cast

from workshop.domain.design.document_data import process_from_data
from workshop.domain.design.formats import upgraded
from workshop.domain.design.invariants import faults
from workshop.domain.design.process import FORMAT, Process
from workshop.domain.design.refusals import Refused
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake.refusing import refuse
from workshop.intake.schema_problems import located, schema_problems
from workshop.intake.yaml_safe import Document, read_yaml

# The largest process that the domain allows takes two of them.
MOST_BYTES = 4_000_000
SCHEMA = files("workshop.intake") / "process.schema.json"


def read_process(text: str | bytes) -> Process:
    """The process in a file of this or an older format, exactly as `write_process` was given it.

    Raises BadInput with every fault of its form, or where there is none, of its sense (ids that repeat).
    """
    document = _current(read_yaml(text, most_bytes=MOST_BYTES))
    refuse(schema_problems(document, _schema()))
    process = process_from_data(cast("dict[str, Any]", document.data))
    refuse(_senseless(document, process))
    return process


def schema_text() -> str:
    """The JSON Schema (2020-12) of process files."""
    return SCHEMA.read_text(encoding="utf-8")


@cache
def _schema() -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(schema_text()))


def _current(document: Document) -> Document:
    if not isinstance(document.data, dict):
        what = say("This is not a process file.")
        raise BadInput(
            [
                Problem(
                    what, say("Begin with the lines “format: {n}”, “name: …”, “stages:”.", n=FORMAT), line=1
                )
            ]
        )
    try:
        return Document(upgraded(document.data), document.lines)
    except Refused as refusal:
        problem = refusal.problem
        raise BadInput([located(document, ("format",), problem.what, problem.mend, problem.value)]) from None


def _senseless(document: Document, process: Process) -> Iterator[Problem]:
    for fault in faults(process):
        yield located(document, fault.path, fault.problem.what, fault.problem.mend, fault.problem.value)
