"""How well discovery finds labelled activities, beside plain tools that are told how many there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from benches.corpora import CORPORA, LABELLED, deals, output, plain_tools, scores
from benches.stopwatch import seconds
from benches.table import Table
from workshop.domain.cluster.discover import discover

MEASURES = {
    "ARI": "group_ari",
    "AMI": "group_ami",
    "set aside F1": "noise_f1",
    "order x found": "order_tau_x_found",
    "stages ARI": "stage_ari",
    "milestones F1": "milestone_f1",
    "gates F1": "gate_f1",
}
NOTE = (
    "The plain tools (characters and place, average link) are told the true number of groups; we are not."
    " Differences below 0.05 on one corpus are noise."
)
ABSENT = "The labelled corpora are not beside the project (../shared/corpora): nothing was measured."


def run(*, short: bool = False) -> Table:
    """Each corpus once by us and once by the plain tools."""
    headers = ("corpus", "by", *MEASURES, "seconds")
    title = "Discovery on labelled corpora"
    if not CORPORA.is_dir():
        return Table(title, headers, (("none", *("-" for _ in headers[1:])),), ABSENT)
    names = LABELLED[:1] if short else LABELLED
    discover(deals(names[0]))  # What is imported and read once is no corpus's time.
    return Table(title, headers, tuple(row for name in names for row in _compared(name)), NOTE)


def _compared(name: str) -> tuple[tuple[str, ...], ...]:
    told = deals(name)
    ours = _measured(name, "workshop", lambda: output(discover(told)))
    gold = int(scores(name, output(discover(told)))["groups_gold"])
    return ours, _measured(name, "plain tools", lambda: plain_tools(name, gold))


def _measured(name: str, by: str, work: Callable[[], Mapping[str, Any]]) -> tuple[str, ...]:
    made: list[Mapping[str, Any]] = []
    taken = seconds(lambda: made.append(work()))
    measured = scores(name, made[0])
    figures = (f"{measured[key]:.2f}" if key in measured else "-" for key in MEASURES.values())
    return (name, by, *figures, f"{taken:.2f}")
