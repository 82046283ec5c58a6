"""What was collected, as a table that a spreadsheet opens and the workshop reads again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop.domain.collect.deals import Deal
from workshop.exports.csv_safe import write_csv

COLUMNS = (
    "row_id",
    "deal_id",
    "deal_name",
    "outcome",
    "position",
    "date",
    "actor",
    "text",
    "contributor",
)


def write(deals: Iterable[Deal]) -> bytes:
    """One activity a row, in the order of its deal; a deal without activities has no row."""
    return write_csv([COLUMNS, *(row for deal in deals for row in _rows(deal))])


def _rows(deal: Deal) -> Iterator[tuple[str, ...]]:
    for position, activity in enumerate(deal.activities, start=1):
        yield (
            activity.id,
            deal.id,
            deal.name,
            deal.outcome.value,
            str(position),
            activity.date.isoformat() if activity.date else "",
            activity.side.value,
            activity.text,
            activity.contributor or "",
        )
