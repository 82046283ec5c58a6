"""Workshops that must not see each other, with what was told in each."""

import pytest
from sqlalchemy import exists, func, select
from sqlalchemy.orm import aliased, load_only

from tests.store.holding import join, tell
from workshop.store import deals, workshops
from workshop.store.tables import ActivityRow, DealRow, PersonRow, WorkshopRow

COLLECTED, SHOWN, MINE, PEERS, OTHERS, THEIRS = "collected", "shown", "mine", "peers", "others", "theirs"


other = aliased(DealRow)
sub = select(DealRow).subquery()
cte = select(DealRow.name).cte()
both = select(DealRow.name).union_all(select(ActivityRow.text))
FORGETFUL = {
    "the entity": select(DealRow),
    "a column": select(DealRow.name),
    "an alias": select(other.name),
    "a join": select(DealRow.name, ActivityRow.text).join(ActivityRow, ActivityRow.deal_id == DealRow.id),
    "a join that crosses": select(DealRow.name, ActivityRow.text).join(ActivityRow, ActivityRow.side != ""),
    "an outer join": select(DealRow.name, other.name).outerjoin(other, other.name != DealRow.name),
    "a join with its workshop": select(DealRow.name).join(WorkshopRow, WorkshopRow.id == DealRow.workshop_id),
    "a join with its author": select(DealRow.name).join(PersonRow, PersonRow.id == DealRow.author_id),
    "a subquery": select(sub.c.name),
    "an alias of a subquery": select(aliased(DealRow, sub).name),
    "a common table expression": select(cte.c.name),
    "a union": both,
    "a union in a subquery": select(both.subquery().c.name),
    "an in": select(DealRow.name).where(DealRow.id.in_(select(ActivityRow.deal_id))),
    "an exists": select(DealRow.name).where(exists().where(ActivityRow.deal_id == DealRow.id)),
    "the last name": select(func.max(DealRow.name)),
    "the first activity": select(func.min(ActivityRow.text)),
    "a scalar subquery": select(select(func.max(ActivityRow.text)).scalar_subquery()),
    "a partial load": select(DealRow).options(load_only(DealRow.name)),
    "activities alone": select(ActivityRow.text),
}


def shown_by(database, who, statement):
    with database.read(who) as session:
        rows = session.execute(statement).all()
        return " ".join(str(getattr(value, "name", value)) for row in rows for value in row)


class Hall:
    """Three workshops of one workspace, of which one is revealed, and one of a stranger's."""


@pytest.fixture
def hall(database, town):
    hall = Hall()
    with database.write(town.ann) as session:
        deals.add(session, COLLECTED)
        hall.first = workshops.start(session, "First", key="first")
        hall.other = workshops.start(session, "Other", key="other")
        hall.open = workshops.start(session, "Open", key="open")
    with database.write(town.stranger) as session:
        hall.stranger = workshops.start(session, "Stranger's", key="first")
    hall.me, hall.peer = join(database, hall.first, "Mia"), join(database, hall.first, "Peer")
    hall.guest, hall.shown = join(database, hall.other, "Otto"), join(database, hall.open, "Olaf")
    hall.alien = join(database, hall.stranger, "Alien")
    hall.deal = tell(database, hall.me, MINE, MINE)
    hall.peers = tell(database, hall.peer, PEERS, PEERS)
    tell(database, hall.guest, OTHERS, OTHERS)
    tell(database, hall.shown, SHOWN, SHOWN)
    tell(database, hall.alien, THEIRS, THEIRS)
    with database.write(town.ann) as session:
        workshops.reveal(session, hall.open.id)
    return hall
