"""One real deal along the stages, as the wall shows it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.board.acts import Act
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.workshops import Workshop
from workshop.domain.cluster.discovery import ProposedStage
from workshop.domain.collect.deals import Activity, Deal
from workshop.store import happenings
from workshop.web.door import reading
from workshop.web.groups_cards import Grouped


@dataclass(frozen=True, slots=True)
class Walked:
    """A deal; `stages` hold what happened of it in each, `misfits` what stands in none."""

    deal: Deal
    stages: tuple[tuple[ProposedStage, tuple[Activity, ...]], ...]
    misfits: tuple[Activity, ...]


def walk_of(found: Workshop, grouped: Grouped) -> Walked | None:
    """The deal that who leads has chosen; None in other steps, and where none is chosen or it is gone."""
    if found.step is not BoardStep.WALK:
        return None
    with reading() as session:
        chosen = happenings.newest(session, found.id, Act.WALK)
    deal = next((each for each in grouped.told.deals if chosen and each.id == chosen.body["deal"]), None)
    return _walked(deal, grouped) if deal else None


def _walked(deal: Deal, grouped: Grouped) -> Walked:
    found, placed = grouped.told.found, set[str]()
    stages = []
    for stage in found.stages:
        here = {each for group in stage.groups for each in found.group(group).activities}
        stages.append((stage, tuple(each for each in deal.activities if each.id in here)))
        placed |= here
    return Walked(deal, tuple(stages), tuple(each for each in deal.activities if each.id not in placed))
