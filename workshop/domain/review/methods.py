"""Methods of qualifying a deal, such as BANT, from the file beside this module."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Point:
    """What a method wants known; `words` are entries by language, as in the file."""

    id: str
    title: str
    asks: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Method:
    """A method with its points in their order; a team may make one of its own."""

    id: str
    title: str
    points: tuple[Point, ...]


@cache
def methods() -> tuple[Method, ...]:
    """The methods of the file, in its order."""
    text = files(__package__).joinpath("methods.yaml").read_text(encoding="utf-8")
    return methods_from_data(yaml.safe_load(text)["methods"])


def methods_from_data(data: Sequence[Mapping[str, Any]]) -> tuple[Method, ...]:
    """The methods of data that keeps to the schema; a point that is `like` another has its words."""
    words = {
        (method["id"], point["id"]): point["words"]
        for method in data
        for point in method["points"]
        if "words" in point
    }
    return tuple(
        Method(
            method["id"],
            method["title"],
            tuple(_point(method["id"], each, words) for each in method["points"]),
        )
        for method in data
    )


def _point(method: str, data: Mapping[str, Any], words: Mapping[tuple[str, str], Mapping[str, str]]) -> Point:
    like = data.get("like", {"method": method, "point": data["id"]})
    return Point(data["id"], data["title"], data["asks"], words[like["method"], like["point"]])
