"""Stages from a table: an export of Odoo or of Frappe CRM, or any table with a stage in each row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake.cleaning import one_line, unguarded
from workshop.intake.numbers import number
from workshop.intake.pipelines.found import FoundPipeline, FoundStage
from workshop.intake.pipelines.odoo import own_id
from workshop.intake.pipelines.requirements import requirements
from workshop.intake.tables import read_table
from workshop.intake.vocabulary import key

# What each column may be called, by the letters of its header.
COLUMNS: Final = {
    "title": ("name", "stagename", "stage", "status", "dealstatus", "label"),
    "order": ("sequence", "position", "order", "displayorder"),
    "probability": ("probability", "probabilityin", "dealprobability"),
    "requirements": ("requirements", "milestones", "exitcriteria"),
    "won": ("iswon", "iswonstage", "won"),
    "type": ("type",),
    "id": ("id", "externalid"),
}
_CLOSED: Final = ("won", "lost", "closed")

Row = dict[str, str]


def is_table_of_stages(headers: Iterable[str]) -> bool:
    """Whether there is a column for the stage's name and one that only stages have."""
    places = _places(list(headers))
    return "title" in places and not places.keys().isdisjoint(("order", "probability", "requirements", "won"))


def read_stages(data: bytes, *, name: str) -> FoundPipeline:
    """The stages in the order that the table says, or else as they stand in it."""
    table = read_table(data, name=name)
    places = _places(table.headers)
    if "title" not in places:
        what = say("The table has no column for the stage’s name.")
        raise BadInput([Problem(what, say("Name it stage."))])
    rows: list[Row] = [
        {field: unguarded(cells[place]) for field, place in places.items()}
        for cells in table.rows
        if any(map(str.strip, cells))
    ]
    ordered = sorted(enumerate(rows, start=1), key=lambda each: number(each[1].get("order", "")) or 0)
    return FoundPipeline(tuple(_stage(row, place) for place, row in ordered))


def _places(headers: Iterable[str]) -> dict[str, int]:
    keys = [key(header) for header in headers]
    found = {field: [keys.index(each) for each in names if each in keys] for field, names in COLUMNS.items()}
    return {field: places[0] for field, places in found.items() if places}


def _stage(row: Row, place: int) -> FoundStage:
    told = requirements(row.get("requirements", ""))
    percent = one_line(row.get("probability", "")).rstrip("% ")
    return FoundStage(
        row["title"],
        place,
        percent or told.percent,
        number(percent or told.percent),
        closed=_is_closed(row, percent),
        id=own_id(one_line(row.get("id", ""))),
        progress=told.progress,
        milestones=told.milestones,
    )


def _is_closed(row: Row, percent: str) -> bool:
    """A type says it where there is one; without it, no open stage has 0 or 100 percent."""
    if kind := row.get("type", ""):
        return one_line(kind).casefold() in _CLOSED
    return one_line(row.get("won", "")).casefold() in ("true", "1", "yes") or number(percent) in (0, 100)
