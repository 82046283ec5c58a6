"""A revealed workshop with two participants, beside the town's stranger with one of their own."""

from dataclasses import dataclass

import pytest

from workshop.store import seats, workshops
from workshop.store.callers import CodeHolder, Member, Participant


@dataclass(frozen=True)
class Board:
    """One workshop: who leads it, and who takes part."""

    id: str
    lead: Member
    eve: Participant
    max: Participant


def take_seat(database, board, code, person, name):
    with database.write(CodeHolder(code)) as session:
        seats.join(session, person, name, seat=f"seat of {person}", rejoin=f"rejoin {person}")


def begun(database, lead, *names):
    """A revealed workshop led by that member, with participants of these names."""
    with database.write(lead) as session:
        made = workshops.start(session, "Spring", key=f"by {lead.person}")
        workshops.reveal(session, made.id)
    people = [f"{name}-{made.id}" for name in names]
    for person, name in zip(people, names, strict=True):
        take_seat(database, made.id, made.code, person, name)
    return made.id, [Participant(lead.workspace, made.id, person) for person in people]


@pytest.fixture
def board(database, town):
    begun(database, town.stranger, "Zoe")
    id, (eve, max_) = begun(database, town.ann, "Eve", "Max")
    return Board(id, town.ann, eve, max_)
