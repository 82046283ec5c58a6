"""A server that is killed or stands still while people tell: nothing is lost and nothing doubled."""

import os
import signal
import time
from contextlib import contextmanager

import psutil
import pytest

from tests.browser.board.acts import add, tell_first, wait_for_badge, wait_until_told
from tests.browser.board.conftest import PHONE
from tests.support.joined import Held
from tests.support.serving import free_port, read_until_link, start, stop
from workshop.domain.board.codes import shown
from workshop.domain.people import Role
from workshop.store import people, workshops, workspaces
from workshop.store.callers import Member, Operator
from workshop.store.database import Database

UNSAVED = "Not saved yet, kept on this device"


class Server:
    """`workshop serve` in a process of its own, which can be killed, started again and stood still."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        self.begin()
        self.extensions = {"database": Database(f"sqlite:///{folder / 'data' / 'workshop.sqlite3'}")}

    @property
    def site(self):
        return f"http://127.0.0.1:{self.port}"

    def begin(self):
        self.process = start(self.folder, self.port)
        read_until_link(self.process)

    def end(self):
        stop(self.process)

    def _all(self, what):
        mother = psutil.Process(self.process.pid)
        for process in [mother, *mother.children(recursive=True)]:
            process.send_signal(what)

    def kill(self):
        self._all(signal.SIGKILL)
        self.process.communicate()

    @contextmanager
    def standing_still(self):
        self._all(signal.SIGSTOP)
        try:
            yield
        finally:
            self._all(signal.SIGCONT)


@pytest.fixture
def server(tmp_path):
    server = Server(tmp_path)
    yield server
    server.end()
    server.extensions["database"].close()


@pytest.fixture
def held(server):
    database = server.extensions["database"]
    with database.write(Operator()) as session:
        karin = people.add(session, "Karin")
        workspace = workspaces.create(session, "Acme", owner=karin.id).id
    lead = Member(workspace, karin.id, Role.OWNER)
    with database.write(lead) as session:
        made = workshops.start(session, "How we win", key="k")
    return Held(server, workspace, lead, made.id)


@pytest.fixture
def phone(chromium, server, held):
    """A phone on which somebody joined and told one activity."""
    context = chromium.new_context(base_url=server.site, **PHONE)
    page = context.new_page()
    page.goto(f"/j/{shown(held.now.code)}")
    page.get_by_label("Your name").fill("Ben")
    page.keyboard.press("Enter")
    page.wait_for_url("**/step/recall")
    page.wait_for_load_state()
    tell_first(page, "Acme", "one")
    wait_until_told(page, ["one"])
    yield page
    context.close()


@pytest.mark.full
def test_a_server_that_is_killed_and_started_again_has_everything_once(phone, server, held):
    add(phone, "two")
    server.kill()
    add(phone, "three")
    wait_for_badge(phone, UNSAVED, 4)
    server.begin()
    wait_for_badge(phone, "Saved", 10)
    wait_until_told(phone, ["one", "two", "three"])
    assert held.texts() == ["one", "two", "three"]


@pytest.mark.full
@pytest.mark.parametrize("seconds", [5, int(os.environ.get("STANDSTILL_SECONDS", "90"))])
def test_a_server_that_stands_still_loses_nothing_and_the_page_says_so_meanwhile(
    seconds, phone, server, held, capsys
):
    with server.standing_still():
        began = time.monotonic()
        add(phone, "two")
        add(phone, "three")
        wait_for_badge(phone, UNSAVED, 3)
        latency = time.monotonic() - began
        phone.wait_for_timeout(1000 * seconds - 1000 * (time.monotonic() - began))
    back = time.monotonic()
    wait_for_badge(phone, "Saved", 10)
    flushed = time.monotonic() - back
    with capsys.disabled():
        print(f"\nstill {seconds} s: unsaved after {latency:.2f} s, stored {flushed:.2f} s after")
    wait_until_told(phone, ["one", "two", "three"])
    assert held.texts() == ["one", "two", "three"]
    assert "two" not in phone.locator("[data-unsent-list]").all_inner_texts()
