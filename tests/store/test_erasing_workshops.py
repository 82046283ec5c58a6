"""What is left of a workshop, and of the people who joined it, when it is erased."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import text

from tests.store.holding import join, tell
from workshop.store import deals, upkeep, workshops, workspaces


@pytest.fixture
def clock():
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        yield clock


def removed_and_forgotten(database, town, clock, *, revealed):
    with database.write(town.ann) as session:
        held = workshops.start(session, "Ruhr", key="ruhr")
    tell(database, join(database, held, "Peer"), "Harbour crane", "Call")
    with database.write(town.ann) as session:
        if revealed:
            workshops.reveal(session, held.id)
        workshops.remove(session, held.id)
    clock.shift(timedelta(days=31))
    upkeep.clear_out(database)


def everything(database):
    """All that the database holds, whoever may see it."""
    with database.engine.connect() as connection:
        names = ("workshop", "participant", "deal", "activity", "person")
        return {name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar() for name in names}  # noqa: S608


def test_what_was_revealed_stays_collected_when_its_workshop_is_erased(database, town, clock):
    removed_and_forgotten(database, town, clock, revealed=True)
    with database.read(town.ben) as session:
        (stored,) = deals.all_deals(session)
    assert [one.text for one in stored.deal.activities] == ["Call"]
    assert everything(database)["workshop"] == 0


def test_what_was_never_revealed_is_erased_with_its_workshop(database, town, clock):
    removed_and_forgotten(database, town, clock, revealed=False)
    left = everything(database)
    assert (left["workshop"], left["participant"], left["deal"], left["activity"]) == (0, 0, 0, 0)


def test_a_workspace_that_is_erased_takes_its_participants_along(database, town, clock):
    before = everything(database)["person"]
    with database.write(town.ann) as session:
        held = workshops.start(session, "Ruhr", key="ruhr")
    tell(database, join(database, held, "Peer"), "Harbour crane", "Call")
    with database.write(town.ann) as session:
        workspaces.remove(session)
    clock.shift(timedelta(days=31))
    upkeep.clear_out(database)
    assert everything(database) == {
        "workshop": 0,
        "participant": 0,
        "deal": 0,
        "activity": 0,
        "person": before,
    }
