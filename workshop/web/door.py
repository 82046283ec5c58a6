"""The way from a view to the store: always as somebody."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, cast

from flask import current_app, g

if TYPE_CHECKING:
    from workshop.store.database import Database, Session


def database() -> Database:
    """This app's database."""
    return cast("Database", current_app.extensions["database"])


def reading() -> AbstractContextManager[Session]:
    """A look at the store as the person who asks."""
    return database().read(g.caller)


def writing() -> AbstractContextManager[Session]:
    """A change of the store by the person who asks; all of it or nothing."""
    return database().write(g.caller)
