"""The process for Salesforce: metadata in source format, as `sf project deploy start` takes it, in a ZIP.

https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_pathassistant.htm
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workshop.exports.asked import Asked
from workshop.exports.crm import report
from workshop.exports.crm.gates import Gate, checkbox, gates, rule
from workshop.exports.crm.json_file import written
from workshop.exports.crm.metadata import business_process, path, permission_set, record_type, stages
from workshop.exports.crm.pipeline import Pipeline, pipeline
from workshop.exports.crm.systems import SALESFORCE
from workshop.exports.crm.xml import branch, document
from workshop.exports.zip_file import archive
from workshop.translate import speaking

NAMESPACE: Final = "http://soap.sforce.com/2006/04/metadata"
API: Final = "62.0"
ROOT: Final = "force-app/main/default"
DEAL: Final = f"{ROOT}/objects/Opportunity"
REPORT: Final = "what-salesforce-does-not-hold.html"


def bundle(asked: Asked) -> bytes:
    """The ZIP; the report of what Salesforce does not hold lies beside the metadata, yet to be set."""
    printed = report.paper(replace(asked, ending="pdf", crm=SALESFORCE.name))
    with speaking(asked.language):
        files = metadata(pipeline(asked.process, SALESFORCE))
    return archive({**files, REPORT: printed.encode()})


def metadata(made: Pipeline) -> dict[str, bytes]:
    """Every file of the project by its name."""
    found = gates(made)
    rules = {gate.name: parts for gate in found if (parts := rule(gate, made))}
    return {
        "sfdx-project.json": written(
            {"packageDirectories": [{"path": "force-app", "default": True}], "sourceApiVersion": API}
        ),
        "manifest/package.xml": _package(made, found, tuple(rules)),
        f"{ROOT}/standardValueSets/OpportunityStage.standardValueSet-meta.xml": _xml(
            "StandardValueSet", stages(made)
        ),
        f"{DEAL}/businessProcesses/{made.key}.businessProcess-meta.xml": _xml(
            "BusinessProcess", business_process(made)
        ),
        f"{DEAL}/recordTypes/{made.key}.recordType-meta.xml": _xml("RecordType", record_type(made)),
        f"{ROOT}/pathAssistants/{made.key}.pathAssistant-meta.xml": _xml("PathAssistant", path(made, found)),
        f"{ROOT}/settings/PathAssistant.settings-meta.xml": _xml(
            "PathAssistantSettings", {"pathAssistantEnabled": True}
        ),
        f"{ROOT}/permissionsets/{made.key}.permissionset-meta.xml": _xml(
            "PermissionSet", permission_set(made, found)
        ),
        **{
            f"{DEAL}/fields/{gate.field}.field-meta.xml": _xml("CustomField", checkbox(gate))
            for gate in found
        },
        **{
            f"{DEAL}/validationRules/{name}.validationRule-meta.xml": _xml("ValidationRule", parts)
            for name, parts in rules.items()
        },
    }


def _package(made: Pipeline, found: tuple[Gate, ...], rules: tuple[str, ...]) -> bytes:
    types = [{"members": members, "name": name} for name, members in _members(made, found, rules) if members]
    return _xml("Package", {"types": types, "version": API})


def _members(
    made: Pipeline, found: tuple[Gate, ...], rules: tuple[str, ...]
) -> Iterator[tuple[str, list[str]]]:
    yield "StandardValueSet", ["OpportunityStage"]
    yield "BusinessProcess", [f"Opportunity.{made.key}"]
    yield "RecordType", [f"Opportunity.{made.key}"]
    yield "PathAssistant", [made.key]
    yield "Settings", ["PathAssistant"]
    yield "PermissionSet", [made.key]
    yield "CustomField", [f"Opportunity.{gate.field}" for gate in found]
    yield "ValidationRule", [f"Opportunity.{name}" for name in rules]


def _xml(tag: str, parts: dict[str, object]) -> bytes:
    return document(branch(tag, parts, xmlns=NAMESPACE))
