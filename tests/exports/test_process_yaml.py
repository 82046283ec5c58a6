import pytest
from hypothesis import given

from tests.domain.design.documents import PROCESS, SPECIALS, processes
from workshop.domain.cluster.discovery import Support
from workshop.domain.design.invariants import faults
from workshop.domain.design.process import Milestone, Process, Stage
from workshop.exports.process_yaml import write_process
from workshop.intake.process_file import read_process

WRITTEN = """\
format: 3
name: How we sell pumps
stages:
  - id: interest
    title: Interest
    probability: 20
    progress: The buyer has named a problem.
    milestones:
      - id: need-written
        title: Need written down
        gate: true
        evidence: E-mail
      - id: visit-agreed
        title: Visit agreed
        gate: false
        support:
          deals: 9
          of: 12
          lost: 1
          of_lost: 3
    activities:
      - id: call
        title: Call the plant manager
  - id: choice
    title: Choice
    probability: 60
    milestones:
      - id: offer-chosen
        title: Offer chosen
        gate: true
"""


def body(text):
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))


def named(title, progress=""):
    return Process(title, (Stage("only", title, 50, progress),))


def test_a_process_is_written_as_a_person_would_write_it():
    assert body(write_process(PROCESS)) == WRITTEN


def test_the_file_names_its_schema():
    assert "$schema=process.schema.json" in write_process(PROCESS).splitlines()[1]


def test_several_lines_are_written_as_lines():
    assert "    progress: |-\n      One\n      two\n" in write_process(named("Pumps", "One\ntwo"))


def test_other_scripts_and_emoji_stay_readable():
    assert "name: 予算 مرحبا 🎉" in write_process(named("予算 مرحبا 🎉"))


@pytest.mark.parametrize("title", ["no", "1e3", "0o17", "~", "null", "2024-01-01", "12:30", "5"])
def test_what_another_program_would_take_for_a_value_stands_between_quotation_marks(title):
    assert f"name: '{title}'" in write_process(named(title))


@pytest.mark.parametrize("title", SPECIALS)
def test_text_that_looks_like_something_else_comes_back_as_that_text(title):
    assert read_process(write_process(named(title, title))) == named(title, title)


@pytest.mark.parametrize("prose", ["a\n" * 1000, "\U0010ffff" * 2000, "\n \t" * 600, "é: " * 600])
def test_the_largest_process_comes_back_too(prose):
    figures = Support(900, 999, 900, 999)
    small = (Milestone(f"m{n}", "M", evidence="x", group="g", support=figures) for n in range(850))
    large = (Milestone(f"l{n}", "M", evidence=prose, group="g", support=figures) for n in range(90))
    process = Process("P", (Stage("s", "S", 5, milestones=(*small, *large)),))
    assert faults(process) == ()
    assert read_process(write_process(process)) == process


@given(processes())
def test_any_process_comes_back_exactly(process):
    text = write_process(process)
    assert read_process(text) == process
    assert read_process(text.encode()) == process
    assert write_process(read_process(text)) == text
