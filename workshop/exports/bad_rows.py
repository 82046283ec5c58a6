"""Rows that could not be read, as a CSV file to mend and give again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.domain.problems import Problem
from workshop.exports.csv_safe import write_csv

COLUMN = "problem"


def write_bad_rows(
    headers: Sequence[str], rows: Iterable[tuple[Sequence[str], Sequence[Problem]]], *, column: str = COLUMN
) -> bytes:
    """The rows under their own headers, with a last column that says what is wrong and how to mend it.

    A `column` of that name from an earlier time is left out.
    """
    kept = [place for place, header in enumerate(headers) if header != column]
    lines = ([*_cells(cells, kept, len(headers)), _why(problems)] for cells, problems in rows)
    return write_csv([[*(headers[place] for place in kept), column], *lines])


def _cells(cells: Sequence[str], kept: Sequence[int], width: int) -> list[str]:
    """Cells beyond the header would slip under the new column, so they go to the last one of their own."""
    own = [cells[place] for place in kept]
    return [*own[:-1], ", ".join((*own[-1:], *cells[width:]))] if len(cells) > width else own


def _why(problems: Sequence[Problem]) -> str:
    return " ".join(
        f"{problem.column or ''}: {problem.what} {problem.mend}".lstrip(": ") for problem in problems
    )
