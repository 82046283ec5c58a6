"""Salesforce's stages: the value set alone, or a project in an archive, ours or one that was retrieved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake.numbers import number
from workshop.intake.pipelines.found import FoundPipeline, FoundStage, only, process_id, stage_id
from workshop.intake.pipelines.requirements import Requirements, guidance
from workshop.intake.pipelines.safe_xml import read_xml, text_of
from workshop.intake.pipelines.safe_zip import SafeZip

VALUES: Final = "StandardValueSet"
_STAGES: Final = ("/OpportunityStage.standardValueSet-meta.xml", "/OpportunityStage.standardValueSet")
_PROCESSES: Final = (".businessProcess-meta.xml", ".businessProcess")
_TYPES: Final = (".recordType-meta.xml", ".recordType")
_WHOLE: Final = "objects/Opportunity.object"
_PATHS: Final = (".pathAssistant-meta.xml", ".pathAssistant")
_KEY: Final = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")

Guidance = Mapping[str, Requirements]


def read_values(root: Element) -> FoundPipeline:
    """Every stage that the organisation has, in its order."""
    return FoundPipeline(_stages(root, {}, ""))


def read_archive(data: bytes) -> FoundPipeline:
    """The stages of the one process in the archive, with the guidance of its path."""
    packed = SafeZip(data)
    values = [read_xml(content) for _name, content in packed.files(*_STAGES)]
    root = only(
        values,
        [],
        none=say("The archive has no stages of Salesforce (OpportunityStage.standardValueSet-meta.xml)."),
        several=say("The archive has the stages of Salesforce more than once."),
    )
    process = _process(packed)
    if process is None:
        return read_values(root)
    key = text_of(process, "fullName")
    types = _parts(packed, _TYPES, "recordTypes")
    mine = [each for each in types if text_of(each, "businessProcess") == key]
    stages = _stages(root, _guidance(packed, mine), process_id(key))
    return FoundPipeline(
        _chosen(stages, process, root), text_of(mine[0], "label") if mine else key, process_id(key)
    )


def _process(packed: SafeZip) -> Element | None:
    found = _parts(packed, _PROCESSES, "businessProcesses")
    if not found:
        return None
    names = [text_of(each, "fullName") for each in found]
    none, several = say("The archive has no sales process."), say("The archive has several sales processes.")
    return only(found, names, none=none, several=several)


def _parts(packed: SafeZip, endings: tuple[str, ...], tag: str) -> list[Element]:
    """Those in files of their own, and those in the one file that holds all of an object."""
    apart = [read_xml(content) for _name, content in packed.files(*endings)]
    whole = [read_xml(content) for _name, content in packed.files(_WHOLE)]
    return [*apart, *(part for each in whole for part in each.iter(tag))]


def _guidance(packed: SafeZip, types: list[Element]) -> Guidance:
    paths = [read_xml(content) for _name, content in packed.files(*_PATHS)]
    names = {text_of(each, "fullName") for each in types}
    mine = [each for each in paths if text_of(each, "recordTypeName") in names] or paths[:1]
    steps = mine[0].iter("pathAssistantSteps") if mine else ()
    return {text_of(step, "picklistValueName"): guidance(text_of(step, "info")) for step in steps}


def _chosen(stages: tuple[FoundStage, ...], process: Element, root: Element) -> tuple[FoundStage, ...]:
    """The process says which stages it has, the value set in which order they stand."""
    names = {unquote(text_of(each, "fullName")) for each in process.iter("values")}
    known = [text_of(each, "fullName") for each in root.iter("standardValue")]
    if missing := names.difference(known):
        what = say("The process has a stage that the list of stages has not.")
        mend = say("Retrieve both from the same place.")
        raise BadInput([Problem(what, mend, value=", ".join(sorted(missing))[:60])])
    return tuple(stage for stage, name in zip(stages, known, strict=True) if name in names)


def _stages(root: Element, told: Guidance, process: str) -> tuple[FoundStage, ...]:
    values = enumerate(root.iter("standardValue"), start=1)
    return tuple(_stage(value, place, told, process) for place, value in values)


def _stage(value: Element, place: int, told: Guidance, process: str) -> FoundStage:
    name, label = text_of(value, "fullName"), text_of(value, "label")
    beside = told.get(name, Requirements())
    ours = bool(label) and label != name and _KEY.fullmatch(name)
    return FoundStage(
        label or name,
        place,
        text_of(value, "probability"),
        number(text_of(value, "probability")),
        closed=text_of(value, "closed") == "true" or text_of(value, "isActive") == "false",
        id=stage_id(name, process) if ours else "",
        progress=beside.progress or text_of(value, "description"),
        milestones=beside.milestones,
    )
