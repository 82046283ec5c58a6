"""The operator's way of letting people in: a link that signs one person in once."""

from __future__ import annotations

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.store import people
from workshop.store.callers import Operator
from workshop.store.database import Database
from workshop.store.people import Person
from workshop.translate import gettext as _


def first_person(database: Database) -> Person:
    """Who came first, added where nobody did yet."""
    with database.write(Operator()) as session:
        everyone = people.everyone(session)
        return everyone[0] if everyone else people.add(session, _("Owner"))


def known_person(database: Database, email: str, *, name: str | None) -> Person:
    """Whoever has that e-mail address, added if a name is given; else BadInput."""
    with database.write(Operator()) as session:
        person = people.by_email(session, email)
        if person is None and name:
            person = people.add(session, name, email=email)
    if person is None:
        what = say("Nobody has the e-mail address {email}.", email=email)
        raise BadInput([Problem(what, say("Check it, or add somebody new with --name."))])
    return person


def sign_in_address(database: Database, person: Person, *, site: str) -> str:
    """A new address that signs the person in, once and within a day; `site` has no slash at its end."""
    with database.write(Operator()) as session:
        return f"{site}/sign-in/{people.sign_in_link(session, person.id)}"


def site_address(host: str, port: int) -> str:
    """Where a browser on this machine finds a server that listens there."""
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{name}:{port}"
