"""The command `pipeline`, and the exports for CRMs that it reads again."""

import shlex

import pytest
from click.testing import CliRunner

from tests.exports.processes import PUMPS
from workshop.cli import main
from workshop.exports.process_yaml import write_process
from workshop.intake.process_file import read_process


@pytest.fixture
def workshop(tmp_path, monkeypatch):
    """`workshop("pipeline stages.csv -o process.yaml")` runs that line in a folder with a process file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "process.yaml").write_text(write_process(PUMPS))
    return lambda line: CliRunner().invoke(main, shlex.split(line))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("hubspot", "a.json"),
        ("pipedrive", "b.json"),
        ("odoo", "c.csv"),
        ("odoo", "c.xml"),
        ("frappe", "d.csv"),
        ("salesforce", "e.zip"),
    ],
)
def test_every_pipeline_is_exported_and_read_again(kind, name, workshop, tmp_path):
    assert workshop(f"export process.yaml --format {kind} -o {name}").exit_code == 0
    said = workshop(f"pipeline {name} -o back.yaml")
    assert said.exit_code == 0
    assert "2 stages" in said.stdout
    there = read_process((tmp_path / "back.yaml").read_bytes())
    told = [(stage.title, stage.probability) for stage in there.stages]
    assert told == [("Problem recognised", 10), ("Supplier chosen", 60)]


def test_the_process_may_be_given_a_name(workshop, tmp_path):
    (tmp_path / "stages.csv").write_text("stage,probability\nNeed agreed,25\n")
    assert workshop("pipeline stages.csv -o new.yaml").stdout == "Sales process: 1 stage, 0 milestones.\n"
    assert (
        workshop("pipeline stages.csv -o new.yaml --name Pumps").stdout == "Pumps: 1 stage, 0 milestones.\n"
    )


def test_a_file_that_is_no_pipeline_ends_with_2_and_writes_nothing(workshop, tmp_path):
    said = workshop("pipeline process.yaml -o new.yaml")
    assert (said.exit_code, said.stdout) == (2, "")
    assert "This file is no pipeline that can be read." in said.stderr
    assert not (tmp_path / "new.yaml").exists()


def test_a_folder_that_cannot_be_written_ends_with_1(workshop, tmp_path):
    (tmp_path / "stages.csv").write_text("stage,probability\nNeed agreed,25\n")
    (tmp_path / "file").write_text("")
    assert workshop("pipeline stages.csv -o file/new.yaml").exit_code == 1


@pytest.mark.parametrize("more", ["", "--crm zoho"])
def test_the_report_asks_which_crm_it_is_about(more, workshop, tmp_path):
    said = workshop(f"export process.yaml --format crm-report {more} -o report.pdf")
    assert said.exit_code == 2
    assert "hubspot" in said.stderr
    assert not (tmp_path / "report.pdf").exists()


def test_the_report_is_made_for_the_crm_that_was_named(workshop, tmp_path):
    assert workshop("export process.yaml --format crm-report --crm odoo -o report.pdf").exit_code == 0
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_an_export_that_is_about_no_crm_does_not_take_one(workshop):
    said = workshop("export process.yaml --format playbook --crm odoo -o book.pdf")
    assert said.exit_code == 2
    assert "--crm" in said.stderr
