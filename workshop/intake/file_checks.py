"""What is wrong with a file as a whole, before any of its rows is read."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.problems import Problem
from workshop.domain.words import say
from workshop.intake.cleaning import shown
from workshop.intake.fields import Field, Part
from workshop.intake.sheet import Sheet

_HEADERS_SHOWN = 300


def problems_of(sheet: Sheet) -> tuple[Problem, ...]:
    """Missing columns, columns of one name, and a file without rows."""
    return (*_missing(sheet), *_doubled(sheet), *_no_rows(sheet))


def _missing(sheet: Sheet) -> Iterator[Problem]:
    if not sheet.has(Field.DEAL_ID) and not sheet.has(Field.DEAL_NAME):
        yield _no_column(sheet, Field.DEAL_ID)
    if sheet.mapping.part is Part.ACTIVITIES and not sheet.has(Field.TEXT) and not sheet.has(Field.BODY):
        yield _no_column(sheet, Field.TEXT)


def _no_column(sheet: Sheet, field: Field) -> Problem:
    found = shown(", ".join(sheet.table.headers), longest=_HEADERS_SHOWN)
    almost = dict(sheet.mapping.near).get(field)
    if almost:
        mend = say(
            "Rename the column {header} to {field}, if that is what it holds.", header=almost, field=field
        )
    elif field is Field.TEXT:
        mend = say("Name the column that tells what happened: text.")
    else:
        mend = say("Name the column that tells the deal: deal_id or deal_name.")
    what = (
        say("The header row has no column for what happened.")
        if field is Field.TEXT
        else say("The header row has no column for the deal.")
    )
    return Problem(what, mend, value=found)


def _doubled(sheet: Sheet) -> Iterator[Problem]:
    for header in sheet.table.doubled:
        if any(header in headers for _, headers in sheet.mapping.columns):
            what = say("Two columns have the same header.")
            yield Problem(what, say("Rename the one that is not meant, or remove it."), column=header)


def _no_rows(sheet: Sheet) -> Iterator[Problem]:
    if next(sheet.lines(), None) is None:
        what = say("There is no row below the header.")
        yield Problem(what, say("Add the rows, or give the file that has them."))
