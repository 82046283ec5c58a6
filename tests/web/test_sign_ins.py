"""Where somebody is signed in, signing out, and ending sign-ins elsewhere."""

import pytest

from tests.support.pages import Guest, Person, headings, new_person, token_on, words
from workshop.store import people
from workshop.store.callers import Operator


@pytest.fixture
def phone(app, karin):
    """Karin, signed in on a second device."""
    with app.extensions["database"].write(Operator()) as session:
        secret = people.sign_in_link(session, karin.id)
    device = Person(app.test_client(), karin.id, karin.name)
    page = device.get(f"/sign-in/{secret}")
    device.post(f"/sign-in/{secret}", token=token_on(page))
    return device


def ids_of(app, person):
    with app.extensions["database"].read(Operator()) as session:
        return [sign_in.id for sign_in in people.sign_ins(session, person.id)]


def is_in(guest):
    return headings(guest.get("/"))[0] == "Your workspaces"


def test_signing_out_ends_the_sign_in_even_for_a_copy_of_its_cookie(app, karin):
    copied = karin.cookie()
    assert karin.post("/sign-out").status_code == 303
    thief = Guest(app.test_client())
    thief.client.set_cookie("workshop", copied, domain="localhost")
    assert not is_in(karin)
    assert not is_in(thief)


def test_what_is_sent_after_the_sign_in_was_ended_comes_back(app, karin, phone):
    token = phone.token()
    for sign_in in ids_of(app, karin):
        karin.post(f"/sign-ins/{sign_in}/end")
    answer = phone.post("/workspaces", {"name": "Acme & Söhne"}, token=token)
    assert answer.status_code == 403
    assert headings(answer)[0] == "You are signed out"
    assert "Acme & Söhne" in words(answer)


def test_the_list_names_this_browser_and_the_others(karin, phone):
    page = words(karin.get("/sign-ins"))
    assert page.count("This browser") == 1
    assert page.count("End the sign-in of") == 1


def test_a_sign_in_on_another_device_can_be_ended(app, karin, phone):
    before = ids_of(app, karin)
    page = karin.get("/sign-ins")
    other = next(id for id in before if f"/sign-ins/{id}/end" in page.text)
    assert karin.post(f"/sign-ins/{other}/end").location == "/sign-ins"
    assert not is_in(phone)
    assert is_in(karin)


def test_other_people_s_sign_ins_cannot_be_ended(app, karin):
    olga = new_person(app, "Olga")
    assert karin.post(f"/sign-ins/{ids_of(app, olga)[0]}/end").status_code == 404
    assert is_in(olga)


def test_a_stranger_is_asked_to_sign_in_first(stranger):
    assert stranger.get("/sign-ins").location == "/sign-in?next=/sign-ins"


def test_signing_out_takes_a_button_not_a_link(karin):
    assert karin.get("/sign-out").status_code == 405
    assert is_in(karin)
