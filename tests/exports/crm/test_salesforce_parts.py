"""Every Salesforce file has the parts that its kind needs and no others, as the Metadata API tells them."""

import pytest

from tests.exports.crm.files import THIRD, hostile, project, xml

# What each kind must have, and what else it may have.
PARTS = {
    "StandardValueSet": ("sorted standardValue", ""),
    "standardValue": ("fullName default label", "description closed forecastCategory probability won"),
    "BusinessProcess": ("fullName values", "description isActive"),
    "values": ("fullName default", ""),
    "RecordType": ("fullName active label", "businessProcess description"),
    "PathAssistant": (
        "active entityName fieldName masterLabel pathAssistantSteps recordTypeName",
        "",
    ),
    "pathAssistantSteps": ("picklistValueName", "fieldNames info"),
    "PathAssistantSettings": ("pathAssistantEnabled", ""),
    "CustomField": ("fullName label type defaultValue", "description inlineHelpText trackHistory"),
    "ValidationRule": (
        "fullName active errorConditionFormula errorMessage",
        "description errorDisplayField",
    ),
    "PermissionSet": ("label", "description fieldPermissions hasActivationRequired recordTypeVisibilities"),
    "fieldPermissions": ("editable field", "readable"),
    "recordTypeVisibilities": ("recordType visible", ""),
    "Package": ("types version", ""),
    "types": ("members name", ""),
}
TRUTHS = {"sorted", "default", "closed", "won", "isActive", "active", "editable", "readable", "visible"}
FORECASTS = {"Omitted", "Pipeline", "BestCase", "MostLikely", "Forecast", "Closed"}


@pytest.mark.parametrize("process", [THIRD, hostile()], ids=["usual", "hostile"])
def test_each_file_has_the_parts_that_are_documented(process):
    roots = [xml(data) for name, data in project(process).items() if name.endswith(".xml")]
    for part in (part for root in roots for part in root.iter() if len(part)):
        needed, allowed = (set(words.split()) for words in PARTS[part.tag])
        there = {each.tag for each in part}
        assert needed <= there
        assert there <= needed | allowed


def test_a_yes_or_no_is_one_and_a_forecast_is_one_that_there_is():
    for data in project(hostile()).values():
        if data.startswith(b"<?xml"):
            for part in xml(data).iter():
                assert part.tag not in TRUTHS or part.text in ("true", "false")
                assert part.tag != "forecastCategory" or part.text in FORECASTS


def test_names_are_made_of_letters_digits_and_single_underscores():
    for name in project(hostile()):
        stem = name.rpartition("/")[2].partition(".")[0].removesuffix("__c")
        assert "__" not in stem
        assert stem.replace("_", "").replace("-", "").isalnum()
