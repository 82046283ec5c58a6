import os
from contextlib import closing

import pytest
from click.testing import CliRunner

from workshop import doctor, system_parts
from workshop.cli_server import doctor as doctor_command
from workshop.store.database import Database
from workshop.system_parts import Part


@pytest.fixture
def environ(tmp_path):
    return {"WORKSHOP_DATA": str(tmp_path / "data")}


def lacking(monkeypatch, *names):
    """A machine that has every part but these."""
    monkeypatch.setattr(
        system_parts,
        "PARTS",
        tuple(
            Part(part.name, part.purpose, lambda name=part.name: name not in names, *packages(part))
            for part in system_parts.PARTS
            if not part.only_tests
        ),
    )


def packages(part):
    return part.apt, part.dnf, part.brew


def test_a_machine_that_was_set_up_is_well(environ):
    findings = doctor.checkup(environ)

    assert [str(finding.what) for finding in findings] == [
        "Python",
        "Graphviz",
        "HarfBuzz subset",
        "Pango",
        "Fonts",
        "Own fonts",
        "PDF files",
        "Settings",
        "Data folder",
        "Database",
    ]
    assert [finding for finding in findings if not finding.well] == []


def test_looking_changes_nothing(environ, tmp_path):
    doctor.checkup(environ)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_part_is_named_with_the_line_that_installs_it(environ, monkeypatch):
    lacking(monkeypatch, "Graphviz")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    (finding,) = [finding for finding in doctor.checkup(environ) if not finding.well]

    assert str(finding.what) == "Graphviz"
    assert str(finding.found) == "missing; needed for laying out flowcharts"
    assert str(finding.mend).endswith("install --no-install-recommends graphviz")
    assert "sudo " in str(finding.mend)


def test_bad_settings_are_findings_too(environ):
    findings = doctor.checkup({**environ, "WORKSHOP_PROXIES": "many"})
    faults = [str(finding.found) for finding in findings if not finding.well]
    assert faults == ["WORKSHOP_PROXIES: many is not a number from 0 to 9."]


def test_a_mistyped_setting_is_pointed_out_and_a_strange_one_left_alone(environ):
    findings = doctor.unknown_settings({**environ, "WORKSHOP_DATABSE": "x", "WORKSHOP_PORT_8000_TCP": "x"})
    assert [str(finding.mend) for finding in findings] == ["Perhaps it should be WORKSHOP_DATABASE."]


def test_a_data_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")

    finding = doctor.data_folder(tmp_path / "file")

    assert "cannot be written: Not a directory" in str(finding.found)
    assert "WORKSHOP_DATA" in str(finding.mend)


def database_finding(environ):
    return doctor.checkup(environ)[-1]


def test_a_database_of_another_version_names_the_command(environ, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/workshop.sqlite3").touch()
    assert str(database_finding(environ).mend) == "Run: workshop upgrade"


def test_a_current_database_is_well(environ, tmp_path):
    with closing(Database(f"sqlite:///{tmp_path}/data/workshop.sqlite3")) as database:
        database.upgrade()
    assert str(database_finding(environ).found) == "answers, and its tables are current"


def test_a_database_that_does_not_answer_is_told_without_its_password(environ):
    environ["WORKSHOP_DATABASE"] = "postgresql://ann:hunter2@127.0.0.1:1/workshop"

    finding = database_finding(environ)

    assert "does not answer" in str(finding.found)
    assert "hunter2" not in str(finding.found)


def test_the_command_ends_with_1_when_something_is_missing(environ, monkeypatch):
    lacking(monkeypatch, "Pango")

    result = CliRunner(env=environ).invoke(doctor_command)

    assert result.exit_code == 1
    assert "MISSING  Pango: missing; needed for the text of PDF files\n           Run: " in result.output


def test_the_command_ends_with_0_when_all_is_well(environ):
    result = CliRunner(env=environ).invoke(doctor_command)

    assert result.exit_code == 0
    assert "MISSING" not in result.output


def test_the_names_for_every_package_manager_are_printed(monkeypatch, capsys):
    lacking(monkeypatch, "Graphviz", "HarfBuzz subset")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert system_parts.main(["lines"]) == 1

    assert capsys.readouterr().out.splitlines() == [
        "  sudo apt-get install --no-install-recommends graphviz libharfbuzz-subset0",
        "  sudo dnf install graphviz harfbuzz",
        "  brew install graphviz harfbuzz",
    ]
