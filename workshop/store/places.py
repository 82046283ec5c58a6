"""The places of activities in their deal; between neighbours is room, so that inserting moves nobody else.

Activities that were removed keep their places, so that they find them when they come back.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.store.kept import kept
from workshop.store.missing import Missing
from workshop.store.tables import ActivityRow, DealRow

GAP = 1 << 20


def lock(session: Session, deal: str) -> None:
    """Two people who change one deal's order take turns, so that both find their place. Raises Missing."""
    locked = select(DealRow.id).where(DealRow.id == deal, kept(DealRow)).with_for_update(of=DealRow)
    if session.scalar(locked) is None:
        raise Missing(deal)


def free(session: Session, deal: str, count: int, *, before: str | None) -> list[int]:
    """Places for `count` newcomers before that activity of the deal, None meaning at its end."""
    order = _order(session, deal)
    return room(order, len(order) if before is None else _index(order, before), count)


def behind(session: Session, row: ActivityRow, after: str | None) -> int:
    """The place for that activity after another one of its deal, None meaning first."""
    others = [one for one in _order(session, row.deal_id) if one is not row]
    (place,) = room(others, 0 if after is None else _index(others, after) + 1, 1)
    return place


def spaced(count: int, *, after: int = 0) -> list[int]:
    """Places for `count` newcomers behind the place `after`.

    >>> spaced(2, after=5) == [5 + GAP, 5 + 2 * GAP]
    True
    """
    return [after + GAP * number for number in range(1, count + 1)]


def between(low: int, high: int, count: int) -> list[int] | None:
    """Places for `count` newcomers strictly between two places; None where they have no room.

    >>> between(0, 100, 3)
    [25, 50, 75]
    >>> between(4, 6, 2)
    """
    if high - low <= count:
        return None
    return [low + (high - low) * number // (count + 1) for number in range(1, count + 1)]


def _order(session: Session, deal: str) -> list[ActivityRow]:
    query = select(ActivityRow).where(ActivityRow.deal_id == deal)
    return list(session.scalars(query.order_by(ActivityRow.position, ActivityRow.id)))


def _index(order: Sequence[ActivityRow], activity_id: str) -> int:
    for index, row in enumerate(order):
        if row.id == activity_id:
            return index
    raise Missing(activity_id)


def room(order: Sequence[ActivityRow], index: int, count: int) -> list[int]:
    """Places for `count` newcomers before `order[index]`; the others move only where there is no room."""
    low = order[index - 1].position if index else 0
    if index == len(order):
        return spaced(count, after=low)
    return between(low, order[index].position, count) or _moved_apart(order, index, count)


def _moved_apart(order: Sequence[ActivityRow], index: int, count: int) -> list[int]:
    all_places = spaced(len(order) + count)
    for row, place in zip(order, all_places[:index] + all_places[index + count :], strict=True):
        row.position = place
    return all_places[index : index + count]
