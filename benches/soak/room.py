"""A workspace with a workshop that people can join, on the data of a server."""

from __future__ import annotations

from contextlib import closing

from benches.soak.served import Server
from workshop.domain.people import Role
from workshop.ready import ready_database
from workshop.settings import Settings
from workshop.store import people, workshops, workspaces
from workshop.store.callers import Member, Operator
from workshop.store.database import Database

NAME = "Soak Ltd"


def prepare(server: Server, *, revealed: bool = True) -> str:
    """Makes the workspace and, at the command line, the workshop; the code to join by.

    Where it is revealed, everybody sees what everybody tells from the beginning.
    """
    with closing(ready_database(Settings.from_environment(server.environ))) as database:
        with database.write(Operator()) as session:
            owner = people.add(session, "Karin").id
            workspace = workspaces.create(session, NAME, owner=owner).id
        code = server.run("board", "new", "--workspace", NAME).splitlines()[0]
        if revealed:
            _reveal(database, Member(workspace, owner, Role.OWNER))
    return code


def _reveal(database: Database, facilitator: Member) -> None:
    with database.write(facilitator) as session:
        for line in workshops.all_workshops(session):
            workshops.reveal(session, line.workshop.id)
