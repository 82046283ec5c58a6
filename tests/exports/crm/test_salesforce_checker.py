"""Salesforce's own library reads the project; it runs without an account and asks no server."""

import json
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.exports.crm.files import THIRD, hostile, packed
from workshop.exports.zip_file import archive
from workshop.intake.pipelines.reading import read_pipeline

CHECKER = Path(__file__).parent / "checker"
NODE = shutil.which("node")

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(
        NODE is None or not (CHECKER / "node_modules").exists(),
        reason=f"Salesforce's library is not installed: npm install in {CHECKER.name}",
    ),
]


def check(process, folder):
    with zipfile.ZipFile(BytesIO(packed(process))) as files:
        files.extractall(folder)
    said = subprocess.run(
        [NODE, CHECKER / "check.js", folder], check=True, capture_output=True, text=True, cwd=CHECKER
    )
    return json.loads(said.stdout)


@pytest.mark.parametrize("process", [THIRD, hostile()], ids=["usual", "hostile"])
def test_it_finds_every_part_of_the_project_and_the_manifest_names_the_same(process, tmp_path):
    told = check(process, tmp_path)
    assert told["found"] == told["named"]
    gates = sum(each.gate for stage in process.stages for each in stage.milestones)
    assert len(told["found"]) == 6 + 2 * gates


def test_what_it_would_send_to_salesforce_is_read_back_as_the_same_stages(tmp_path):
    sent = Path(check(THIRD, tmp_path)["packed"])
    files = {str(path.relative_to(sent)): path.read_bytes() for path in sent.rglob("*") if path.is_file()}
    process = read_pipeline(archive(files), name="sent.zip", fallback="")
    assert process.name == "Northwind Pumps"
    assert [(stage.id, stage.title, stage.probability) for stage in process.stages] == [
        ("recognised", "Problem recognised", 10),
        ("chosen", "Supplier chosen", 60),
    ]
    assert [each.title for each in process.stages[0].milestones] == ["Cost of an hour named", "Plant visited"]
