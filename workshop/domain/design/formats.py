"""Reads documents of older formats: one pure function for each step from a format to the next.

A change of the document's shape raises `process.FORMAT` by one, adds the step from the old number here and
a stored sample of the old form to tests/domain/design/samples/. Rows keep the format they were written in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from workshop.domain.design.process import FORMAT
from workshop.domain.design.refusals import refuse
from workshop.domain.words import say

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]

# UPGRADES[n] makes a document of format n + 1 from one of format n, all but its number.
UPGRADES: Mapping[int, Upgrade] = {
    # The second format only adds: the buyer's own steps, plays, and more to say of a milestone.
    1: dict,
    # The third only adds as well: stories, whose process it is, and what a published version says of itself.
    2: dict,
}


def upgraded(
    data: Mapping[str, Any], *, upgrades: Mapping[int, Upgrade] = UPGRADES, target: int = FORMAT
) -> dict[str, Any]:
    """The same document in format `target`; Refused where no chain of steps leads there."""
    document = dict(data)
    while (number := known_format(document, target=target)) < target:
        document = {**upgrades[number](document), "format": number + 1}
    return document


def known_format(data: Mapping[str, Any], *, target: int = FORMAT) -> int:
    """The document's own format number, 1 to `target`; Refused for every other."""
    number = data.get("format")
    if type(number) is not int or number < 1:
        raise refuse(
            say("The process does not say its format."),
            say("Add a line “format: {format}”.", format=target),
            value=number,
        )
    if number > target:
        raise refuse(
            say("A newer Sales Process Workshop wrote this process (format {format}).", format=number),
            say("Upgrade this installation, then try again."),
        )
    return number
