"""Refuse an input with all of its faults, so that they are mended in one go."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say, say_many
from workshop.intake.limits import PROBLEMS_LISTED


def refuse(problems: Iterable[Problem]) -> None:
    """Raises BadInput with the problems if there are any; beyond the first fifty they are only counted."""
    found = tuple(problems)
    more = len(found) - PROBLEMS_LISTED
    if more > 0:
        what = say_many("{n} more problem like these.", "{n} more problems like these.", more)
        rest = Problem(what, say("Mend these first, then read it again."))
        found = (*found[:PROBLEMS_LISTED], rest)
    if found:
        raise BadInput(found)
