"""Reads what a statement is about, and refuses the forms that could not be narrowed to one workspace.

Narrowing reaches mapped classes only, at any depth. Core tables, tables named in passing and raw text would
slip through, so they are refused. It guards against what was forgotten, not against malice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import (
    Alias,
    Column,
    ColumnClause,
    CompoundSelect,
    Delete,
    Executable,
    Join,
    Select,
    Table,
    TableClause,
    TableSample,
    TextClause,
    Update,
)
from sqlalchemy.orm import Mapper
from sqlalchemy.sql import visitors
from sqlalchemy.sql.visitors import ExternallyTraversible

from workshop.store.tables import Base
from workshop.store.walls import Tables, WallError

Element = ExternallyTraversible


def tables_of(statement: Executable) -> Tables:
    """The mapped classes that the statement names; WallError where it names a table in another way."""
    if not isinstance(statement, Select | CompoundSelect | Update | Delete):
        raise WallError(f"{type(statement).__name__} does not pass: select, update or delete mapped classes.")
    elements = list(visitors.iterate(statement))
    classes = frozenset(_classes(elements))
    for element in elements:
        _refuse_text(element)
        _refuse_unmapped(element)
        _refuse_loose_column(element, classes)
    return classes


def target_of(statement: Update | Delete) -> type[Base]:
    """The mapped class whose rows it changes."""
    (target,) = _classes([statement.table])
    return target


def _classes(elements: Iterable[Element]) -> Iterator[type[Base]]:
    for element in elements:
        mapper = _notes(element).get("parentmapper")
        if isinstance(mapper, Mapper):
            yield mapper.class_


def _refuse_text(element: Element) -> None:
    is_literal = isinstance(element, ColumnClause) and element.is_literal and element.name != "*"
    is_bare_table = isinstance(element, TableClause) and not isinstance(element, Table)
    if isinstance(element, TextClause) or is_literal or is_bare_table:
        raise WallError(f"Raw SQL is for migrations only: {element}")


def _refuse_unmapped(element: Element) -> None:
    for named in _named(element):
        if "parentmapper" not in _notes(named) and isinstance(_table_beneath(named), Table):
            raise WallError(f"Use the mapped class instead of its table: {named}")


def _refuse_loose_column(element: Element, classes: Tables) -> None:
    """A plain column of a table that is mapped in the same statement is what `session.get` itself writes."""
    if not isinstance(element, Column) or "parentmapper" in _notes(element):
        return
    if isinstance(_table_beneath(element), Table) and element.table not in [one.__table__ for one in classes]:
        raise WallError(f"Use the mapped class instead of its table: {element}")


def _named(element: Element) -> Iterator[object]:
    """What the author of the statement named as a table; SQLAlchemy derives further, plain ones from it."""
    match element:
        case Select():
            mapped = [one.__table__ for one in _classes(element._from_obj)]
            # SQLAlchemy itself asks for the plain key columns of a class that it selects from.
            yield from (one for one in element._raw_columns if getattr(one, "table", None) not in mapped)
            yield from element._from_obj
            yield from (join[0] for join in element._setup_joins)
        case Join():
            yield from (element.left, element.right)
        case Update() | Delete():
            yield element.table


def _table_beneath(named: object) -> object:
    if isinstance(named, Column):
        named = named.table
    while isinstance(named, Alias | TableSample):
        named = named.element
    return named


def _notes(element: object) -> dict[str, object]:
    # The annotations by which SQLAlchemy itself tells mapped classes from tables.
    return getattr(element, "_annotations", {})


def changed_columns(statement: Update | Delete) -> frozenset[str]:
    """Names of the columns that it gives new values."""
    values = getattr(statement, "_values", None) or {}
    return frozenset(getattr(column, "key", str(column)) for column in values)
