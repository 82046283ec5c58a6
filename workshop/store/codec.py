"""Frozen dataclasses of the domain as plain data (dicts, lists, text, numbers), and back again exactly.

A field that the data lacks takes its default, so that rows written before the field was there are still read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from workshop.domain.words import Sentence

T = TypeVar("T")
Data = Any  # What the json module reads and writes.
Reader = Callable[[Data], object]


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
    return cast(T, _reader(cast(Any, kind))(data))


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


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401 - a type as the annotations tell it
    """What reads data of that type: found once for each type, as one result holds thousands of values."""
    if get_origin(kind) in (Union, UnionType):
        return partial(_read_optional, kind)
    if get_origin(kind) is tuple:
        return partial(_read_tuple, get_args(kind))
    if kind is Sentence:
        return sentence_from_data
    if is_dataclass(kind):
        return partial(_read_fields, kind)
    if kind is date:
        return date.fromisoformat
    return kind if issubclass(kind, StrEnum | float) else _as_it_is


def _as_it_is(data: Data) -> object:
    return data


def _read_optional(kind: Any, data: Data) -> object:  # noqa: ANN401 - likewise
    (inner,) = (part for part in get_args(kind) if part is not NoneType)
    return None if data is None else _reader(inner)(data)


def _read_tuple(parts: tuple[Any, ...], data: Data) -> object:
    if parts[1:] == (...,):
        read = _reader(parts[0])
        return tuple([read(value) for value in data])
    return tuple(_reader(part)(value) for part, value in zip(parts, data, strict=True))


def _read_fields(kind: Any, data: Mapping[str, Data]) -> object:  # noqa: ANN401 - likewise
    known = _fields(kind)
    return kind(**{name: known[name](value) for name, value in data.items() if name in known})


@cache
def _fields(kind: type) -> dict[str, Reader]:
    return {name: _reader(one) for name, one in get_type_hints(kind).items()}
