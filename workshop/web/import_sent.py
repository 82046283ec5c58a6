"""What the page that checks an import sends: which column means what, and the answers to its questions.

Every name begins with the file's number: `0-part`, `0-text`, `0-dates`, `0-outcome-3`, `0-outcome-3-word`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from workshop.domain.collect.deals import Outcome, Side
from workshop.intake.dates import DateForm
from workshop.intake.fields import Field, Part
from workshop.intake.mapping import PLAIN_TABLE, guess
from workshop.intake.mapping import Mapping as ColumnMapping
from workshop.intake.tables import Table

Sent = Mapping[str, str]
Kind = TypeVar("Kind", bound=StrEnum)
OF_DEALS = (Field.DEAL_NAME, Field.DEAL_ID, Field.OUTCOME, Field.STAGE)
# What most tables have stands first.
OF_ACTIVITIES = (
    Field.DEAL_NAME,
    Field.TEXT,
    Field.ACTOR,
    Field.DATE,
    Field.OUTCOME,
    Field.CONTRIBUTOR,
    Field.POSITION,
    Field.DEAL_ID,
    Field.STAGE,
    Field.ROW_ID,
)


def offered(part: Part) -> tuple[Field, ...]:
    """The fields that a person may find columns for in such a file."""
    return OF_DEALS if part is Part.DEALS else OF_ACTIVITIES


def mapping_of(table: Table, number: int, sent: Sent) -> ColumnMapping:
    """What the headers tell, changed by what was sent about the file of that number."""
    mapping = _with_part(guess(table), sent.get(f"{number}-part"))
    for field in offered(mapping.part):
        mapping = _with_column(mapping, field, table, sent.get(f"{number}-{field}"))
    return replace(
        mapping,
        dates=_one_of(DateForm, sent.get(f"{number}-dates")),
        outcomes=tuple(_answers(Outcome, f"{number}-outcome-", sent)),
        sides=tuple(_answers(Side, f"{number}-side-", sent)),
    )


def _with_part(mapping: ColumnMapping, sent: str | None) -> ColumnMapping:
    part = _one_of(Part, sent)
    return replace(mapping, part=part) if part and mapping.source == PLAIN_TABLE else mapping


def _with_column(mapping: ColumnMapping, field: Field, table: Table, sent: str | None) -> ColumnMapping:
    """The mapping with the column that was chosen, by its place; a field that was not sent stays."""
    if sent is None:
        return mapping
    places = {str(place): header for place, header in enumerate(table.headers)}
    header = places.get(sent)
    # Several columns may serve a field of a CRM's export; the select shows the first.
    if header == next(iter(mapping.headers_of(field)), None):
        return mapping
    return mapping.with_column(field, header)


def _answers(kind: type[Kind], prefix: str, sent: Sent) -> Iterator[tuple[str, Kind]]:
    for name, value in sent.items():
        answer = _one_of(kind, value)
        if answer and name.startswith(prefix) and f"{name}-word" in sent:
            yield sent[f"{name}-word"], answer


def _one_of(kind: type[Kind], value: str | None) -> Kind | None:
    return kind(value) if value in list(kind) else None
