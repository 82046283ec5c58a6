"""The activities as one flat list, and equal texts among them as one wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workshop.domain.cluster.wording import folded
from workshop.domain.collect.deals import Activity, Deal, Outcome


@dataclass(frozen=True, slots=True)
class Note:
    """An activity where it stands: `place` in its deal (0 to 1), `day` since the deal's first date."""

    activity: Activity
    deal: str
    won: bool
    place: float
    day: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """All notes of one folded text; they are always one activity group."""

    text: str
    notes: tuple[Note, ...]

    @property
    def deals(self) -> tuple[str, ...]:
        """Ids of the deals that use this wording, each once, in their order."""
        return tuple(dict.fromkeys(note.deal for note in self.notes))

    @property
    def place(self) -> float:
        """Mean place of its notes."""
        return sum(note.place for note in self.notes) / len(self.notes)


def notes_of(deals: Sequence[Deal], outcome: Outcome) -> tuple[Note, ...]:
    """The notes of the deals with that outcome, by deal id: the order of the deals changes nothing."""
    chosen = sorted((deal for deal in deals if deal.outcome is outcome), key=lambda deal: deal.id)
    return tuple(note for deal in chosen for note in _of_deal(deal))


def _of_deal(deal: Deal) -> Iterator[Note]:
    last = len(deal.activities) - 1
    first = min((each.date for each in deal.activities if each.date), default=None)
    for index, each in enumerate(deal.activities):
        # A deal's only activity is neither early nor late.
        place = index / last if last else 0.5
        day = (each.date - first).days if each.date and first else None
        yield Note(each, deal.id, deal.outcome is Outcome.WON, place, day, folded(each.text))


def wordings_of(notes: Iterable[Note]) -> tuple[Wording, ...]:
    """One wording a different text, in the order of first use."""
    by_text: dict[str, list[Note]] = {}
    for note in notes:
        by_text.setdefault(note.text, []).append(note)
    return tuple(Wording(text, tuple(used)) for text, used in by_text.items())
