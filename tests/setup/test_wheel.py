import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.setup import ROOT

# Where the wheel keeps what lies beside the package in a checkout.
MOVED = {
    "templates": "workshop/_templates",
    "static": "workshop/_static",
    "questionnaires": "workshop/_questionnaires",
    "workshop": "workshop",
}


def run(*command, cwd):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "WORKSHOP"))}
    return subprocess.run(command, cwd=cwd, env=clean, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), ROOT, cwd=ROOT)
    return next(folder.glob("*.whl"))


def in_checkout():
    """What git keeps or will keep of these folders, by the names that the wheel gives it."""
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *MOVED, cwd=ROOT)
    paths = [Path(line) for line in listed.splitlines() if (ROOT / line).is_file()]
    return {str(Path(MOVED[path.parts[0]], *path.parts[1:])) for path in paths}


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only a git checkout knows what belongs to it")
def test_the_wheel_carries_every_file_of_the_checkout_and_no_other(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name for name in names if ".dist-info/" not in name} == in_checkout()


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A place of its own with the wheel in it, which borrows the libraries but not the checkout."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place, symlinks=True)
    python = place / "bin/python"
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        wheel,
        cwd=place,
    )
    packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=place).strip()
    # A path named in a .pth file is looked into, but .pth files there, such as the checkout's, are not read.
    Path(packages, "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    return place


def test_the_wheel_works_without_the_checkout(installed, tmp_path):
    where = run(installed / "bin/python", "-c", "import workshop; print(workshop.__file__)", cwd=tmp_path)
    assert where.startswith(str(installed))

    assert "Commands:" in run(installed / "bin/workshop", "--help", cwd=tmp_path)


def test_the_doctor_finds_the_files_that_the_wheel_brought(installed, tmp_path):
    assert "Own fonts: 0" not in run(installed / "bin/workshop", "doctor", cwd=tmp_path)


def test_the_wheel_designs_a_process_in_another_folder(installed, tmp_path):
    activities = next((ROOT / "workshop/demo").glob("activities.csv"))

    run(installed / "bin/workshop", "design", activities, "--out", tmp_path / "out", cwd=tmp_path)

    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "discovery.json",
        "process.yaml",
        "flowchart.svg",
        "playbook.pdf",
    }
