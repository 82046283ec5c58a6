"""Commands as plain data (dicts, lists, text, numbers), as the store keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.domain.design.commands import Command, Insert, Move, Remove, Replace, Set, Together
from workshop.domain.design.document_data import (
    element_data,
    element_from_data,
    plain,
    process_data,
    process_from_data,
    value_from_data,
)
from workshop.domain.design.fields import Value
from workshop.domain.design.process import Process
from workshop.domain.design.refusals import refuse
from workshop.domain.design.shape import KINDS, Child, kind_of
from workshop.domain.words import Sentence, say

Data = dict[str, Any]


def as_data(command: Command) -> Data:
    """A command as JSON can hold it; `command` names its kind."""
    match command:
        case Set():
            value, saw = plain(command.value), plain(command.saw)
            return {"command": "set", "id": command.id, "field": command.field, "value": value, "saw": saw}
        case Insert():
            element = {"kind": kind_of(command.element), **element_data(command.element)}
            return {"command": "insert", "parent": command.parent, "after": command.after, "element": element}
        case Remove():
            return {"command": "remove", "id": command.id, "fingerprint": command.fingerprint}
        case Move():
            return {"command": "move", "id": command.id, "parent": command.parent, "after": command.after}
        case _:
            return _whole_data(command)


def from_data(data: Mapping[str, Any]) -> Command:
    """The command that `as_data` described; Refused where the data is not one."""
    try:
        return _READERS[data["command"]](data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        mend = say("Load the page again and repeat the change.")
        raise refuse(say("This change cannot be read."), mend) from error


def _whole_data(command: Together | Replace) -> Data:
    said = None if command.said is None else _sentence_data(command.said)
    if isinstance(command, Together):
        return {"command": "together", "commands": [as_data(part) for part in command.commands], "said": said}
    process = process_data(command.process)
    return {"command": "replace", "process": process, "fingerprint": command.fingerprint, "said": said}


def _set(data: Mapping[str, Any]) -> Command:
    return Set(data["id"], data["field"], _value(data["value"]), _value(data["saw"]))


def _insert(data: Mapping[str, Any]) -> Command:
    element = dict(data["element"])
    made = element_from_data(KINDS[element.pop("kind")], element)
    return Insert(data["parent"], data["after"], _child(made))


def _remove(data: Mapping[str, Any]) -> Command:
    return Remove(data["id"], data["fingerprint"])


def _move(data: Mapping[str, Any]) -> Command:
    return Move(data["id"], data["parent"], data["after"])


def _together(data: Mapping[str, Any]) -> Command:
    return Together(tuple(from_data(part) for part in data["commands"]), _sentence(data["said"]))


def _replace(data: Mapping[str, Any]) -> Command:
    return Replace(process_from_data(data["process"]), data["fingerprint"], _sentence(data["said"]))


_READERS = {
    "set": _set,
    "insert": _insert,
    "remove": _remove,
    "move": _move,
    "together": _together,
    "replace": _replace,
}


def _value(data: Any) -> Value:  # noqa: ANN401 - it is what JSON gave
    value: Value = value_from_data(data)
    return value


def _child(element: object) -> Child:
    if isinstance(element, Process) or not isinstance(element, Child):
        raise TypeError("the process itself is not inserted")
    return element


def _sentence_data(sentence: Sentence) -> Data:
    values = {
        name: _sentence_data(value) if isinstance(value, Sentence) else value
        for name, value in sentence.values
    }
    return {"pattern": sentence.pattern, "values": values, "plural": sentence.plural}


def _sentence(data: Mapping[str, Any] | None) -> Sentence | None:
    if data is None:
        return None
    values = {
        name: _sentence(value) if isinstance(value, dict) else value for name, value in data["values"].items()
    }
    return Sentence(data["pattern"], tuple(sorted(values.items())), data["plural"])
