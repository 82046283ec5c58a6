"""Finds out who asks, from the sign-in that the cookie names."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from flask import Flask, g, request, session

from workshop.store import people
from workshop.store.callers import Operator, SignedIn
from workshop.store.clock import now
from workshop.store.full import Full
from workshop.store.people import SIGN_IN_LIVES, SignIn
from workshop.web.door import database

KEY = "sign_in"
NOTED_EVERY = timedelta(minutes=30)


def init_app(app: Flask) -> None:
    """Sets `g.sign_in`, `g.person` (None for a stranger) and `g.caller` before anything asks for a right."""
    app.config["PERMANENT_SESSION_LIFETIME"] = SIGN_IN_LIVES
    app.before_request(_recognise)


def _recognise() -> None:
    g.sign_in = g.person = g.caller = None
    secret = session.get(KEY) if request.endpoint != "static" else None
    if not secret:
        return
    with database().read(Operator()) as found:
        g.sign_in = people.signed_in(found, secret)
    if g.sign_in:
        g.person = g.sign_in.person
        g.caller = SignedIn(g.person.id)
        _note_use(g.sign_in)


def _note_use(sign_in: SignIn) -> None:
    """A sign-in lives on while it is used, and its cookie with it; not every page needs a write for that."""
    if now() - sign_in.seen_at > NOTED_EVERY:
        # On a full disk people still read; it is noted once there is room.
        with suppress(Full), database().write(Operator()) as kept:
            people.seen(kept, sign_in.id)
        session.modified = True
