"""What was collected, with the key of every activity: proof that nothing sent was lost or stored twice."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.domain.collect.keyed import KeyedActivity
from workshop.exports.csv_safe import write_csv

COLUMNS = ("key", "deal_id", "deal", "outcome", "position", "date", "side", "text", "contributor")


def write(told: Iterable[KeyedActivity]) -> bytes:
    """One activity a row, in the order given."""
    return write_csv([COLUMNS, *map(row, told)], keys=1)


def row(told: KeyedActivity) -> tuple[str, ...]:
    """The cells of one activity, all of them text."""
    activity = told.activity
    return (
        told.key or "",
        told.deal_id,
        told.deal_name,
        told.outcome.value,
        str(told.position),
        activity.date.isoformat() if activity.date else "",
        activity.side.value,
        activity.text,
        activity.contributor or "",
    )
