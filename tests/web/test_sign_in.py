from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from tests.support.pages import Guest, headings, token_on, words
from workshop.store import people
from workshop.store.callers import Operator


@pytest.fixture
def link(app):
    with app.extensions["database"].write(Operator()) as session:
        return f"/sign-in/{people.sign_in_link(session, people.add(session, 'Karin').id)}"


def press(guest, link):
    return guest.post(link, token=token_on(guest.get(link)))


def test_a_link_shows_for_whom_it_is_and_signs_in_by_its_button(link, stranger):
    assert headings(stranger.get(link))[0] == "Sign in as Karin"
    answer = press(stranger, link)
    assert (answer.status_code, answer.location) == (303, "/")
    assert headings(stranger.get("/"))[0] == "Your workspaces"


def test_looking_at_a_link_does_not_use_it(link, stranger):
    for _ in range(3):
        assert stranger.get(link).status_code == 200
    assert press(stranger, link).status_code == 303


def test_a_link_works_once(app, link, stranger):
    press(stranger, link)
    answer = Guest(app.test_client()).get(link)
    assert answer.status_code == 404
    assert "This link was used already, or is too old." in words(answer)


def test_of_two_who_press_at_once_one_comes_in(app, link, stranger):
    other = Guest(app.test_client())
    tokens = [token_on(guest.get(link)) for guest in (stranger, other)]
    codes = [
        guest.post(link, token=token).status_code
        for guest, token in zip((stranger, other), tokens, strict=True)
    ]
    assert codes == [303, 404]


def test_a_link_is_good_for_a_day(link, stranger):
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=24, seconds=1), tick=False):
        assert stranger.get(link).status_code == 404


@pytest.mark.parametrize("secret", ["x", "a" * 43, "a" * 128])
def test_an_invented_link_is_no_page(secret, stranger):
    assert stranger.get(f"/sign-in/{secret}").status_code == 404


def test_the_cookie_is_another_one_after_signing_in(link, stranger):
    stranger.get(link)
    before = stranger.cookie()
    press(stranger, link)
    assert before
    assert stranger.cookie() != before


def test_a_cookie_planted_before_signing_in_is_worth_nothing_afterwards(app, link, stranger):
    stranger.get(link)
    planted = stranger.cookie()
    press(stranger, link)
    thief = Guest(app.test_client())
    thief.client.set_cookie("workshop", planted, domain="localhost")
    assert "How to get in" in headings(thief.get("/"))


def test_a_second_sign_in_of_the_same_browser_ends_the_first(app, link, karin):
    first = karin.cookie()
    press(karin, link)
    old = Guest(app.test_client())
    old.client.set_cookie("workshop", first, domain="localhost")
    assert "How to get in" in headings(old.get("/"))


def test_signing_in_leads_to_the_page_that_was_wanted(link, stranger):
    wanted = stranger.get("/sign-ins")
    assert wanted.location == "/sign-in?next=/sign-ins"
    stranger.get(wanted.location)
    assert press(stranger, link).location == "/sign-ins"


def test_who_is_signed_in_already_goes_on_at_once(karin):
    assert karin.get("/sign-in?next=/sign-ins").location == "/sign-ins"


def test_a_script_s_own_request_is_refused_rather_than_sent_to_sign_in(stranger):
    answer = stranger.get("/sign-ins", headers={"Sec-Fetch-Mode": "cors"})
    assert answer.status_code == 403


def test_a_sign_in_ends_after_thirty_days_without_use(karin):
    with time_machine.travel(datetime.now(UTC) + timedelta(days=30, seconds=1), tick=False):
        assert "How to get in" in headings(karin.get("/"))


def test_a_sign_in_lives_on_while_it_is_used(karin):
    start = datetime.now(UTC)
    for days in (20, 40, 60):
        with time_machine.travel(start + timedelta(days=days), tick=False):
            assert headings(karin.get("/"))[0] == "Your workspaces"
