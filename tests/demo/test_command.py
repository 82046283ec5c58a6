import pytest
from click.testing import CliRunner

from workshop.cli import main


@pytest.fixture
def workshop(tmp_path, monkeypatch):
    """Runs a command on an empty folder of data."""
    monkeypatch.setenv("WORKSHOP_DATA", str(tmp_path / "data"))
    return lambda *words: CliRunner().invoke(main, list(words))


def test_the_demo_is_loaded_into_an_empty_installation_for_whoever_comes_first(workshop):
    result = workshop("demo")

    assert result.exit_code == 0
    assert "The demo workspace of Owner is loaded." in result.stdout


def test_loading_the_demo_twice_ends_well(workshop):
    workshop("demo")

    assert workshop("demo").exit_code == 0


def test_the_demo_for_somebody_unknown_is_refused_with_what_to_do(workshop):
    result = workshop("demo", "nobody@example.com")

    assert result.exit_code == 2
    assert "Nobody has the e-mail address nobody@example.com." in result.stderr
    assert result.stdout == ""
