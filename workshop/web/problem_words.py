"""A fault of somebody's input as a line on a page: where it is, what it is, how to mend it."""

from __future__ import annotations

from workshop.domain.problems import Problem
from workshop.translate import gettext as _
from workshop.translate import told


def problem_words(problem: Problem) -> str:
    """`Line 3: This is no date. Found “soon”. Write it as year-month-day.`"""
    found = _("Found “%(value)s”.") % {"value": problem.value} if problem.value else ""
    said = " ".join(part for part in (told(problem.what), found, told(problem.mend)) if part)
    return f"{where}: {said}" if (where := problem_place(problem)) else said


def problem_place(problem: Problem) -> str:
    """`Row 4, column date` of a table, `Line 9, “titel”` of a text; empty where the whole input is meant."""
    named = _("column %(name)s") if problem.line is None else _("“%(name)s”")
    places = (
        _("row %(number)s") % {"number": problem.row} if problem.row is not None else "",
        _("line %(number)s") % {"number": problem.line} if problem.line is not None else "",
        named % {"name": problem.column} if problem.column is not None else "",
    )
    place = ", ".join(part for part in places if part)
    return place[:1].upper() + place[1:]
