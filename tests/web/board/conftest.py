import pytest

from tests.domain.cluster.told import WON
from tests.support.seated_room import room_in


@pytest.fixture
def room(app, workspace, karin):
    """A revealed workshop in which members told deals that are grouped."""
    return room_in(app, workspace, karin, *WON)


@pytest.fixture
def ann(room):
    return room.join("Ann")


@pytest.fixture
def ben(room):
    return room.join("Ben")
