import json
from importlib.resources import files

import pytest
import yaml
from jsonschema import Draft202012Validator

from workshop.domain.review.lexicon import PARTS
from workshop.domain.review.reading import read

FOLDER = files("workshop.domain.review")
DATA = yaml.safe_load(FOLDER.joinpath("statements.yaml").read_text())
LANGUAGES = {"en", "de", "fr", "es", "it", "nl", "pt", "pl"}


def test_the_file_has_the_form_that_its_schema_tells():
    schema = json.loads(FOLDER.joinpath("statements.schema.json").read_text())

    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(DATA)] == []


def test_every_part_of_the_file_is_looked_up():
    assert set(DATA) == {*PARTS, "compounds"}


@pytest.mark.parametrize("part", ["people", "acts", "things"])
def test_people_acts_and_things_are_known_in_eight_languages(part):
    assert {name: set(lines) for name, lines in DATA[part].items() if set(lines) != LANGUAGES} == {}


def test_a_beginning_of_one_language_is_not_heard_in_another():
    # What an Italian believes begins as an English credit does.
    assert "guess" in {mark.name for mark in read("Il venditore crede che il cliente ordini").all("doubts")}
    assert read("Credit application returned by the dealer").all("doubts") == ()


def test_a_longer_entry_hides_the_shorter_one_inside_it():
    assert [mark.name for mark in read("Customer success called").all("people")] == ["seller"]


def test_the_month_of_may_is_no_guess_and_the_department_no_pronoun():
    assert read("Signed on 12 May").all("doubts") == ()
    assert read("They may sign").has("doubts", "guess")
    assert read("IT signed").has("people", "role")
    assert not read("Signed it").has("people", "role")


def test_a_compound_that_is_not_known_as_a_whole_is_parted():
    assert read("Kundentermin").words == ("kunden", "termin")
    assert read("Baugenehmigung").words == ("baugenehmigung",)
