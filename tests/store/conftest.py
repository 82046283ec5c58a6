from dataclasses import dataclass

import pytest

from tests.store.assessing import spring  # noqa: F401 - a fixture
from tests.store.boards import board  # noqa: F401 - a fixture
from tests.store.halls import hall  # noqa: F401 - a fixture
from workshop.domain.people import Role
from workshop.store import people, workspaces
from workshop.store.callers import Member, Operator


@dataclass(frozen=True)
class Town:
    """Two workspaces that must never see each other: ours, and a stranger's as noise in every query."""

    ann: Member
    ben: Member
    stranger: Member


@pytest.fixture
def town(database):
    with database.write(Operator()) as session:
        ann = people.add(session, "Ann Archer", email="ann@example.com")
        ben = people.add(session, "Ben Baker")
        stranger = people.add(session, "Sue Stranger", email="sue@example.com")
        ours = workspaces.create(session, "Acme", owner=ann.id)
        workspaces.add_member(session, ours.id, ben.id, Role.MEMBER)
        theirs = workspaces.create(session, "Other", owner=stranger.id)
    return Town(
        Member(ours.id, ann.id, Role.OWNER),
        Member(ours.id, ben.id, Role.MEMBER),
        Member(theirs.id, stranger.id, Role.OWNER),
    )
