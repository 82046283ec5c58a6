"""Joining and adding by a program without a browser, such as curl."""

import pytest

from tests.support.pages import HERE, SITE, headings


@pytest.fixture
def program(app):
    """Posts forms and keeps its cookie; it reads no page and sends no header of a browser's."""
    client = app.test_client()

    def post(address, headers=(), **fields):
        return client.post(address, data=fields, base_url=SITE, headers=dict(headers))

    return post


@pytest.fixture
def joined(program, held):
    assert program(f"/j/{held.code}", name="Robot").status_code == 303
    return program


def test_a_program_joins_and_adds_without_reading_a_page(held, joined):
    answer = joined(held.recall, deal="Acme", text="asked for a visit", side="buyer", key="k1")
    assert answer.status_code == 303
    assert held.told() == [("k1", "Acme", "buyer", "asked for a visit")]


def test_the_same_key_stores_once_even_with_other_words(held, joined):
    for text in ("first", "first", "second"):
        assert joined(held.recall, deal="Acme", text=text, side="seller", key="k1").status_code == 303
    assert held.told() == [("k1", "Acme", "seller", "first")]


def test_without_a_deal_it_goes_to_the_last_one(held, joined):
    joined(held.recall, deal="Acme", text="one", side="buyer", key="k1")
    joined(held.recall, deal="Umbrella", text="two", side="buyer", key="k2")
    joined(held.recall, text="three", side="buyer", key="k3")
    joined(held.recall, deal="acme", text="four", side="buyer", key="k4")
    assert [(deal, text) for _, deal, _, text in held.told()] == [
        ("Acme", "one"),
        ("Acme", "four"),
        ("Umbrella", "two"),
        ("Umbrella", "three"),
    ]


def test_without_any_deal_the_first_is_named_after_its_teller(held, joined):
    joined(held.recall, text="one", side="buyer", key="k1")
    assert held.told() == [("k1", "A deal of Robot", "buyer", "one")]


def test_a_side_may_be_left_out_but_not_made_up(held, joined):
    assert joined(held.recall, deal="Acme", text="one", key="k1").status_code == 303
    assert joined(held.recall, deal="Acme", text="two", side="both", key="k2").status_code == 422
    assert held.told() == [("k1", "Acme", "unknown", "one")]


def test_a_date_is_kept_and_a_wrong_one_comes_back(held, joined):
    assert (
        joined(held.recall, deal="A", text="one", side="buyer", date="2026-01-31", key="1").status_code == 303
    )
    assert joined(held.recall, deal="A", text="two", side="buyer", date="soon", key="2").status_code == 422


def test_without_a_text_nothing_is_stored(held, joined):
    assert joined(held.recall, deal="Acme", text=" ", side="buyer", key="k1").status_code == 422
    assert held.told() == []


@pytest.mark.parametrize("headers", [HERE, {"Sec-Fetch-Site": "same-origin"}], ids=str)
def test_a_browser_needs_its_token_as_everywhere(headers, held, joined):
    fields = {"deal": "Acme", "text": "one", "side": "buyer", "key": "k1"}
    assert joined(held.recall, headers, **fields).status_code == 403
    assert joined(f"/j/{held.code}", headers, name="Eva").status_code == 403
    assert held.told() == []


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}], ids=str
)
def test_another_site_s_page_changes_nothing(headers, held, joined):
    assert joined(held.recall, headers, deal="Acme", text="one", key="k1").status_code == 403
    assert held.told() == []


def test_everything_else_needs_the_token_of_programs_too(held, joined):
    joined(held.recall, deal="Acme", text="one", side="buyer", key="k1")
    assert joined(f"/b/{held.id}/ready", step="recall", done="yes").status_code == 403
    assert joined(f"/b/{held.id}/leave").status_code == 403
    assert joined(f"/b/{held.id}/lines", deal="Acme", text="two").status_code == 403


def test_the_cookie_of_a_seat_is_not_sent_along_by_other_sites(app, held):
    answer = app.test_client().post(f"/j/{held.code}", data={"name": "Ben"}, base_url=SITE)
    cookie = answer.headers["Set-Cookie"]
    assert "SameSite=Lax" in cookie
    assert "HttpOnly" in cookie


def test_a_program_without_a_seat_is_refused(program, held):
    answer = program(held.recall, deal="Acme", text="one", key="k1")
    assert answer.status_code == 403
    assert headings(answer)[0] == "You may not do this"


def test_a_script_takes_for_stored_only_what_names_its_key(held, ben):
    stored = ben.tell("one", key="k1", answer="json")
    assert (stored.status_code, stored.json["stored"]) == (200, "k1")
    refused = ben.tell(" ", key="k2", answer="json")
    assert (refused.status_code, refused.json["refused"]) == (422, "Write what happened, in a few words.")


def test_a_key_of_somebody_else_s_is_to_be_made_anew(held, ben, eva):
    ben.tell("one", key="k1")
    answer = eva.tell("two", key="k1", answer="json")
    assert (answer.status_code, answer.json["again"]) == (409, True)
    assert held.texts() == ["one"]
