"""Reads the definition of a CRM's pipeline, whichever it is, as a process to begin from."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from workshop.domain.design.process import Process
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake.charset import charset_of
from workshop.intake.pipelines import odoo, salesforce
from workshop.intake.pipelines.becoming import process_of
from workshop.intake.pipelines.found import FoundPipeline
from workshop.intake.pipelines.hubspot import is_hubspot, read_hubspot
from workshop.intake.pipelines.json_data import read_json
from workshop.intake.pipelines.pipedrive import is_pipedrive, read_pipedrive
from workshop.intake.pipelines.safe_xml import read_xml
from workshop.intake.pipelines.tables import is_table_of_stages, read_stages

BYTES: Final = 4_000_000
_ZIP: Final = b"PK"
_WORKBOOK: Final = b"xl/workbook.xml"
_JSON: Final = ("{", "[")
_HEADER: Final = 20_000
_DELIMITERS: Final = re.compile("[,;\t|]")


def is_pipeline(data: bytes, *, name: str) -> bool:
    """Whether a file is meant to be a CRM's pipeline: an archive, XML, a table of stages, or such JSON.

    A process file is none, not even one that is written as JSON.
    """
    start = _beginning(data)
    if data.startswith(_ZIP) or start.startswith("<"):
        return True
    if start.startswith(_JSON):
        return _is_meant_as_json(data, name)
    return is_table_of_stages(_cells(start))


def read_pipeline(data: bytes, *, name: str, fallback: str, called: str = "") -> Process:
    """A process with the open stages of the file.

    It is `called` so, or else as the pipeline is; `fallback` is its name where the file tells none either.

    BadInput where the file is no pipeline, holds more than one, or has no open stage.
    """
    if len(data) > BYTES:
        what = say("The file has more than {most} MB.", most=BYTES // 1_000_000)
        raise BadInput([Problem(what, say("Give the pipeline alone."))])
    found = _found(data, name)
    return process_of(replace(found, name=called or found.name), fallback)


def _found(data: bytes, name: str) -> FoundPipeline:
    start = _beginning(data)
    if data.startswith(_ZIP):
        # A workbook is an archive too: what reads tables says what becomes of it.
        return read_stages(data, name=name) if _WORKBOOK in data else salesforce.read_archive(data)
    if start.startswith("<"):
        return _from_xml(data)
    if start.startswith(_JSON):
        return _from_json(data)
    if is_table_of_stages(_cells(start)):
        return read_stages(data, name=name)
    raise _unknown()


def _from_xml(data: bytes) -> FoundPipeline:
    root = read_xml(data)
    if root.tag == salesforce.VALUES:
        return salesforce.read_values(root)
    if root.tag in odoo.ROOTS:
        return odoo.read_odoo(root)
    raise _unknown()


def _from_json(data: bytes) -> FoundPipeline:
    found = read_json(data)
    if is_hubspot(found):
        return read_hubspot(found)
    if is_pipedrive(found):
        return read_pipedrive(found)
    raise _unknown()


def _unknown() -> BadInput:
    what = say("This file is no pipeline that can be read.")
    mend = say(
        "Give the pipeline as JSON from HubSpot or Pipedrive, as XML or ZIP from Salesforce, as XML or CSV "
        "from Odoo, or a CSV file with the columns stage and probability."
    )
    return BadInput([Problem(what, mend)])


def _is_meant_as_json(data: bytes, name: str) -> bool:
    """YAML begins so too; what is no JSON is told by its name."""
    try:
        found = read_json(data) if len(data) <= BYTES else None
    except BadInput:
        found = None
    if found is None:
        return name.casefold().endswith(".json")
    return not (isinstance(found, dict) and "format" in found)


def _cells(start: str) -> list[str]:
    first, _end, _rest = start.partition("\n")
    return [cell.strip(" \"'\r\ufeff") for cell in _DELIMITERS.split(first)]


def _beginning(data: bytes) -> str:
    """The first letters of the file; they may end in the middle of a sign."""
    beginning = data[:_HEADER]
    try:
        charset, skip = charset_of(beginning)
    except BadInput:
        charset, skip = "utf-8", 0
    return beginning[skip:].decode(charset, errors="ignore").lstrip()
