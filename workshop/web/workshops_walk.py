"""One real deal along the stages, as the wall shows it."""

from __future__ import annotations

from workshop.domain.board.acts import Act
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.walking import Walk, walk
from workshop.domain.board.workshops import Workshop
from workshop.store import happenings
from workshop.web.door import reading
from workshop.web.groups_cards import Grouped


def walk_of(found: Workshop, grouped: Grouped) -> Walk | None:
    """The deal that who leads has chosen; None in other steps, and where none is chosen or it is gone."""
    if found.step is not BoardStep.WALK:
        return None
    with reading() as session:
        chosen = happenings.newest(session, found.id, Act.WALK)
    deal = next((each for each in grouped.told.deals if chosen and each.id == chosen.body["deal"]), None)
    return walk(grouped.told.found, deal) if deal else None
