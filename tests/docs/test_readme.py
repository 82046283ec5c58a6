"""The README promises commands, folders, files and settings; a stranger tries all of them."""

import re

import pytest
from click.testing import CliRunner

from workshop.cli import main
from workshop.paths import PACKAGE
from workshop.settings import TABLE

ROOT = PACKAGE.parent
README = re.sub(r"<!--.*?-->", "", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.DOTALL)
MAP = README.split("## Where things are")[1]
BLOCKS = "\n".join(re.findall(r"```\n(.*?)```", README, re.DOTALL))


def commands_of_the_program():
    listed = CliRunner().invoke(main, ["--help"]).stdout.split("Commands:\n")[1]
    return set(re.findall(r"^  ([a-z-]+)", listed, re.MULTILINE))


@pytest.mark.parametrize("folder", re.findall(r"`([a-z_/]+/)`", MAP))
def test_every_folder_of_the_map_exists(folder):
    assert (ROOT / folder).is_dir()


def test_the_map_names_every_folder_of_the_package():
    mapped = re.findall(r"`workshop/([a-z]+)/`", MAP)
    folders = [path.parent.name for path in PACKAGE.glob("[!_]*/__init__.py")]

    assert set(folders) <= set(mapped)


def test_every_command_in_a_block_is_one_that_the_program_has():
    shown = set(re.findall(r"^\.venv/bin/workshop ([a-z-]+)", BLOCKS, re.MULTILINE))

    assert shown <= commands_of_the_program()


def test_every_command_that_the_program_has_is_told():
    assert commands_of_the_program() <= set(re.findall(r"^\| `([a-z-]+)` \|", README, re.MULTILINE))


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert set(re.findall(r"\bmake (run|test|setup|bench)\b", README)) == {"run", "test", "setup", "bench"}
    assert {"run", "test", "setup", "bench"} <= targets


def test_the_table_of_settings_is_the_programs_own():
    told = re.findall(r"^\| `(WORKSHOP_\w+)` \| (.*?) \| (.*?) \|$", README, re.MULTILINE)

    assert told == [(setting.name, str(setting.meaning), str(setting.default)) for setting in TABLE]


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_link_and_picture_leads_to_a_file(target):
    assert (ROOT / target).is_file()


@pytest.mark.parametrize(
    "record", sorted((ROOT / "docs/decisions").glob("[0-9]*.md")), ids=lambda path: path.stem
)
def test_a_decision_tells_its_context_and_its_consequences(record):
    headings = re.findall(r"^## (.*)$", record.read_text(encoding="utf-8"), re.MULTILINE)

    assert headings == ["Context", "Decision", "Consequences"]
