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


ROOF = """\
id: roof
title: ROOF
points:
  - {id: right, title: Right, asks: Whose is it?, words: {en: "roof*"}}
"""


def test_a_method_of_ones_own_is_asked_for_instead_of_bant(process_file, tmp_path):
    method = tmp_path / "roof.yaml"
    method.write_text(ROOF)
    answer = review(process_file, "--method", method)
    assert answer.exit_code == 0
    assert "No milestone covers “Right” (ROOF)." in answer.stdout
    assert "(BANT)" not in answer.stdout
    both = review(process_file, "--method", method, "--method", "meddicc").stdout
    assert "(MEDDICC)" in both
    assert "(ROOF)" in both


def test_a_bad_method_ends_with_two_and_names_the_line_and_an_unknown_one_names_those_there_are(
    process_file, tmp_path
):
    method = tmp_path / "roof.yaml"
    method.write_text(ROOF.replace("points:", "point:"))
    answer = review(process_file, "--method", method)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert "line 3" in answer.stderr
    unknown = review(process_file, "--method", "spin")
    assert unknown.exit_code == 2
    assert "Use one of bant, meddicc" in unknown.stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("format: 3\nname: &x [*x]\n", "line 2"),
        ("x" * 10_000_000, "too large"),
        ("format: 3\nname: P\nowners: A\nstages: []\n", "line 3"),
        ("format: 99\nname: P\nstages: []\n", "line 1"),
        ("", "line 1"),
    ],
)
def test_files_made_to_hurt_end_with_two_and_say_where(tmp_path, text, told):
    file = tmp_path / "bad.yaml"
    file.write_text(text)
    answer = review(file)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert told in answer.stderr


def test_the_findings_of_whatever_weight_never_fail_the_command(process_file):
    text = process_file.read_text().replace("title: Choice", "title: Interest")
    process_file.write_text(text)
    answer = review(process_file)
    assert "error  stage-titles" in answer.stdout
    assert answer.exit_code == 0
