"""Everything that was collected in a workspace, as its operator takes it along.

What a workshop has not shown yet is among it, but not who told it: that stays with the workshop.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.collect.deals import Activity
from workshop.domain.collect.keyed import KeyedActivity
from workshop.store.kept import kept
from workshop.store.tables import ActivityRow, DealRow, PersonRow, WorkshopRow


def activities(session: Session) -> Iterator[KeyedActivity]:
    """Every activity that is kept, deal by deal in the order in which they were entered."""
    query = select(ActivityRow, DealRow).join(
        DealRow,
        (DealRow.workspace_id == ActivityRow.workspace_id) & (DealRow.id == ActivityRow.deal_id),
    )
    order = (DealRow.number, DealRow.id, ActivityRow.position, ActivityRow.id)
    found = session.execute(query.where(kept(ActivityRow), kept(DealRow)).order_by(*order))
    named, who = _naming(session), _names(session)
    for _, told in groupby(found, key=lambda pair: pair[1].id):
        for position, (row, deal) in enumerate(told, start=1):
            name = _contributor(row, deal, named, who)
            activity = Activity(row.id, row.text, row.side, row.day, name)
            yield KeyedActivity(row.key, deal.id, deal.name, deal.outcome, position, activity)


def _naming(session: Session) -> frozenset[str]:
    """The workshops that have shown what was told, under people's names."""
    shown = select(WorkshopRow.id).where(WorkshopRow.revealed_at.is_not(None), ~WorkshopRow.anonymous)
    return frozenset(session.scalars(shown))


def _names(session: Session) -> dict[str, str]:
    return {row.id: row.name for row in session.execute(select(PersonRow.id, PersonRow.name))}


def _contributor(row: ActivityRow, deal: DealRow, named: frozenset[str], who: dict[str, str]) -> str | None:
    if deal.workshop_id is None:
        return row.contributor
    if deal.workshop_id in named:
        return row.contributor or who.get(row.author_id)
    return None
