"""The document as plain data (dicts, lists, text, numbers), as the store and the file keep it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, cast

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.formats import upgraded
from workshop.domain.design.process import Element, Process
from workshop.domain.design.shape import KEYS, LISTS, ElementType

Data = dict[str, Any]

# Said even where it is the default, because a reader of the file looks for it.
_ALWAYS = {"format", "gate", "milestones"}


def process_data(process: Process) -> Data:
    """The whole document; fields that hold their default are left out."""
    return element_data(process)


def process_from_data(data: Mapping[str, Any]) -> Process:
    """The document that `process_data` described, in this or an older format.

    Raises Refused where the format is not known here.
    """
    return element_from_data(Process, upgraded(data))


def element_data(element: Element) -> Data:
    """One element and everything beneath it, keys in the order of `KEYS`."""
    defaults = {field.name: field.default for field in fields(element)}
    told = ((key, getattr(element, key)) for key in KEYS[type(element)])
    return {key: plain(value) for key, value in told if key in _ALWAYS or _differs(value, defaults[key])}


def element_from_data(kind: type[ElementType], data: Mapping[str, Any]) -> ElementType:
    """The element that `element_data` described; TypeError where a field is missing or unknown."""
    return cast(Any, kind)(**{key: _read(kind, key, value) for key, value in data.items()})  # type: ignore[no-any-return]


def plain(value: object) -> object:
    """A field's value as plain data."""
    if isinstance(value, tuple):
        return [child if isinstance(child, str) else element_data(child) for child in value]
    return _support_data(value) if isinstance(value, Support) else value


def value_from_data(data: Any) -> Any:  # noqa: ANN401 - it is what JSON gave
    """The value of a field that `plain` wrote."""
    if isinstance(data, list):
        return tuple(data)
    return Support(**data) if isinstance(data, dict) else data


def _differs(value: object, default: object) -> bool:
    return default is MISSING or value != default


def _support_data(support: Support) -> Data:
    told = {"deals": support.deals, "of": support.of}
    if support.lost or support.of_lost:
        told |= {"lost": support.lost, "of_lost": support.of_lost}
    return told


def _read(kind: type[object], key: str, value: Any) -> object:  # noqa: ANN401 - it is what JSON gave
    if key in LISTS[kind]:
        return tuple(element_from_data(LISTS[kind][key], child) for child in value)
    return value_from_data(value)
