"""Workshops for the tests of the store: who joins one, and what they tell."""

from workshop.store import seats, told
from workshop.store.activities import NewActivity
from workshop.store.callers import CodeHolder, Participant
from workshop.store.tokens import new_id


def join(database, held, name):
    """A new participant of that workshop."""
    person = new_id()
    with database.write(CodeHolder(held.code)) as session:
        seats.join(session, person, name, seat=f"seat {person}", rejoin=rejoin(person))
        door = seats.opened(session, "here")
    return Participant(door.workspace, held.id, person)


def rejoin(person):
    """Their code for another device."""
    return f"rejoin {person}"


def tell(database, who, deal, *texts):
    """The id of a deal of theirs with these activities."""
    with database.write(who) as session:
        told_deal = told.deal_named(session, deal, key=f"{who.person} {deal}").deal.id
        lines = [NewActivity(f"{who.person} {deal} {text}", text) for text in texts]
        told.add(session, told_deal, lines)
    return told_deal
