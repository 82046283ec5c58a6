"""Only our own pages change something, for as long as a sign-in lasts."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from tests.support.pages import SITE, app_on, headings, new_person, token_on, words
from tests.web.seeds import address, contents, rules, values_in

ELSEWHERE = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": "null"},
    {"Origin": "https://elsewhere.example"},
    {"Origin": "http://localhost.elsewhere.example"},
    {"Origin": "https://localhost"},
    {"Origin": SITE, "Sec-Fetch-Site": "cross-site"},
]


@pytest.fixture
def asked(app, karin, workspace):
    """Every address that changes something, as its owner would send it."""
    values = values_in(app, workspace, karin)
    return [address(app, rule, values) for rule, method in rules(app) if method != "GET"]


def test_nothing_changes_without_the_page_s_token(app, karin, asked):
    before = contents(app)
    for where in asked:
        assert karin.post(where, token="none").status_code == 403, where
    assert contents(app) == before


def test_nothing_changes_with_somebody_else_s_token(app, karin, asked):
    token = new_person(app, "Olga").token()
    before = contents(app)
    for where in asked:
        assert karin.post(where, token=token).status_code == 403, where
    assert contents(app) == before


@pytest.mark.parametrize("headers", ELSEWHERE, ids=str)
def test_nothing_changes_from_another_site_even_with_the_token(headers, app, karin, asked):
    token, before = karin.token(), contents(app)
    for where in asked:
        assert karin.post(where, token=token, headers=headers).status_code == 403, where
    assert contents(app) == before


def test_looking_at_pages_changes_nothing(app, karin, workspace):
    values = values_in(app, workspace, karin)
    before = contents(app)
    for rule, method in rules(app):
        if method == "GET":
            assert karin.get(address(app, rule, values)).status_code in {200, 303}, rule
    assert contents(app) == before


def test_the_public_address_is_ours_where_a_proxy_hides_it(sqlite_database, tmp_path):
    app = app_on(sqlite_database, tmp_path, public_url="https://workshop.example.com")
    karin = new_person(app)
    sent = karin.post("/workspaces", {"name": "Acme"}, headers={"Origin": "https://workshop.example.com"})
    assert sent.status_code == 303


@pytest.mark.parametrize("later", [timedelta(hours=1, minutes=59), timedelta(hours=7, minutes=59)])
def test_a_page_that_stood_open_through_the_workshop_still_sends(later, karin):
    token = karin.token()
    with time_machine.travel(datetime.now(UTC) + later, tick=False):
        assert karin.post("/workspaces", {"name": "Acme"}, token=token).status_code == 303


def test_after_the_sign_in_has_run_out_the_typed_text_comes_back(karin):
    token = karin.token()
    with time_machine.travel(datetime.now(UTC) + timedelta(days=31), tick=False):
        answer = karin.post("/workspaces", {"name": "Acme & Söhne"}, token=token)
    assert headings(answer)[0] == "You are signed out"
    assert "Acme & Söhne" in words(answer)
    assert "Send again" in words(answer)


def test_what_came_back_is_sent_with_one_press_after_signing_in_again(app, karin):
    answer = karin.post("/workspaces", {"name": "Acme"}, token="from before")
    assert headings(answer)[0] == "Please send this once more"
    assert '<textarea name="name" hidden>\nAcme</textarea>' in answer.text
    assert karin.post("/workspaces", {"name": "Acme"}, token=token_on(answer)).status_code == 303


def test_another_site_does_not_get_its_words_onto_our_page(karin):
    forged = karin.post("/workspaces", {"name": "Pay here"}, headers={"Origin": "https://elsewhere.example"})
    assert "Pay here" not in forged.text


def test_a_page_that_nobody_vouches_for_is_not_ready_to_be_sent(karin):
    answer = karin.post("/workspaces", {"name": "Acme"}, token="none", headers={})
    assert "Acme" in words(answer)
    assert "Send again" not in words(answer)
