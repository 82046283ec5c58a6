"""A room that answers cards as the labels tell."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping

from benches.corpora import CORPORA, deals
from workshop.domain.cluster.decisions import Answered
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.discovery import Card, Discovery

NOWHERE = "NONE"
# A room answers a few cards between two groupings.
AT_ONCE = 5


def after_cards(name: str, cards: int) -> Discovery:
    """What is found of a corpus after so many cards were answered."""
    with (CORPORA / name / "gold.csv").open(newline="", encoding="utf-8") as file:
        labels = {row["row_id"]: row["canonical_id"] for row in csv.DictReader(file)}
    told, answers = deals(name), list[Answered]()
    found = discover(told)
    while len(answers) < cards and found.cards:
        answers += [answer(card, labels) for card in found.cards[: min(AT_ONCE, cards - len(answers))]]
        found = discover(told, decisions=answers)
    return found


def answer(card: Card, labels: Mapping[str, str]) -> Answered:
    """Whatever is not the activity that most of the card's rows are does not belong."""
    counts = Counter(labels[row] for row in card.activities if labels[row] != NOWHERE)
    most = counts.most_common(1)[0][0] if counts else labels[card.activities[0]]
    return Answered(card.activities, tuple(row for row in card.activities if labels[row] != most))
