import json

import pytest
from click.testing import CliRunner

from tests.domain.design.documents import PROCESS
from workshop.cli import main
from workshop.exports.process_yaml import write_process


def review(*arguments):
    return CliRunner().invoke(main, ["review", *map(str, arguments)])


@pytest.fixture
def process_file(tmp_path):
    file = tmp_path / "process.yaml"
    file.write_text(write_process(PROCESS))
    return file


def test_a_process_is_reviewed_with_places_reasons_and_mends(process_file):
    answer = review(process_file)
    assert answer.exit_code == 0
    assert answer.stdout.startswith("14 of 29 rules hold.")
    assert "warning  stage-count  process" in answer.stdout
    assert "There are 2 stages. So few tell nobody how far a deal is." in answer.stdout


def test_for_other_programs_the_findings_are_a_list_of_objects(process_file):
    found = json.loads(review(process_file, "--json").stdout)
    assert {frozenset(each) for each in found} == {frozenset({"rule", "severity", "where", "why", "mend"})}
    assert {"rule": "owner", "severity": "warning", "where": "owner", "why": "The process has no owner.",
            "mend": "Name one person."} in found  # fmt: skip
    assert {each["severity"] for each in found} <= {"error", "warning", "hint"}


def test_a_bad_file_ends_with_two_and_names_the_line(tmp_path):
    file = tmp_path / "bad.yaml"
    file.write_text("format: 2\nname: P\nstages: none\n")
    answer = review(file)
    assert answer.exit_code == 2
    assert "line 3" in answer.stderr
