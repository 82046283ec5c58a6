"""Metadata as it is retrieved from Salesforce."""

import pytest

from workshop.domain.problems import BadInput
from workshop.exports.zip_file import archive
from workshop.intake.pipelines.reading import read_pipeline

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
XMLNS = 'xmlns="http://soap.sforce.com/2006/04/metadata"'
ROOT = "force-app/main/default"
DEAL = f"{ROOT}/objects/Opportunity"


def value(name, percent, *, closed=False, label=""):
    shown = f"<label>{label}</label>" if label else ""
    told = f"<closed>{str(closed).lower()}</closed><probability>{percent}</probability>"
    return f"<standardValue><fullName>{name}</fullName>{shown}{told}</standardValue>"


VALUES = "".join(
    (
        value("Prospecting", 10, label="Prospecting"),
        value("Proposal/Price Quote", 75, label="Proposal sent"),
        value("Renewal due", 60),
        value("Closed Won", 100, closed=True),
        value("Closed Lost", 0, closed=True),
    )
)


def document(tag, inner):
    return f"{HEAD}<{tag} {XMLNS}>{inner}</{tag}>".encode()


def stages(values=VALUES):
    return document("StandardValueSet", f"<sorted>false</sorted>{values}")


def process(name, *values):
    listed = "".join(
        f"<values><fullName>{each}</fullName><default>false</default></values>" for each in values
    )
    return document("BusinessProcess", f"<fullName>{name}</fullName><isActive>true</isActive>{listed}")


def path(kind, steps):
    listed = "".join(
        f"<pathAssistantSteps><info>{info}</info><picklistValueName>{name}</picklistValueName></pathAssistantSteps>"
        for name, info in steps.items()
    )
    return document("PathAssistant", f"{listed}<recordTypeName>{kind}</recordTypeName>")


NEW = process("New", "Prospecting", "Proposal%2FPrice Quote", "Closed Won", "Closed Lost")
KIND = document(
    "RecordType",
    "<fullName>New</fullName><businessProcess>New</businessProcess><label>New business</label>",
)
FILES = {
    f"{ROOT}/standardValueSets/OpportunityStage.standardValueSet-meta.xml": stages(),
    f"{DEAL}/businessProcesses/New.businessProcess-meta.xml": NEW,
    f"{DEAL}/recordTypes/New.recordType-meta.xml": KIND,
}


def read(data):
    return read_pipeline(data, name="file", fallback="How Acme sells")


def told(process):
    return [(stage.title, stage.probability) for stage in process.stages]


def test_the_value_set_alone_gives_every_open_stage_by_its_label():
    process = read(stages())
    assert told(process) == [("Prospecting", 10), ("Proposal sent", 75), ("Renewal due", 60)]
    assert process.name == "How Acme sells"


def test_in_an_archive_the_sales_process_says_which_stages_are_its_own():
    process = read(archive(FILES))
    assert told(process) == [("Prospecting", 10), ("Proposal sent", 75)]
    assert process.name == "New business"


def test_the_lists_in_the_guidance_of_its_path_are_milestones_and_what_else_is_prose():
    infos = {
        "Prospecting": "&lt;p&gt;Ask who decides&lt;/p&gt;&lt;ul&gt;&lt;li&gt;buyer named the need&lt;/li&gt;"
        "&lt;li&gt;budget &amp;amp; date known.&lt;/li&gt;&lt;/ul&gt;",
        "Proposal/Price Quote": "&lt;p&gt;Be quick.&lt;/p&gt;",
    }
    first, second = read(
        archive({**FILES, f"{ROOT}/pathAssistants/a.pathAssistant-meta.xml": path("New", infos)})
    ).stages
    assert [each.title for each in first.milestones] == ["Buyer named the need", "Budget & date known"]
    assert not any(each.gate for each in first.milestones)
    assert (second.progress, second.milestones) == ("Be quick.", ())


def test_of_several_sales_processes_none_is_guessed():
    other = {f"{DEAL}/businessProcesses/Old.businessProcess-meta.xml": process("Old", "Prospecting")}
    with pytest.raises(BadInput, match=r"several sales processes.*New, Old"):
        read(archive({**FILES, **other}))


def test_a_stage_that_only_the_process_names_is_told():
    broken = {f"{DEAL}/businessProcesses/New.businessProcess-meta.xml": process("New", "Discovery")}
    with pytest.raises(BadInput, match=r"list of stages has not.*Discovery"):
        read(archive({**FILES, **broken}))


def test_an_archive_without_stages_says_which_file_is_missing():
    with pytest.raises(BadInput, match=r"OpportunityStage\.standardValueSet-meta\.xml"):
        read(archive({"readme.txt": b"hello"}))
