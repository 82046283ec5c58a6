"""Steps of a buyer to start from, as files that anybody may edit."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator
from yaml import safe_load

from tests.domain.design.documents import PROCESS
from workshop.domain.design.apply import apply
from workshop.domain.design.buying import begun_from
from workshop.domain.words import say
from workshop.intake.buying import PURCHASES, purchase

FOLDER = files("workshop.intake.buying")


def test_every_file_is_offered_and_keeps_to_the_schema():
    schema = json.loads(FOLDER.joinpath("buying.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    names = {each.name.removesuffix(".yaml") for each in FOLDER.iterdir() if each.name.endswith(".yaml")}
    assert names == {each.name for each in PURCHASES}
    for name in names:
        Draft202012Validator(schema).validate(safe_load(FOLDER.joinpath(f"{name}.yaml").read_text()))


@pytest.mark.parametrize("kind", PURCHASES)
def test_each_list_goes_into_a_process_as_it_stands(kind):
    begun = apply(PROCESS, begun_from(PROCESS, kind.steps, say("Began")))
    assert [(step.title, step.seen) for step in begun.buying_steps] == [
        (step.title, step.seen) for step in kind.steps
    ]


def test_there_is_no_purchase_of_another_name():
    assert purchase("../machine") is None
