"""The stages that the same order gives when it is cut into 3, 4, 5 and 6, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.cluster.discovery import Discovery, ProposedStage
from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.notes import Note, notes_of
from workshop.domain.cluster.stages import FEWEST, MOST
from workshop.domain.cluster.stages import stages as cut
from workshop.domain.collect.deals import Deal, Outcome


def alternatives(found: Discovery, deals: Sequence[Deal]) -> tuple[tuple[ProposedStage, ...], ...]:
    """One proposal for every number of stages that the groups suffice for, the fewest first."""
    drafts = _drafts(found, deals)
    most = min(MOST, len(found.groups))
    return tuple(cut(found.groups, drafts, number) for number in range(FEWEST, most + 1))


def _drafts(found: Discovery, deals: Sequence[Deal]) -> tuple[Draft, ...]:
    notes = {
        note.activity.id: note for ended in (Outcome.WON, Outcome.LOST) for note in notes_of(deals, ended)
    }
    won = sum(deal.outcome is Outcome.WON for deal in deals)
    lost = sum(deal.outcome is Outcome.LOST for deal in deals)
    return tuple(Draft(_those(notes, group.activities), won, lost) for group in found.groups)


def _those(notes: dict[str, Note], activities: Sequence[str]) -> tuple[Note, ...]:
    return tuple(notes[each] for each in activities if each in notes)
