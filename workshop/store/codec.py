"""Frozen dataclasses of the domain as plain data (dicts, lists, text, numbers), and back again exactly.

A field that the data lacks takes its default, so that rows written before the field was there are still read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from workshop.domain.words import Sentence

T = TypeVar("T")
Data = Any  # What the json module reads and writes.


def as_data(value: object) -> Data:
    """The value as JSON can hold it; TypeError for what is not plain data of the domain."""
    match value:
        case Sentence():
            return sentence_data(value)
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return [as_data(part) for part in value]
        case bool() | int() | float() | str() | None:
            return value
        case _ if is_dataclass(value):
            return {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} is not plain data.")


def from_data(kind: type[T], data: Data) -> T:
    """The value of that type which `as_data` described."""
    return cast(T, _read(kind, data))


def sentence_data(sentence: Sentence) -> Data:
    """A sentence as JSON can hold it, sentences among its values included."""
    values = {name: _value_data(value) for name, value in sentence.values}
    return {"pattern": sentence.pattern, "values": values, "plural": sentence.plural}


def sentence_from_data(data: Data) -> Sentence:
    """The sentence that `sentence_data` described."""
    values = ((name, _sentence_value(value)) for name, value in data["values"].items())
    return Sentence(data["pattern"], tuple(sorted(values)), data["plural"])


def _value_data(value: object) -> Data:
    if isinstance(value, Sentence):
        return {"sentence": sentence_data(value)}
    # A sentence needs no more of what it speaks about than its text.
    return value if isinstance(value, bool | int | float | None) else str(value)


def _sentence_value(data: Data) -> object:
    return sentence_from_data(data["sentence"]) if isinstance(data, dict) else data


def _read(kind: Any, data: Data) -> object:  # noqa: ANN401 - a type as the annotations tell it
    if get_origin(kind) in (Union, UnionType):
        return _read_optional(kind, data)
    if get_origin(kind) is tuple:
        return tuple(_read(part, value) for part, value in zip(_parts(kind, data), data, strict=True))
    if kind is Sentence:
        return sentence_from_data(data)
    if is_dataclass(kind):
        return _read_fields(kind, data)
    if kind is date:
        return date.fromisoformat(data)
    return kind(data) if issubclass(kind, StrEnum | float) else data


def _read_optional(kind: Any, data: Data) -> object:  # noqa: ANN401 - likewise
    (inner,) = (part for part in get_args(kind) if part is not NoneType)
    return None if data is None else _read(inner, data)


def _parts(kind: Any, data: Data) -> tuple[object, ...]:  # noqa: ANN401 - likewise
    parts = get_args(kind)
    return parts[:1] * len(data) if parts[1:] == (...,) else parts


def _read_fields(kind: Any, data: Mapping[str, Data]) -> object:  # noqa: ANN401 - likewise
    known = _fields(kind)
    return kind(**{name: _read(known[name], value) for name, value in data.items() if name in known})


@cache
def _fields(kind: type) -> dict[str, object]:
    return get_type_hints(kind)
