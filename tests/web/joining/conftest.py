import pytest

from tests.support.joined import held_in


@pytest.fixture
def held(app, workspace, karin):
    """A workshop that Karin leads."""
    return held_in(app, workspace, karin)


@pytest.fixture
def ben(held):
    return held.join("Ben")


@pytest.fixture
def eva(held):
    return held.join("Eva")
