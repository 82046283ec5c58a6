"""What the demo's people hold to be the same activity, as `labels.csv` and `canonical.csv` say it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent
NOWHERE = "NONE"

# A database gives activities ids of its own: from the ids in the table to those.
Stored = Mapping[str, str]
AS_TOLD: Stored = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class KnownActivity:
    """An activity of the demo's process; `rows` are the ids of its wordings, in the order of the table."""

    id: str
    name: str
    stage: int
    actor: str
    milestone: bool
    gate: bool
    rows: tuple[str, ...]


def labels() -> Mapping[str, str]:
    """The known activity of every row id, `NOWHERE` for rows that belong to none."""
    return {row["row_id"]: row["activity"] for row in _table("labels.csv")}


def rows_of(activity: str, stored: Stored = AS_TOLD) -> tuple[str, ...]:
    """Ids of the rows that were labelled so."""
    return tuple(stored.get(row, row) for row, label in labels().items() if label == activity)


def known_activities(stored: Stored = AS_TOLD) -> tuple[KnownActivity, ...]:
    """The activities in the order in which they usually happen."""
    return tuple(
        KnownActivity(
            id=row["activity"],
            name=row["name"],
            stage=int(row["stage_no"]),
            actor=row["actor"],
            milestone=row["is_milestone"] == "yes",
            gate=row["mandatory"] == "yes",
            rows=rows_of(row["activity"], stored),
        )
        for row in sorted(_table("canonical.csv"), key=lambda row: int(row["order_no"]))
    )


def _table(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
