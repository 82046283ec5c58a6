"""The six people of the demo company, as members of its workspace."""

from __future__ import annotations

from workshop.domain.people import Role
from workshop.store import people, workspaces
from workshop.store.callers import Member, Operator
from workshop.store.database import Database
from workshop.store.people import Person

LEADER = "Marta Lindqvist"
# Who had the last word on the activities of a stage; on what belongs nowhere it is stage 0.
JUDGES = {
    0: "Eilidh Grant",
    1: "Tom Ashby",
    2: "Priya Raman",
    3: "Jonas Weber",
    4: LEADER,
    5: "Dave Cole",
}


def join(database: Database, workspace: str) -> dict[str, Member]:
    """Makes the six members of the workspace, and callers by name. Known ones are not added twice."""
    with database.write(Operator()) as session:
        team = {name: people.by_email(session, _email(name)) for name in JUDGES.values()}
        joined = {
            name: person or people.add(session, name, email=_email(name)) for name, person in team.items()
        }
        for name, person in joined.items():
            workspaces.add_member(session, workspace, person.id, _role(name))
    return {name: _member(workspace, person) for name, person in joined.items()}


def _email(name: str) -> str:
    # The ending .example belongs to nobody, so no letter can ever reach a stranger.
    return f"{name.lower().replace(' ', '.')}@thornby.example"


def _role(name: str) -> Role:
    return Role.FACILITATOR if name == LEADER else Role.MEMBER


def _member(workspace: str, person: Person) -> Member:
    return Member(workspace, person.id, _role(person.name))
