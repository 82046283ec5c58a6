"""Who did it, as far as a row says so."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.collect.deals import Side
from workshop.domain.words import say
from workshop.intake.crm import Signature
from workshop.intake.fields import Field
from workshop.intake.meanings import known_side
from workshop.intake.sheet import Line
from workshop.intake.vocabulary import key


def side_of(line: Line) -> Side:
    """The side in the row's own column, or what a CRM's columns and marks say; unknown where nothing does."""
    word = line.value(Field.ACTOR)
    if not word:
        return _side_of_export(line, line.sheet.export) if line.sheet.export else Side.UNKNOWN
    side = dict(line.sheet.mapping.sides).get(word) or known_side(word)
    if side is None:
        mend = say("Write buyer, seller or unknown, or leave it empty.")
        line.fault(
            Field.ACTOR, say("It is not known whether this is the buyer or the seller."), mend, value=word
        )
    return side or Side.UNKNOWN


def _side_of_export(line: Line, export: Signature) -> Side:
    return next(_said(line, export), export.by)


def _said(line: Line, export: Signature) -> Iterator[Side]:
    headers = {key(header): place for place, header in enumerate(line.sheet.table.headers)}
    for header, sides in export.sides:
        place = headers.get(key(header))
        if place is not None:
            value = key(line.cells[place])
            yield from (side for said, side in sides if key(said) == value)
    text = line.value(Field.TEXT).casefold()
    yield from (side for mark, side in export.marks if mark.casefold() in text)
