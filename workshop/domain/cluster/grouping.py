"""The automatic grouping: which activities are the same thing in different words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.cluster.answers import said_of
from workshop.domain.cluster.core import form
from workshop.domain.cluster.decisions import Decision
from workshop.domain.cluster.notes import Note, Wording, wordings_of
from workshop.domain.cluster.sorting import sort_in
from workshop.domain.cluster.wording import words

# All pairs are compared, in memory and time that grow with the square; what is more is sorted in afterwards.
SAMPLE = 1000

Grouping = dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Compared:
    """The group number of every activity id, None where it belongs to no activity of the process.

    `sure` tells, for activities that were compared with all others, how surely each stands where it stands,
    0 to 1.
    """

    grouping: Mapping[str, int | None]
    sure: Mapping[str, float]


def group(
    won: Sequence[Note],
    lost: Sequence[Note],
    progress: Callable[[float], None],
    answers: Sequence[Decision] = (),
    *,
    strictness: int = 0,
) -> Compared:
    """The notes of won deals make the groups, as answers to cards ask; those of lost ones are sorted in."""
    by_text: dict[str, int | None] = {}
    sure: dict[str, float] = {}
    told = [each for each in wordings_of(won) if words(each.text)]
    sample, rest = _sample(told)
    if sample:
        core, aside = form(sample, said_of(sample, answers), progress, strictness=strictness)
        by_text |= dict.fromkeys((each.text for each in aside), None)
        by_text |= _texts(core.wordings, core.groups.tolist())
        sure = {each.text: share for each, share in zip(core.wordings, core.sure.tolist(), strict=True)}
        by_text |= _texts(rest, sort_in(core, rest, by_words=False))
        progress(0.8)
        unseen = [each for each in wordings_of(lost) if words(each.text) and each.text not in by_text]
        by_text |= _texts(unseen, sort_in(core, unseen, by_words=True))
    return Compared(
        {note.activity.id: by_text.get(note.text) for note in (*won, *lost)},
        {note.activity.id: sure[note.text] for note in won if note.text in sure},
    )


def _texts(wordings: Sequence[Wording], groups: Sequence[int | None]) -> Grouping:
    return {each.text: number for each, number in zip(wordings, groups, strict=True)}


def _sample(wordings: Sequence[Wording]) -> tuple[Sequence[Wording], Sequence[Wording]]:
    """The wordings of deals taken evenly until there are enough, and the others."""
    if len(wordings) <= SAMPLE:
        return wordings, ()
    deals = list(dict.fromkeys(deal for each in wordings for deal in each.deals))
    kept = max(1, len(deals) * SAMPLE // sum(len(each.deals) for each in wordings))
    chosen = {deals[index * len(deals) // kept] for index in range(kept)}
    inside = [not chosen.isdisjoint(each.deals) for each in wordings]
    return (
        [each for each, taken in zip(wordings, inside, strict=True) if taken],
        [each for each, taken in zip(wordings, inside, strict=True) if not taken],
    )
