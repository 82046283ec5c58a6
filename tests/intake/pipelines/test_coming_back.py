"""What was exported is read back as the same stages."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports.crm.files import asked, hostile, made, packed, project
from workshop import demo
from workshop.domain.design.process import Milestone, Process, Stage
from workshop.exports.catalogue import named
from workshop.exports.crm.names import length
from workshop.exports.csv_safe import guarded
from workshop.intake.pipelines.reading import is_pipeline, read_pipeline
from workshop.intake.process_file import read_process

KINDS = (
    ("hubspot", "json"),
    ("salesforce", "zip"),
    ("pipedrive", "json"),
    ("odoo", "csv"),
    ("odoo", "xml"),
    ("frappe", "csv"),
)
WITH_MILESTONES = ("salesforce", "odoo")
WITH_IDS = ("hubspot", "salesforce", "pipedrive", "odoo")
DEMO = read_process((Path(demo.__file__).parent / "process.yaml").read_bytes())


def exported(process, kind, ending):
    return packed(process) if kind == "salesforce" else made(kind, process, ending)


def back(process, kind, ending):
    data = exported(process, kind, ending)
    assert is_pipeline(data, name=f"file.{ending}")
    return read_pipeline(data, name=f"file.{ending}", fallback=process.name)


def stages(process):
    return [(stage.title, stage.probability) for stage in process.stages]


def milestones(process):
    """As a set for each stage: the CRM's text tells gates first."""
    return [{(each.title, each.gate, each.evidence) for each in stage.milestones} for stage in process.stages]


@pytest.mark.parametrize(("kind", "ending"), KINDS)
def test_the_demo_s_stages_come_back_the_same(kind, ending):
    process = back(DEMO, kind, ending)
    assert stages(process) == stages(DEMO)
    assert all(milestones(process)) == (kind in WITH_MILESTONES)
    if kind in WITH_MILESTONES:
        assert milestones(process) == milestones(DEMO)
        assert [stage.progress for stage in process.stages] == [stage.progress for stage in DEMO.stages]
    if kind in WITH_IDS:
        assert [stage.id for stage in process.stages] == [stage.id for stage in DEMO.stages]


@pytest.mark.parametrize("ending", ["csv", "xml"])
def test_milestones_and_probabilities_are_found_whatever_the_language_of_the_words_around_them(ending):
    data = named("odoo").file(asked(DEMO, ending, language="qps"))
    process = read_pipeline(data, name="stages", fallback="P")
    assert b"Proof" not in data
    assert (stages(process), milestones(process)) == (stages(DEMO), milestones(DEMO))


@pytest.mark.parametrize(("kind", "ending"), KINDS)
def test_a_version_s_number_is_no_part_of_the_name(kind, ending):
    process = back(replace(DEMO, name="Machines", version=3), kind, ending)
    assert (process.name, process.version) == ("Machines", 0)


@pytest.mark.parametrize(("kind", "ending"), KINDS)
def test_every_hard_text_comes_back_as_it_went(kind, ending):
    """What a CRM cuts or numbers stays so; the rest is the same, the first of each pair whole."""
    there = back(hostile(), kind, ending).stages
    assert len(there) == len(hostile().stages)
    for ours, theirs in zip(hostile().stages[::2], there[::2], strict=True):
        if length(ours.title) <= 40:
            assert theirs.title == ours.title


# Texts as people write them: on one line, with no white space to lose.
LINES = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=20)
WORDS = LINES.map(lambda text: " ".join(text.split())).filter(lambda text: text and guarded(text[1:]))
MILESTONES = st.builds(
    Milestone, st.just(""), WORDS.map("The buyer wrote {}".format), gate=st.booleans(), evidence=WORDS
)


@st.composite
def processes(draw):
    titles = draw(st.lists(WORDS, min_size=1, max_size=6, unique_by=str.casefold))
    percents = sorted(draw(st.sets(st.integers(1, 99), min_size=len(titles), max_size=len(titles))))
    return Process(
        "Any company",
        tuple(
            Stage(f"s{number}", title, percent, milestones=tuple(draw(st.lists(MILESTONES, max_size=3))))
            for number, (title, percent) in enumerate(zip(titles, percents, strict=True))
            if title.casefold() not in ("won", "lost", "closed won", "closed lost")
        ),
    )


@pytest.mark.parametrize(("kind", "ending"), KINDS)
@settings(max_examples=25)
@given(process=processes().filter(lambda process: process.stages))
def test_any_stages_within_the_limits_come_back_the_same(kind, ending, process):
    process = replace(
        process,
        stages=tuple(
            replace(
                stage,
                milestones=tuple(replace(m, id=f"{stage.id}m{n}") for n, m in enumerate(stage.milestones)),
            )
            for stage in process.stages
        ),
    )
    there = back(process, kind, ending)
    assert stages(there) == stages(process)
    if kind in WITH_MILESTONES:
        assert milestones(there) == milestones(process)


NAMES = {
    "hubspot": r'"(?:pipelineId|stageId)": "(.*)"',
    "salesforce": r"<(?:fullName|picklistValueName|recordType)>(?!Gate_)(.*?)<",
    "pipedrive": r'"stage": "(.*)"',
    "odoo": r'(?:sales_process_workshop\.|record model="crm.stage" id=")(\w+)',
}


def names(process, kind, ending):
    """The names by which the CRM knows the process and its stages."""
    text = "\n".join(part.decode() for part in project(process).values()) if kind == "salesforce" else ""
    return re.findall(NAMES[kind], text or exported(process, kind, ending).decode())


@pytest.mark.parametrize(("kind", "ending"), [each for each in KINDS if each[0] in WITH_IDS])
def test_exported_again_every_stage_has_the_name_that_it_had(kind, ending):
    before = names(DEMO, kind, ending)
    assert len(before) >= len(DEMO.stages)
    assert names(back(DEMO, kind, ending), kind, ending) == before
