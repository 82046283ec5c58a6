"""Reads a qualifying method that a team wrote, and names every fault by its line and key."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

from workshop.domain.problems import BadInput, Problem
from workshop.domain.review.methods import SHIPPED, Method, method_from_data, methods, words_of
from workshop.domain.words import say
from workshop.intake.cleaning import one_line, shown
from workshop.intake.refusing import refuse
from workshop.intake.schema_problems import located, schema_problems
from workshop.intake.yaml_safe import Document, read_yaml

MOST_BYTES: Final = 100_000
MOST_PARTS: Final = 2_000
SCHEMA = files("workshop.intake") / "method.schema.json"


def read_method(source: str | bytes) -> Method:
    """The method in a YAML file of at most 100 kB.

    Raises BadInput with every fault at once, of its form or, where there is none, of its sense: ids that
    repeat, the id of a method that comes with the program, words taken from a point that is not there.
    """
    document = read_yaml(source, most_bytes=MOST_BYTES, most_parts=MOST_PARTS)
    if not isinstance(document.data, dict):
        what = say("This is not a qualifying method.")
        raise BadInput([Problem(what, say("Begin with the lines “id: …”, “title: …”, “points:”."), line=1)])
    refuse(schema_problems(document, _schema()))
    data = cast("dict[str, Any]", document.data)
    refuse(_senseless(document, data))
    return method_from_data(_tidy(data), known=methods())


def method_by_name(name: str) -> Method:
    """The method of that id that comes with the program; BadInput names those that there are."""
    found = next((each for each in methods() if each.id == name), None)
    if found is None:
        mend = say("Use one of {known}, or name a file.", known=", ".join(SHIPPED))
        raise BadInput([Problem(say("There is no method of this id."), mend, value=shown(name))])
    return found


def schema_text() -> str:
    """The JSON Schema (2020-12) of qualifying methods."""
    return SCHEMA.read_text(encoding="utf-8")


@cache
def _schema() -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(schema_text()))


def _senseless(document: Document, data: Mapping[str, Any]) -> Iterator[Problem]:
    if data["id"] in SHIPPED:
        what = say("A method of this id comes with the program.")
        yield located(document, ("id",), what, say("Give yours another, such as “our-{id}”.", id=data["id"]))
    first: dict[str, int] = {}
    for number, point in enumerate(data["points"]):
        yield from _senseless_point(document, number, point, first)


def _senseless_point(
    document: Document, number: int, point: Mapping[str, Any], first: dict[str, int]
) -> Iterator[Problem]:
    path = ("points", number)
    line = first.setdefault(point["id"], document.line(path) or 0)
    if line != document.line(path):
        what = say("Another point has this id, in line {line}.", line=line)
        yield located(document, (*path, "id"), what, say("Give each point an id of its own."))
    like = point.get("like")
    if like and "words" in point:
        what = say("This point has words of its own and those of another one.")
        yield located(document, (*path, "like"), what, say("Keep either “words” or “like”."))
    if like and (like["method"], like["point"]) not in words_of(methods()):
        what = say("There is no such point in a method that comes with the program.")
        mend = say("Name one as in “{example}”.", example="like: {method: bant, point: budget}")
        yield located(document, (*path, "like", "point"), what, mend)


def _tidy(data: Mapping[str, Any]) -> dict[str, Any]:
    points = [
        dict(each, title=one_line(each["title"]), asks=one_line(each["asks"])) for each in data["points"]
    ]
    return dict(data, title=one_line(data["title"]), points=points)
