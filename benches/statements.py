"""How well statements are judged, on each set of judged statements."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache

from benches.corpora import CORPORA
from benches.table import Table
from workshop.domain.review.statements import Judgement, Kind, judge

JUDGED = ("lint-dev", "lint-dev-2")
LABELS = ("is_buyer_action", "is_auditable_fact", "is_activity_named_stage")
NOTE = (
    "F1 of each label. Nothing is fitted to these sets, but who wrote the words had read them:"
    " expect less on others."
)
ABSENT = "The judged statements are not beside the project (../shared/corpora): nothing was measured."


def run(*, short: bool = False) -> Table:
    """Each set once."""
    headers = ("statements", "how many", *LABELS)
    title = "Statements judged"
    if not (CORPORA / JUDGED[0]).is_dir():
        return Table(title, headers, (("none", *("-" for _ in headers[1:])),), ABSENT)
    return Table(title, headers, tuple(map(_row, JUDGED[:1] if short else JUDGED)), NOTE)


@cache
def f1(name: str) -> dict[str, float]:
    """F1 of each label on one set; what the set does not judge is left out."""
    found: dict[str, list[tuple[bool, bool]]] = {label: [] for label in LABELS}
    for row in _rows(name):
        judgement = judge(row["text"], Kind.MILESTONE if row["kind"] == "milestone" else Kind.STAGE)
        for label, holds in _labels(judgement):
            if row[label] != "n/a":
                found[label].append((row[label] == "yes", holds))
    return {label: _f1(pairs) for label, pairs in found.items()}


def _rows(name: str) -> list[dict[str, str]]:
    with (CORPORA / name / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _labels(judgement: Judgement) -> Iterator[tuple[str, bool]]:
    verdicts = (judgement.buyer_acts, judgement.auditable, judgement.activity)
    return ((label, verdict.holds) for label, verdict in zip(LABELS, verdicts, strict=True) if verdict)


def _f1(pairs: list[tuple[bool, bool]]) -> float:
    both = sum(gold and found for gold, found in pairs)
    named = sum(gold + found for gold, found in pairs)
    return 2 * both / named if named else 0.0


def _row(name: str) -> tuple[str, ...]:
    return (name, str(len(_rows(name))), *(f"{f1(name)[label]:.2f}" for label in LABELS))
