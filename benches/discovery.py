"""How well discovery finds labelled activities, beside plain tools that are told how many there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from benches.corpora import CORPORA, LABELLED, deals, output, plain_tools, scores
from benches.learning.likenesses import without
from benches.peers import PEERS, peer
from benches.room import after_cards
from benches.stopwatch import seconds
from benches.table import Table
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.learnt import instead

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
    "We are measured by what was learnt without the corpus in hand. The others are told the true number of"
    " groups, but for HDBSCAN, which finds it itself. Differences below 0.05 on one corpus are noise."
)
ABSENT = "The labelled corpora are not beside the project (../shared/corpora): nothing was measured."
CARDS = 20

Output = Mapping[str, Any]


def run(*, short: bool = False) -> Table:
    """Each corpus once by us, once after a room answered cards, and once by each of the others."""
    headers = ("corpus", "by", *MEASURES, "seconds")
    title = "Discovery on labelled corpora"
    if not CORPORA.is_dir():
        return Table(title, headers, (("none", *("-" for _ in headers[1:])),), ABSENT)
    names = LABELLED[:1] if short else LABELLED
    discover(deals(names[0]))  # What is imported and read once is no corpus's time.
    rows = [row for name in names for row in _compared(name, short=short)]
    return Table(title, headers, (*rows, *_means(rows)), NOTE)


def _compared(name: str, *, short: bool) -> tuple[tuple[str, ...], ...]:
    told = deals(name)
    with instead(without(name)):
        found = _measured(name, "workshop", lambda: output(discover(told)))
        asked = 2 if short else CARDS
        room = _measured(name, f"after {asked} cards", lambda: output(after_cards(name, asked)))
    gold = int(scores(name, output(discover(told)))["groups_gold"])
    plain = _measured(name, "plain tools", lambda: plain_tools(name, gold))
    others = [_measured(name, each, lambda each=each: peer(each, told, gold)) for each in PEERS]
    return (found, room, plain, *others)


def _measured(name: str, by: str, work: Callable[[], Output]) -> tuple[str, ...]:
    made: list[Output] = []
    taken = seconds(lambda: made.append(work()))
    measured = scores(name, made[0])
    # Peers only group: what they say of order and stages is nothing.
    told = MEASURES if made[0].get("stages") else ("ARI", "AMI")
    figures = (
        f"{measured[key]:.2f}" if key in measured and head in told else "-" for head, key in MEASURES.items()
    )
    return (name, by, *figures, f"{taken:.2f}")


def _means(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The mean of each maker over the corpora whose wordings differ."""
    labelled = [row for row in rows if row[0].startswith("dev-")]
    makers = dict.fromkeys(row[1] for row in labelled)
    return [("mean", by, *_mean([row[2:] for row in labelled if row[1] == by])) for by in makers]


def _mean(figures: list[tuple[str, ...]]) -> list[str]:
    columns = [[float(each) for each in column if each != "-"] for column in zip(*figures, strict=True)]
    return [f"{sum(column) / len(column):.2f}" if column else "-" for column in columns]
