from datetime import UTC, date, datetime

import pytest

from workshop.domain.board.agenda import TWO_HOURS, BoardStep
from workshop.store import leading, workshops
from workshop.store.missing import Missing


@pytest.fixture
def plants(database, town):
    with database.write(town.stranger) as session:
        workshops.start(session, "Theirs", key="plants")
    with database.write(town.ann) as session:
        return workshops.start(session, "How we win plants", key="plants", day=date(2026, 12, 3))


def now_of(database, town, plants):
    with database.read(town.ann) as session:
        return workshops.at(session, plants.id)


def test_a_workshop_is_led_by_who_made_it_and_can_be_joined_at_once(database, town, plants):
    found = now_of(database, town, plants)
    assert (found.title, found.day, found.lead) == ("How we win plants", date(2026, 12, 3), town.ann.person)
    assert (found.step, found.started_at, found.revealed, found.finished) == (
        BoardStep.RECALL,
        None,
        False,
        False,
    )
    assert len(found.code) == 8
    assert (found.agenda, found.agenda.total) == (TWO_HOURS, 120)


def test_the_same_key_twice_makes_one_workshop(database, town, plants):
    with database.write(town.ann) as session:
        assert workshops.start(session, "Sent again", key="plants").id == plants.id
        assert len(workshops.all_workshops(session)) == 1


def test_title_day_agenda_and_options_can_be_changed(database, town, plants):
    shorter = TWO_HOURS.with_minutes(BoardStep.SORT, 15)
    with database.write(town.ben) as session:
        workshops.change(session, plants.id, "Plants", day=None, agenda=shorter)
        workshops.set_options(session, plants.id, anonymous=True, asks_lost=True)
        workshops.set_notes(session, plants.id, "Ask Ben about the board.")
    found = now_of(database, town, plants)
    assert (found.title, found.day, found.agenda.total) == ("Plants", None, 110)
    assert (found.anonymous, found.asks_lost, found.notes) == (True, True, "Ask Ben about the board.")


def test_going_to_a_step_starts_its_time(database, town, plants, monkeypatch):
    noon = datetime(2026, 12, 3, 12, tzinfo=UTC)
    monkeypatch.setattr(workshops, "now", lambda: noon)
    with database.write(town.ann) as session:
        workshops.go_to(session, plants.id, BoardStep.SORT)
    found = now_of(database, town, plants)
    assert (found.step, found.started_at) == (BoardStep.SORT, noon)
    assert (found.ends_at - noon).total_seconds() == 25 * 60


def test_a_code_is_another_one_or_none(database, town, plants):
    with database.write(town.ann) as session:
        workshops.rotate_code(session, plants.id)
    second = now_of(database, town, plants).code
    with database.write(town.ann) as session:
        workshops.set_code(session, plants.id, None)
    assert second not in (None, plants.code)
    assert now_of(database, town, plants).code is None


def test_a_finished_workshop_is_revealed_and_cannot_be_joined_until_it_is_opened_again(
    database, town, plants
):
    with database.write(town.ann) as session:
        workshops.finish(session, plants.id)
    found = now_of(database, town, plants)
    assert (found.finished, found.revealed, found.code, found.ends_at) == (True, True, None, None)
    with database.write(town.ann) as session:
        workshops.reopen(session, plants.id)
    found = now_of(database, town, plants)
    assert not found.finished
    assert found.code not in (None, plants.code)


def test_a_removed_workshop_comes_back_as_it_was(database, town, plants):
    with database.write(town.ann) as session:
        workshops.remove(session, plants.id)
        assert workshops.all_workshops(session) == ()
        with pytest.raises(Missing):
            workshops.at(session, plants.id)
        workshops.restore(session, plants.id)
        assert workshops.at(session, plants.id).code == plants.code


def test_a_change_raises_the_number_by_which_open_pages_hear_of_it(database, town, plants):
    with database.write(town.ann) as session:
        workshops.reveal(session, plants.id)
    assert now_of(database, town, plants).revision == plants.revision + 1


def test_seeing_the_lead_raises_no_number(database, town, plants):
    with database.write(town.ann) as session:
        leading.see_lead(session, plants.id)
    found = now_of(database, town, plants)
    assert found.revision == plants.revision
    assert found.lead_seen_at is not None


@pytest.mark.parametrize(
    "change",
    [
        workshops.at,
        workshops.reveal,
        workshops.conceal,
        workshops.finish,
        workshops.reopen,
        workshops.rotate_code,
        workshops.remove,
        workshops.restore,
        lambda session, workshop: workshops.set_notes(session, workshop, "mine"),
        lambda session, workshop: workshops.go_to(session, workshop, BoardStep.SORT),
        lambda session, workshop: workshops.set_lead(session, workshop, "me"),
        lambda session, workshop: leading.take_lead(session, workshop),
        lambda session, workshop: leading.add_minutes(session, workshop, 1),
        lambda session, workshop: leading.change_code(session, workshop, joinable=True),
    ],
)
def test_another_workspaces_workshop_is_not_there(database, town, plants, change):
    with pytest.raises(Missing), database.write(town.stranger) as session:
        change(session, plants.id)
