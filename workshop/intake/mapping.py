"""Which column of a file means what, and what a person answered about its values."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from workshop.domain.collect.deals import Outcome, Side
from workshop.intake.crm import Signature, recognise_export
from workshop.intake.dates import DateForm
from workshop.intake.fields import Field, Part
from workshop.intake.headers import near, recognise
from workshop.intake.meanings import known_side
from workshop.intake.tables import Table
from workshop.intake.vocabulary import key

PLAIN_TABLE = "table"
"""The source of a file that no CRM's export looks like."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """How to read one file. A field may have several columns: the first filled cell of a row counts.

    `near` are columns whose header is only almost a word for the field: to propose to a person, not to read.
    """

    source: str
    part: Part
    columns: tuple[tuple[Field, tuple[str, ...]], ...]
    near: tuple[tuple[Field, str], ...] = ()
    dates: DateForm | None = None
    outcomes: tuple[tuple[str, Outcome], ...] = ()
    sides: tuple[tuple[str, Side], ...] = ()

    def headers_of(self, field: Field) -> tuple[str, ...]:
        """The columns of the field; none where the file has none."""
        return dict(self.columns).get(field, ())

    def with_column(self, field: Field, header: str | None) -> Mapping:
        """The same with that one column for the field, or none."""
        others = tuple((each, headers) for each, headers in self.columns if each is not field)
        return replace(self, columns=others + (((field, (header,)),) if header else ()))


def guess(table: Table) -> Mapping:
    """The mapping that the headers tell, without any answer."""
    export = recognise_export(table.headers)
    return _of_export(export, table.headers) if export else _of_plain(table)


def _of_export(export: Signature, headers: Sequence[str]) -> Mapping:
    there = {key(header): header for header in reversed(headers)}
    columns = (
        (field, tuple(there[key(header)] for header in names if key(header) in there))
        for field, names in export.columns
    )
    return Mapping(export.name, export.part, tuple((field, names) for field, names in columns if names))


def _of_plain(table: Table) -> Mapping:
    found = recognise(table.headers)
    if Field.ACTOR not in found and _names_sides(table, found.get(Field.CONTRIBUTOR)):
        found[Field.ACTOR] = found.pop(Field.CONTRIBUTOR)
    if Field.DEAL_ID in found and (named := _bare(table.headers, found)):
        found.setdefault(Field.DEAL_NAME, named)
    almost = near(table.headers, found)
    return Mapping(
        PLAIN_TABLE,
        _part(found, almost),
        tuple((field, (header,)) for field, header in found.items()),
        near=tuple(almost.items()),
    )


def _bare(headers: Sequence[str], found: dict[Field, str]) -> str | None:
    """Beside a column for the deal's id, one that is called `deal` tells its name, as in our own tables."""
    return next((each for each in headers if key(each) == "deal" and each != found[Field.DEAL_ID]), None)


def _part(found: Container[Field], almost: Container[Field]) -> Part:
    """Without a text, a table of deals is known by what it tells of their end."""
    if Field.TEXT in found or Field.TEXT in almost:
        return Part.ACTIVITIES
    ends = (Field.OUTCOME, Field.STAGE, Field.IS_WON)
    return Part.DEALS if any(field in found for field in ends) else Part.ACTIVITIES


def _names_sides(table: Table, header: str | None) -> bool:
    """Whether a column for a person's name holds nothing but words such as buyer and seller."""
    if header is None:
        return False
    place = table.headers.index(header)
    words = {row[place] for row in table.rows if row[place].strip()}
    return bool(words) and _all_sides(words)


def _all_sides(words: Iterable[str]) -> bool:
    said = {known_side(word) for word in words}
    return None not in said and said != {Side.UNKNOWN}
