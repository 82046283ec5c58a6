import pytest
from flask import abort

from tests.support.pages import Guest, let_in, new_person, new_workspace, shared_app
from workshop.domain.people import Role
from workshop.store.missing import Missing
from workshop.web.access import public


@pytest.fixture
def app(sqlite_database, tmp_path):
    return shared_app(sqlite_database, tmp_path)


@pytest.fixture
def stranger(app):
    return Guest(app.test_client())


@pytest.fixture
def karin(app):
    """The owner of the workspace."""
    return new_person(app, "Karin")


@pytest.fixture
def workspace(app, karin):
    return new_workspace(app, karin, "Acme")


@pytest.fixture
def member_as(app, workspace):
    """`member_as(Role.READER)` is a new member of the workspace, signed in."""

    def join(role, name="Ben"):
        person = new_person(app, name)
        let_in(app, workspace, person, role)
        return person

    return join


@pytest.fixture
def reader(member_as):
    return member_as(Role.READER)


@pytest.fixture
def broken_pages(app):
    """Pages that fail: /broken by a fault of the program, /busy because it cannot just now."""

    def broken():
        raise RuntimeError("a secret of the program")

    def missing():
        raise Missing("a secret of the program")

    app.add_url_rule("/broken", "broken", public(broken), methods=["GET", "POST"])
    app.add_url_rule("/missing", "missing", public(missing))
    app.add_url_rule("/busy", "busy", public(lambda: abort(503)), methods=["GET", "POST"])


@pytest.fixture
def outsider(app):
    """The owner of another workspace."""
    person = new_person(app, "Olga")
    new_workspace(app, person, "Other")
    return person
