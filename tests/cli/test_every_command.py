"""What holds for every command: it explains itself, tells faults on stderr, ends with the right number."""

import shlex
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from workshop import cli
from workshop.cli import main

COMMANDS = main.list_commands(None)


@pytest.fixture
def workshop(tmp_path, monkeypatch):
    """`workshop("design --stages 9")` runs that line with a data folder of its own."""
    monkeypatch.setenv("WORKSHOP_DATA", str(tmp_path / "data"))
    return lambda line: CliRunner().invoke(main, shlex.split(line))


def example(command):
    """The line that the command's help gives as its example."""
    return main.get_command(None, command).help.split("Example: ")[1].strip()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_s_help_has_an_example_of_itself(command, workshop):
    help_text = workshop(f"{command} --help").stdout
    assert f"Example: workshop {command}" in " ".join(help_text.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_the_example_in_the_help_is_one_that_the_command_understands(command):
    line = example(command).split(" > ")[0]
    _program, name, *arguments = shlex.split(line)
    found = main.get_command(None, name)
    # A file that an example names is not there, so nothing is opened; every option and argument is read.
    parsed = found.make_parser(found.make_context(name, [], resilient_parsing=True)).parse_args(arguments)
    assert name == command
    assert parsed[1] == []


def test_the_program_tells_what_its_numbers_mean_and_what_it_can_do(workshop):
    said = workshop("--help")
    assert said.exit_code == 0
    assert "Ends with 0, with 1 if the work failed, with 2 for wrong use" in " ".join(said.stdout.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_an_option_that_there_is_not_ends_with_2_and_is_told_on_stderr(command, workshop):
    said = workshop(f"{command} --there-is-not")
    assert (said.exit_code, said.stdout) == (2, "")
    assert "No such option" in said.stderr


def test_a_command_that_there_is_not_ends_with_2(workshop):
    said = workshop("desing activities.csv")
    assert (said.exit_code, said.stdout) == (2, "")
    assert "desing" in said.stderr


@pytest.mark.parametrize(
    "command", ["board new --workspace Acme", "demo", "serve", "sign-in-link", "upgrade"]
)
def test_a_setting_that_cannot_be_read_is_named_with_its_mend(command, workshop, monkeypatch, tmp_path):
    monkeypatch.setenv("WORKSHOP_PROXIES", "many")
    said = workshop(command)
    assert (said.exit_code, said.stdout) == (2, "")
    assert "WORKSHOP_PROXIES" in said.stderr
    assert not (tmp_path / "data").exists()


def test_every_command_of_every_module_is_offered():
    modules = [import_module(f"workshop.{path.stem}") for path in Path(cli.__file__).parent.glob("cli_*.py")]
    told = {command.name for module in modules for command in getattr(module, "COMMANDS", ())}
    assert told == set(COMMANDS)
