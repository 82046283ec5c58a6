"""Methods of qualifying a deal: those that come with the program, and the form of a team's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

# The files beside this module, the one that most teams know first.
SHIPPED = ("bant", "meddicc")
# Entries by language, as in the file.
Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """What a method wants known; `words` are heard in milestones, where there are any."""

    id: str
    title: str
    asks: str
    words: Words


@dataclass(frozen=True, slots=True)
class Method:
    """A method with its points in their order; a team may make one of its own."""

    id: str
    title: str
    points: tuple[Point, ...]


@cache
def methods() -> tuple[Method, ...]:
    """The methods that come with the program."""
    found: list[Method] = []
    for name in SHIPPED:
        found.append(method_from_data(yaml.safe_load(method_text(name)), known=found))
    return tuple(found)


def method_text(name: str) -> str:
    """The file of a method that comes with the program, as people may edit it."""
    return files(__package__).joinpath("qualifying_methods", f"{name}.yaml").read_text(encoding="utf-8")


def method_from_data(data: Mapping[str, Any], *, known: Iterable[Method] = ()) -> Method:
    """The method of data that keeps to the schema; a point that is `like` another has its words."""
    heard = words_of(known)
    return Method(data["id"], data["title"], tuple(_point(each, heard) for each in data["points"]))


def words_of(known: Iterable[Method]) -> Mapping[tuple[str, str], Words]:
    """The words of each point, by the ids of its method and of itself."""
    return {(method.id, point.id): point.words for method in known for point in method.points}


def _point(data: Mapping[str, Any], heard: Mapping[tuple[str, str], Words]) -> Point:
    like = data.get("like")
    words = heard[like["method"], like["point"]] if like else tuple(data.get("words", {}).items())
    return Point(data["id"], data["title"], data["asks"], words)
