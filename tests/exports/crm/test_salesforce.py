"""The Salesforce project: each file read back by an XML parser, each reference looked up."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.exports.crm.files import PUMPS, THIRD, hostile, made, packed, project, xml
from tests.exports.processes import process_of
from workshop.domain.design.process import Milestone
from workshop.exports import setting
from workshop.exports.crm.names import length
from workshop.exports.zip_file import archive

ROOT = "force-app/main/default"
DEAL = f"{ROOT}/objects/Opportunity"


def parts(process, path):
    return xml(project(process)[path])


def stages(process):
    found = parts(process, f"{ROOT}/standardValueSets/OpportunityStage.standardValueSet-meta.xml")
    return [{part.tag: part.text for part in value} for value in found.iter("standardValue")]


def path_steps(process):
    found = parts(process, f"{ROOT}/pathAssistants/workshop_process.pathAssistant-meta.xml")
    return list(found.iter("pathAssistantSteps"))


def values(root, tag):
    return [element.text for element in root.iter(tag)]


def test_a_stage_has_a_name_that_never_changes_and_a_label_for_people():
    assert stages(THIRD)[0] == {
        "fullName": "recognised",
        "default": "false",
        "description": "The buyer knows what a standing pump costs.",
        "label": "Problem recognised",
        "closed": "false",
        "forecastCategory": "Pipeline",
        "probability": "10",
        "won": "false",
    }
    renamed = replace(THIRD, stages=(replace(THIRD.stages[0], title="Cost known"), THIRD.stages[1]))
    assert [stage["fullName"] for stage in stages(renamed)] == [stage["fullName"] for stage in stages(THIRD)]


def test_the_forecast_follows_the_probability_and_only_won_and_lost_are_closed():
    assert [(each["fullName"], each["probability"], each["forecastCategory"]) for each in stages(THIRD)] == [
        ("recognised", "10", "Pipeline"),
        ("chosen", "60", "BestCase"),
        ("Closed Won", "100", "Closed"),
        ("Closed Lost", "0", "Omitted"),
    ]


def test_process_record_type_path_and_stages_name_each_other():
    process = parts(THIRD, f"{DEAL}/businessProcesses/workshop_process.businessProcess-meta.xml")
    kind = parts(THIRD, f"{DEAL}/recordTypes/workshop_process.recordType-meta.xml")
    path = parts(THIRD, f"{ROOT}/pathAssistants/workshop_process.pathAssistant-meta.xml")
    names = [stage["fullName"] for stage in stages(THIRD)]
    assert values(process, "fullName") == ["workshop_process", *names]
    assert kind.findtext("businessProcess") == "workshop_process"
    assert path.findtext("recordTypeName") == kind.findtext("fullName")
    assert values(path, "picklistValueName") == names[:-2]


def test_the_version_is_said_where_people_read_it():
    kind = parts(THIRD, f"{DEAL}/recordTypes/workshop_process.recordType-meta.xml")
    assert kind.findtext("label") == "Northwind Pumps (v3)"
    assert kind.findtext("description") == "Northwind Pumps, v3, by Sales Process Workshop"


def test_the_path_tells_the_milestones_and_asks_for_the_gates():
    first = path_steps(THIRD)[0]
    assert values(first, "fieldNames") == ["Gate_cost__c"]
    assert first.findtext("info") == (
        "<p>The buyer knows what a standing pump costs.</p>"
        "<ul><li>◆ Cost of an hour named<br>Proof: E-mail</li><li>◇ Plant visited</li></ul>"
    )


def test_guidance_stays_within_a_thousand_characters_and_says_what_it_leaves_out():
    many = tuple(
        Milestone(f"m{n}", f"The buyer did what number {n} asks for", gate=n > 20) for n in range(40)
    )
    full = replace(THIRD, stages=(replace(THIRD.stages[0], milestones=many),))
    step = path_steps(full)[0]
    assert length(step.findtext("info")) <= 1000
    assert re.search(r"<p>\d+ more in the playbook.</p>$", step.findtext("info"))
    assert "number 21 " in step.findtext("info")
    assert len(values(step, "fieldNames")) == 5


def test_a_rule_asks_for_its_gate_in_later_stages_of_this_process_alone_and_is_switched_off():
    rule = parts(THIRD, f"{DEAL}/validationRules/Gate_cost.validationRule-meta.xml")
    assert rule.findtext("active") == "false"
    assert rule.findtext("errorConditionFormula") == (
        'AND($RecordType.DeveloperName = "workshop_process",\n'
        " ISCHANGED(StageName),\n"
        ' CASE(StageName, "recognised", 1, "chosen", 2, "Closed Won", 3, 0) > 1,\n'
        " NOT(Gate_cost__c))"
    )
    assert rule.findtext("errorMessage") == "Before the deal moves on: Cost of an hour named"


def test_where_a_formula_could_not_name_all_stages_there_is_a_checkbox_and_no_rule():
    files = project(process_of(400, 1))
    assert any("/fields/" in name for name in files)
    assert not any("/validationRules/" in name for name in files)


def test_no_stage_or_gate_shares_a_name_or_a_label_with_another():
    process = hostile()
    labels = [stage["label"].casefold() for stage in stages(process)]
    assert len(set(labels)) == len(labels)
    files = project(process)
    fields = [xml(data).findtext("label").casefold() for name, data in files.items() if "/fields/" in name]
    assert len(set(fields)) == len(fields) == len(process.stages)


@pytest.mark.parametrize(
    ("tag", "limit"),
    [
        ("fullName", 43),
        ("description", 255),
        ("errorMessage", 255),
        ("inlineHelpText", 255),
        ("info", 1000),
        ("masterLabel", 80),
        ("errorConditionFormula", 3900),
    ],
)
def test_no_text_is_longer_than_its_field(tag, limit):
    found = [text for data in _metadata(hostile()) for text in values(xml(data), tag)]
    assert found
    assert max(map(length, found)) <= limit


def test_labels_are_within_what_a_picklist_and_a_field_take():
    for stage in stages(hostile()):
        assert length(stage["label"]) <= 40
    for name, data in project(hostile()).items():
        if "/fields/" in name:
            assert length(xml(data).findtext("label")) <= 40


def test_guidance_is_markup_of_ours_with_text_of_theirs_escaped_in_it():
    infos = [step.findtext("info") for step in path_steps(hostile())]
    tags = {tag for info in infos for tag in re.findall(r"<[^>]*>", info)}
    assert tags <= {"<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<br>"}
    assert any("&lt;b&gt;Need&lt;/b&gt; &amp; “want”" in info for info in infos)


def _metadata(process):
    return [data for name, data in project(process).items() if name.endswith("-meta.xml")]


def test_the_manifest_names_what_is_there_and_nothing_else():
    files = project(THIRD)
    members = {
        (types.findtext("name"), member.text)
        for types in xml(files["manifest/package.xml"]).iter("types")
        for member in types.iter("members")
    }
    assert members == {
        ("StandardValueSet", "OpportunityStage"),
        ("BusinessProcess", "Opportunity.workshop_process"),
        ("RecordType", "Opportunity.workshop_process"),
        ("PathAssistant", "workshop_process"),
        ("Settings", "PathAssistant"),
        ("PermissionSet", "workshop_process"),
        *(("CustomField", f"Opportunity.Gate_{name}__c") for name in ("cost", "bidders", "budget")),
        *(("ValidationRule", f"Opportunity.Gate_{name}") for name in ("cost", "bidders", "budget")),
    }
    assert len(members) == len([name for name in files if name.endswith("-meta.xml")])


def test_who_has_the_permission_set_fills_in_every_gate():
    found = parts(THIRD, f"{ROOT}/permissionsets/workshop_process.permissionset-meta.xml")
    assert values(found, "field") == [f"Opportunity.Gate_{name}__c" for name in ("cost", "bidders", "budget")]
    assert values(found, "recordType") == ["Opportunity.workshop_process"]


def test_the_archive_is_whole_has_no_name_that_leads_out_and_holds_the_report():
    with zipfile.ZipFile(BytesIO(made("salesforce", PUMPS, "zip"))) as packed:
        assert packed.testzip() is None
        assert not any(name.startswith("/") or ".." in name for name in packed.namelist())
        report = PdfReader(BytesIO(packed.read("what-salesforce-does-not-hold.pdf")))
    assert "What Salesforce does not hold" in report.pages[0].extract_text()


def test_the_same_process_gives_the_same_archive():
    assert packed(hostile()) == packed(hostile())


def test_setting_an_archive_in_type_touches_its_papers_alone():
    given = archive({"a/page.html": b"<!doctype html><title>A</title><p>A", "a/told.xml": b"<a/>"})
    with zipfile.ZipFile(BytesIO(setting.set_type(given))) as made:
        assert made.namelist() == ["a/page.pdf", "a/told.xml"]
        assert made.read("a/page.pdf").startswith(b"%PDF")
        assert made.read("a/told.xml") == b"<a/>"
    assert setting.digest(given) != setting.digest(archive({"a/told.xml": b"<a/>"}))
