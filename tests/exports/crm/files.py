"""Files of every kind, and readers of them that share nothing with what wrote them."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from jsonschema import Draft202012Validator

from tests.exports.processes import PUMPS
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.exports.asked import Asked
from workshop.exports.catalogue import named
from workshop.exports.crm.pipeline import pipeline
from workshop.exports.crm.salesforce import metadata
from workshop.exports.crm.systems import SALESFORCE
from workshop.exports.zip_file import archive

TODAY = date(2026, 11, 26)
SALESFORCE_NAMESPACE = "{http://soap.sforce.com/2006/04/metadata}"
THIRD = replace(PUMPS, version=3)

HARD = {
    "formula": "=1+1",
    "markup": "<b>Need</b> & “want”",
    "quotes": "\"] ' --> ]]>",
    "several lines": "One\ntwo",
    "emoji": "Signed 🎉👩🏽‍🚀",
    "right to left": "العميل وقع العقد",
    "long": "The buyer’s board released the investment for the whole of the northern region, " * 2
    + "at last",
    "long word": "Donaudampfschifffahrtsgesellschaft" * 5 + "Kapitän",
    "marks": "◆ ◇ Filled",
    "percent": "50 % {brace} %(name)s",
    "minus": "-2+3",
    "wide formula": "＝1+1",
}


def hostile():
    """Two stages for each hard text, in whose every field it stands, as far as the field may hold it."""
    lines = [" ".join(text.split())[:200] for text in HARD.values()]
    stages = tuple(
        stage(f"{place}-{half}", line, line, percent=50)
        for place, line in enumerate(lines)
        for half in (1, 2)
    )
    return Process(lines[6], stages, aim=HARD["markup"], owner=HARD["quotes"])


def stage(id, title, words, *, percent):
    return Stage(
        f"s{id}",
        title,
        percent,
        words,
        (
            Milestone(f"g{id}", words, gate=True, evidence=words),
            Milestone(f"o{id}", words, evidence=words),
        ),
        (RecommendedActivity(f"a{id}", words),),
        days=21,
    )


def asked(process, ending, **more):
    return Asked(process, ending, TODAY, **more)


def made(kind, process, ending):
    return named(kind).file(asked(process, ending))


def project(process):
    """The files of the Salesforce project, without its report."""
    return metadata(pipeline(process, SALESFORCE))


def packed(process):
    return archive(project(process))


def xml(data):
    """The root of an XML file, its names without Salesforce's namespace."""
    root = ElementTree.fromstring(data)  # noqa: S314 - our own file
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.removeprefix(SALESFORCE_NAMESPACE)
    return root


def table(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def checked(data, schema):
    """JSON that keeps the schema in the file of that name."""
    found = json.loads(data)
    rules = json.loads((Path(__file__).parent / f"{schema}.schema.json").read_text())
    Draft202012Validator.check_schema(rules)
    faults = [error.message for error in Draft202012Validator(rules).iter_errors(found)]
    assert faults == []
    return found
