"""The columns of an uploaded file as a page offers them: what each may mean, and samples from it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.words import Sentence, say
from workshop.intake.cleaning import shown
from workshop.intake.collected import FileRead
from workshop.intake.fields import Field, Part
from workshop.intake.tables import Table
from workshop.web.import_sent import offered

FIELDS = {
    Field.DEAL_ID: say("Deal’s id"),
    Field.DEAL_NAME: say("Deal’s name"),
    Field.POSITION: say("Place in the deal’s order"),
    Field.DATE: say("Date"),
    Field.ACTOR: say("Who did it: buyer or us"),
    Field.TEXT: say("What happened"),
    Field.CONTRIBUTOR: say("Who noted it"),
    Field.ROW_ID: say("Row’s id"),
    Field.OUTCOME: say("How the deal ended"),
    Field.STAGE: say("The deal’s stage"),
}
PARTS = {
    Part.ACTIVITIES: say("Something that happened in a deal"),
    Part.DEALS: say("A deal"),
}
_SAMPLES = 2
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """A field, the place of the column that is taken for it, and what stands there."""

    field: Field
    label: Sentence
    place: int | None
    samples: tuple[str, ...]
    near: str | None


def column_choices(file: FileRead) -> tuple[ColumnChoice, ...]:
    """A choice for each field that such a file can have."""
    return tuple(_choice(file, field) for field in offered(file.mapping.part))


def _choice(file: FileRead, field: Field) -> ColumnChoice:
    header = next(iter(file.mapping.headers_of(field)), None)
    place = file.table.headers.index(header) if header in file.table.headers else None
    near = dict(file.mapping.near).get(field) if place is None else None
    return ColumnChoice(field, FIELDS[field], place, _samples(file.table, place), near)


def _samples(table: Table, place: int | None) -> tuple[str, ...]:
    if place is None:
        return ()
    filled = (row[place] for row in table.rows[:_LOOKED_AT] if row[place].strip())
    return tuple(dict.fromkeys(shown(value, longest=40) for value in filled))[:_SAMPLES]
