import stat
from contextlib import closing

import pytest

from workshop import ready
from workshop.domain.problems import BadInput
from workshop.settings import Settings
from workshop.sign_in_links import first_person, known_person, sign_in_address, site_address
from workshop.store import people
from workshop.store.callers import Operator


@pytest.fixture
def settings(tmp_path):
    return Settings.from_environment({"WORKSHOP_DATA": str(tmp_path / "data")})


@pytest.fixture
def database(settings):
    with closing(ready.ready_database(settings)) as database:
        yield database


def test_the_first_start_makes_the_database_in_a_folder_for_its_owner_only(settings, database):
    assert database.is_current()
    assert stat.S_IMODE(settings.data.stat().st_mode) == 0o700


def test_a_later_start_finds_it_ready_and_copies_nothing(settings, database):
    before = sorted(settings.data.glob("*.sqlite3"))
    with closing(ready.ready_database(settings)):
        assert sorted(settings.data.glob("*.sqlite3")) == before


def test_an_older_file_is_copied_before_it_is_upgraded(settings):
    settings.data.mkdir()
    (settings.data / "workshop.sqlite3").touch()

    with closing(ready.ready_database(settings)) as database:
        assert database.is_current()

    assert len(list(settings.data.glob("workshop-*.sqlite3"))) == 1


def test_a_database_of_a_server_is_never_upgraded_unasked(settings, monkeypatch):
    monkeypatch.setattr(Settings, "embedded", False)

    with pytest.raises(BadInput, match="run: workshop upgrade"):
        ready.ready_database(settings)

    assert not list(settings.data.glob("workshop-*.sqlite3"))


def test_a_link_signs_its_person_in_once(database):
    address = sign_in_address(database, first_person(database), site="http://127.0.0.1:8000")
    site, _, secret = address.rpartition("/sign-in/")

    assert site == "http://127.0.0.1:8000"
    with database.write(Operator()) as session:
        assert people.use_link(session, secret)
        assert people.use_link(session, secret) is None


def test_who_came_first_stays_first(database):
    assert first_person(database) == first_person(database)


def test_a_person_is_known_by_their_address_and_added_only_with_a_name(database):
    with pytest.raises(BadInput, match="Nobody has the e-mail address"):
        known_person(database, "ann@example.com", name=None)

    ann = known_person(database, "ann@example.com", name="Ann Lee")

    assert known_person(database, "Ann@Example.com", name=None) == ann


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("::1", "http://[::1]:8000"),
        ("workshop.local", "http://workshop.local:8000"),
    ],
)
def test_the_address_told_is_one_that_a_browser_takes(host, site):
    assert site_address(host, 8000) == site
