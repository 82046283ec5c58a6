"""The workspace that the operator means by a name."""

from __future__ import annotations

from workshop.domain.people import Role
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.store import by_name
from workshop.store.callers import Member, Operator
from workshop.store.database import Database

FEW = 10


def owner_of(database: Database, named: str) -> Member:
    """Whoever owns the workspace of that name or id for longest; BadInput where there is none or several."""
    with database.read(Operator()) as session:
        found, names = by_name.owned(session, named), by_name.names(session)
    if len(found) != 1:
        raise BadInput([_several(named, tuple(found)) if found else _none(named, names)])
    ((workspace, owner),) = found.items()
    return Member(workspace, owner, Role.OWNER)


def _none(named: str, names: tuple[str, ...]) -> Problem:
    what = say("There is no workspace called {name}.", name=named)
    if not names:
        return Problem(what, say("Make it in the browser first, or load the demo: workshop demo"))
    return Problem(what, say("These there are: {names}.", names=", ".join(names[:FEW])))


def _several(named: str, ids: tuple[str, ...]) -> Problem:
    what = say("{n} workspaces are called {name}.", n=len(ids), name=named)
    mend = say(
        "Give the id of the one you mean, which stands in its address behind /w/: {ids}.",
        ids=", ".join(sorted(ids)),
    )
    return Problem(what, mend)
