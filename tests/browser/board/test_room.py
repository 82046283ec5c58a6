"""A laptop is the server; phones reach it on the room’s Wi-Fi, by https or, where it is allowed, without."""

import ssl
import threading

import pytest
import trustme
from werkzeug.serving import make_server

from tests.browser.board.acts import kept_on_device, tell_first, wait_for_badge, wait_until_told
from tests.browser.conftest import FLAGS
from tests.support.joined import held_in
from tests.support.pages import app_on, new_person, new_workspace

LAN = [*FLAGS, "--host-resolver-rules=MAP lan.test 127.0.0.1"]


@pytest.fixture
def room(sqlite_database, tmp_path):
    """`room(allow_http=True)` serves; the answer is the workshop and the port."""
    servers = []

    def serve(*, tls=None, **options):
        app = app_on(sqlite_database, tmp_path, **options)
        karin = new_person(app)
        held = held_in(app, new_workspace(app, karin), karin)
        server = make_server("127.0.0.1", 0, app, threaded=True, ssl_context=tls)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return held, server.server_port

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def phone(playwright_chromium):
    """`phone(port)` is a page of a phone that knows the laptop as lan.test."""
    browser = playwright_chromium(args=LAN)
    yield lambda port, scheme="http": browser.new_page(
        base_url=f"{scheme}://lan.test:{port}",
        viewport={"width": 390, "height": 844},
        ignore_https_errors=True,
    )
    browser.close()


@pytest.fixture
def tls():
    """A certificate of the laptop's own, which phones accept after a warning."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trustme.CA().issue_cert("lan.test").configure_cert(context)
    return context


def test_somebody_joins_tells_loses_the_line_and_loses_nothing(room, phone):
    held, port = room(allow_http=True)
    page, insisting = phone(port), []
    page.on(
        "response",
        lambda one: insisting.append(one.url) if "strict-transport-security" in one.headers else None,
    )
    page.goto(f"/j/{held.code}")
    assert not page.evaluate("isSecureContext")
    assert page.get_by_text("anyone on this network can read it").is_visible()
    join_tell_and_lose_the_line(page, held)
    assert insisting == []


@pytest.mark.full
def test_over_https_it_is_the_same_without_the_warning(room, phone, tls):
    held, port = room(tls=tls)
    page = phone(port, "https")
    page.goto(f"/j/{held.code}")
    assert page.evaluate("isSecureContext")
    assert page.get_by_text("anyone on this network can read it").count() == 0
    join_tell_and_lose_the_line(page, held)
    assert {one["name"] for one in page.context.cookies()} == {"__Host-workshop"}


def join_tell_and_lose_the_line(page, held):
    page.get_by_label("Your name").fill("Ben")
    page.keyboard.press("Enter")
    page.wait_for_url("**/step/recall")
    page.wait_for_load_state()
    tell_first(page, "Acme", "one")
    wait_until_told(page, ["one"])
    page.context.set_offline(True)
    page.get_by_label("What happened next?").fill("two")
    page.keyboard.press("Enter")
    wait_for_badge(page, "Not saved yet, kept on this device", 3)
    assert kept_on_device(page) == 1
    page.context.set_offline(False)
    wait_until_told(page, ["one", "two"])
    assert held.texts() == ["one", "two"]


def test_without_the_switch_the_phone_is_told_what_the_operator_can_do(room, phone):
    held, port = room()
    page = phone(port)
    page.goto(f"/j/{held.code}")
    assert page.get_by_role("heading", name="This address needs https").is_visible()
    assert "WORKSHOP_ALLOW_HTTP=1" in page.inner_text("main")
