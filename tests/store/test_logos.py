from datetime import timedelta

import pytest
import time_machine

from workshop.store import logos, trash
from workshop.store.clock import now
from workshop.store.missing import Missing


@pytest.fixture
def first(database, town):
    with database.write(town.stranger) as session:
        logos.keep(session, b"theirs")
    with database.write(town.ann) as session:
        return logos.keep(session, b"first")


def test_a_logo_is_that_of_its_workspace(database, town, first):
    with database.read(town.ben) as session:
        assert logos.current(session) == first
        assert logos.current_picture(session) == b"first"


def test_without_a_logo_there_is_no_picture(database, town):
    with database.read(town.ben) as session:
        assert logos.current(session) is None
        assert logos.current_picture(session) == b""


def test_one_is_in_use_at_a_time_and_an_earlier_one_comes_back(database, town, first):
    with database.write(town.ann) as session:
        second = logos.keep(session, b"second")
        assert logos.current(session) == second
        logos.bring_back(session, first)
    with database.read(town.ben) as session:
        assert logos.current_picture(session) == b"first"
    with database.read(town.stranger) as session:
        assert logos.current_picture(session) == b"theirs"


def test_a_logo_that_was_put_away_is_not_used_and_can_be_brought_back(database, town, first):
    with database.write(town.ann) as session:
        logos.put_away(session)
        assert logos.current_picture(session) == b""
        logos.bring_back(session, first)
        assert logos.current(session) == first


@pytest.mark.parametrize("use", [logos.picture, logos.bring_back])
def test_another_workspaces_logo_is_not_there(database, town, first, use):
    with pytest.raises(Missing), database.write(town.stranger) as session:
        use(session, first)


def test_what_was_put_away_is_erased_after_thirty_days_and_what_is_in_use_stays(database, town, first):
    with database.write(town.ann) as session:
        second = logos.keep(session, b"second")
    with time_machine.travel(now() + timedelta(days=31)), database.write(town.ann) as session:
        trash.clear_out(session)
        assert logos.current(session) == second
        with pytest.raises(Missing):
            logos.picture(session, first)
