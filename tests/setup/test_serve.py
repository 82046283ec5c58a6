"""The server as an operator meets it: started, reached, stopped."""

import socket
import time
from contextlib import closing
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.support.serving import SECONDS, free_port, read_until_link, start, stop
from workshop.cli_server import load_demo
from workshop.demo import loading
from workshop.ready import ready_database
from workshop.settings import Settings
from workshop.sign_in_links import first_person
from workshop.store import workspaces
from workshop.store.callers import SignedIn


def page(port, path):
    end = time.monotonic() + SECONDS
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}{path}", timeout=SECONDS) as answer:
                return answer.status, answer.read().decode()
        except URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def test_the_server_says_where_it_is_lets_its_owner_in_and_ends_quietly(tmp_path):
    port = free_port()
    server = start(tmp_path, port)
    try:
        said, link = read_until_link(server)
        assert f"The workshop runs at http://127.0.0.1:{port}\n" in said
        assert page(port, "/healthz")[0] == 200
        assert "Owner" in page(port, link)[1]
    finally:
        out, err = stop(server)
    assert (server.returncode, out, err) == (0, "", "")


def test_nothing_of_the_folder_it_is_started_in_is_taken_for_the_program(tmp_path):
    (tmp_path / "html.py").write_text("raise SystemExit('taken')")
    port = free_port()
    server = start(tmp_path, port)
    try:
        read_until_link(server)
        assert page(port, "/healthz")[0] == 200
    finally:
        stop(server)


def test_a_port_in_use_is_told_with_the_mend(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        server = start(tmp_path, taken.getsockname()[1])
        _, err = server.communicate(timeout=SECONDS)

    assert server.returncode == 2
    assert (
        "Address already in use. Stop what runs there, or choose another address with --host and --port."
        in err
    )
    assert not (tmp_path / "data").exists()


@pytest.fixture
def owner(tmp_path):
    settings = Settings.from_environment({"WORKSHOP_DATA": str(tmp_path / "data")})
    with closing(ready_database(settings)) as database:
        yield database, first_person(database).id


def workspaces_of(database, person):
    with database.read(SignedIn(person)) as session:
        return [each.workspace.name for each in workspaces.mine(session, person)]


def test_the_demo_is_loaded_at_the_first_start_only(owner):
    load_demo(*owner)
    load_demo(*owner)

    assert workspaces_of(*owner) == ["Thornby Labelling (demo)"]


def test_a_demo_that_was_removed_does_not_come_back_by_itself(owner):
    database, person = owner
    load_demo(database, person)
    with database.read(SignedIn(person)) as session:
        (membership,) = workspaces.mine(session, person)
    loading.remove(database, person, membership.workspace.id)

    load_demo(database, person)

    assert workspaces_of(database, person) == []


def test_a_demo_whose_loading_broke_off_is_made_whole(owner):
    database, person = owner
    with database.write(SignedIn(person)) as session:
        workspaces.create(session, loading.NAME, owner=person, is_demo=True)

    load_demo(database, person)

    assert loading.was_ever_loaded(database, person)
    assert workspaces_of(database, person) == ["Thornby Labelling (demo)"]
