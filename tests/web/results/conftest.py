import pytest

from tests.support.answered import Voice, answered
from workshop.domain.people import Role
from workshop.store import rounds
from workshop.store.callers import Member


@pytest.fixture
def ask(app, workspace, karin):
    """`ask(Voice(...), ...)` is a round of the workspace that these have answered."""

    def begin(*voices, **more):
        return answered(app, workspace, karin, *voices, **more)

    return begin


@pytest.fixture
def spring(ask):
    """A closed round of five, who all say 2."""
    return ask(*(Voice(name) for name in ("Ada", "Bea", "Cem", "Dan", "Eve")))


@pytest.fixture
def reopen(app, workspace, karin):
    def open_again(round):
        with app.extensions["database"].write(Member(workspace, karin.id, Role.OWNER)) as session:
            rounds.reopen(session, round.id)

    return open_again
