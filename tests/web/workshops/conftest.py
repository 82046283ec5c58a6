import pytest

from tests.support.room import Room


@pytest.fixture
def room(app, workspace, karin):
    """A workshop that Karin leads, in which Eva and Tom take part."""
    room = Room(app.extensions["database"], workspace, karin.id)
    room.join("Eva", "Tom")
    return room


@pytest.fixture
def at(workspace, room):
    """`at("votes")` is the address of that page of the workshop; `at()` the lead's own."""
    return lambda *names: "/".join((f"/w/{workspace}/workshop/{room.id}", *names))
