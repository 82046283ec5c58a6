"""What our pages send does nothing when it comes from elsewhere, and nothing typed is lost by that."""

import pytest
from markupsafe import escape

from tests.support.pages import Guest, new_person, token_on
from tests.support.rewind import rewound
from tests.web.seeds import contents
from tests.web.test_tokens import ELSEWHERE

TYPED = "Sie nannten ein Budget & fragten <nach>"


@pytest.fixture
def forms(my_site):
    assert my_site.forms
    return [form.with_fields(**dict.fromkeys(form.typed, TYPED)) for form in my_site.forms]


def test_the_same_forms_with_their_token_are_not_refused(app, mine, forms):
    """Without this, the tests below would pass where nothing works at all."""
    token, answers = mine.owner.token(), []
    for form in forms:
        with rewound(app, mine.owner):
            answers.append(form.send(mine.owner, token).status_code)
    # Undoing what this test did not do finds nothing to undo.
    assert set(answers) <= {200, 303, 404, 409, 422}
    assert answers.count(303) > len(answers) / 2


def test_a_form_without_its_token_does_nothing_and_gives_back_what_was_typed(app, mine, forms):
    before = contents(app)
    for form in forms:
        answer = form.send(mine.owner, "none")
        assert answer.status_code == 403, form
        if form.typed - {"password"}:
            assert str(escape(TYPED)) in answer.text, form
    assert contents(app) == before


def test_a_form_with_somebody_else_s_token_does_nothing(app, mine, forms):
    token = new_person(app, "Olga").token()
    before = contents(app)
    assert {form.send(mine.owner, token).status_code for form in forms} == {403}
    assert contents(app) == before


def test_a_form_with_a_stranger_s_token_does_nothing(app, mine, forms):
    stranger = Guest(app.test_client())
    token = token_on(stranger.get(f"/sign-in/{mine.ids['token']}"))
    assert token != "none"
    before = contents(app)
    assert {form.send(mine.owner, token).status_code for form in forms} == {403}
    assert contents(app) == before


@pytest.mark.parametrize("headers", ELSEWHERE, ids=str)
def test_a_form_from_elsewhere_does_nothing_even_with_its_token(headers, app, mine, forms):
    token, before = mine.owner.token(), contents(app)
    for form in forms:
        answer = form.send(mine.owner, token, headers=headers)
        assert answer.status_code == 403, form
        assert str(escape(TYPED)) not in answer.text, form
    assert contents(app) == before


def test_following_every_link_changes_nothing(app, mine, my_site):
    before = contents(app)
    for address in my_site.pages:
        mine.owner.get(address)
        mine.owner.client.head(address, base_url="http://localhost")
    assert contents(app) == before
