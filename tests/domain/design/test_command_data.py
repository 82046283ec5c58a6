import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.design.documents import PROCESS, commands, processes
from workshop.domain.cluster.discovery import Support
from workshop.domain.design.command_data import as_data, from_data
from workshop.domain.design.commands import Insert, Set, Together
from workshop.domain.design.document_data import process_data, process_from_data
from workshop.domain.design.process import Milestone
from workshop.domain.design.refusals import Refused
from workshop.domain.words import say, say_many


def test_an_insert_says_the_kind_of_its_element():
    assert as_data(Insert("interest", None, Milestone("m", "Order", gate=True))) == {
        "command": "insert",
        "parent": "interest",
        "after": None,
        "element": {"kind": "milestone", "id": "m", "title": "Order", "gate": True},
    }


def test_support_is_kept_with_its_command():
    command = Set("visit-agreed", "support", Support(9, 12), None)
    assert as_data(command)["value"] == {"deals": 9, "of": 12}
    assert from_data(as_data(command)) == command


def test_what_commands_mean_together_is_kept_with_them():
    inner = say_many("{n} milestone", "{n} milestones", 2)
    command = Together((), say("Undid: {what}", what=inner))
    kept = from_data(json.loads(json.dumps(as_data(command))))
    assert kept == command
    assert isinstance(kept, Together)
    assert str(kept.said) == "Undid: 2 milestones"


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"command": "explode"},
        {"command": "set", "id": "x"},
        {"command": "insert", "parent": "x", "after": None, "element": {"kind": "rocket"}},
        {"command": "insert", "parent": "x", "after": None, "element": {"kind": "stage", "wheels": 4}},
        {"command": "insert", "parent": "x", "after": None, "element": "stage"},
        {"command": "together", "commands": 4, "said": None},
    ],
)
def test_data_that_is_no_command_is_refused(data):
    with pytest.raises(Refused, match="cannot be read"):
        from_data(data)


@given(st.data())
def test_any_command_survives_being_stored(data):
    command = data.draw(commands(data.draw(processes())))
    assert from_data(json.loads(json.dumps(as_data(command)))) == command


@given(processes())
def test_any_document_survives_being_stored(process):
    assert process_from_data(json.loads(json.dumps(process_data(process)))) == process


def test_a_document_leaves_out_what_holds_its_default():
    assert process_data(PROCESS)["stages"][1] == {
        "id": "choice",
        "title": "Choice",
        "probability": 60,
        "milestones": [{"id": "offer-chosen", "title": "Offer chosen", "gate": True}],
    }
