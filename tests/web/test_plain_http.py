"""A laptop as the server, phones in the room: safe by default, possible when somebody says so."""

import pytest

from tests.support.pages import app_on, headings, words
from workshop.web.plain_http import loopback

ROOM = "http://192.168.1.20:8000"
LOOPBACK = [
    "localhost",
    "localhost:8000",
    "127.0.0.1",
    "127.8.8.8:80",
    "[::1]",
    "[::1]:8000",
    "a.localhost:1",
]
ELSEWHERE = [
    "192.168.1.20",
    "lan.test:8000",
    "localhost.example.com",
    "127.0.0.1.example.com",
    "[fe80::1]:80",
    "",
]


@pytest.mark.parametrize("host", LOOPBACK)
def test_this_machine_is_known_by_its_names(host):
    assert loopback(host)


@pytest.mark.parametrize("host", ELSEWHERE)
def test_another_machine_is_not_taken_for_this_one(host):
    assert not loopback(host)


@pytest.mark.parametrize("address", ["/", "/sign-in", "/w/abc", "/no-such-page"])
def test_plain_http_from_the_room_is_refused_with_what_to_do(address, app):
    answer = app.test_client().get(address, base_url=ROOM)
    assert answer.status_code == 403
    assert headings(answer)[0] == "This address needs https"
    assert "WORKSHOP_ALLOW_HTTP=1" in words(answer)
    assert "WORKSHOP_PUBLIC_URL" in words(answer)


def test_the_refusal_can_load_its_look_and_a_watchdog_can_ask_for_health(app):
    client = app.test_client()
    assert client.get("/static/css/tokens.css", base_url=ROOM, buffered=True).status_code == 200
    assert client.get("/healthz", base_url=ROOM).status_code == 200


@pytest.mark.parametrize("address", ["/", "/sign-in", "/no-such-page"])
def test_where_it_is_allowed_every_page_warns(address, sqlite_database, tmp_path):
    app = app_on(sqlite_database, tmp_path, allow_http=True)
    page = words(app.test_client().get(address, base_url=ROOM))
    assert "anyone on this network can read it" in page


def test_where_it_is_allowed_this_machine_sees_no_warning(sqlite_database, tmp_path):
    app = app_on(sqlite_database, tmp_path, allow_http=True)
    page = words(app.test_client().get("/", base_url="http://127.0.0.1:8000"))
    assert "anyone on this network can read it" not in page


def test_a_proxy_of_our_own_is_believed_when_it_says_https(sqlite_database, tmp_path):
    app = app_on(sqlite_database, tmp_path, proxies=1)
    answer = app.test_client().get("/", base_url=ROOM, headers={"X-Forwarded-Proto": "https"})
    assert answer.status_code == 200


def test_nobody_else_is_believed_when_he_says_https(app):
    answer = app.test_client().get("/", base_url=ROOM, headers={"X-Forwarded-Proto": "https"})
    assert answer.status_code == 403
