"""Two workspaces of the same shape: whoever sends ids of the other one gets nothing and changes nothing."""

import pytest

from tests.support.pages import HERE, Guest, let_in, new_person, token_on
from tests.support.rewind import rewound, rows_of
from workshop.domain.people import Role
from workshop.store import workspaces
from workshop.store.callers import Member

pytestmark = pytest.mark.full

CANARY = "Canary"


@pytest.fixture
def forms(their_site):
    """Everything that the other workspace's pages can send, with its ids but none of its words."""
    found = [form.with_each(lambda value: value.replace(CANARY, "Sent")) for form in their_site.forms]
    return [form for form in found if "/w/" in form.action or any("/w/" in value for _, value in form.fields)]


@pytest.fixture
def their_pages(their_site):
    """Their pages, but for those that belong to whoever holds a link of theirs."""
    return [
        address for address in their_site.pages if not address.startswith(("/a/", "/j/", "/r/", "/read/"))
    ]


@pytest.fixture
def token(mine):
    return mine.owner.token()


def silent(answer):
    """Whether nothing of the other workspace is in the answer."""
    return CANARY.encode() not in answer.data and CANARY not in str(answer.headers)


def test_their_pages_are_not_there_for_me(mine, their_site):
    for address in their_site.pages:
        if address.startswith("/w/"):
            answer = mine.owner.get(address)
            assert (answer.status_code, silent(answer)) == (404, True), address


def test_their_pages_under_my_workspace_show_nothing_of_theirs(mine, theirs, their_pages):
    for address in their_pages:
        answer = mine.owner.get(address.replace(theirs.workspace, mine.workspace))
        assert answer.status_code in {200, 303, 404}, address
        assert silent(answer), address


def test_my_pages_with_their_ids_in_the_query_show_nothing_of_theirs(mine, theirs, their_pages):
    for address in their_pages:
        where, _, query = address.partition("?")
        answer = mine.owner.get(f"{as_mine(where, mine, theirs)}?{query}")
        assert answer.status_code in {200, 303, 404}, address
        assert silent(answer), address


def test_what_their_pages_send_is_refused_from_me(app, mine, theirs, forms, token):
    before = rows_of(app, theirs.workspace)
    assert forms
    for form in forms:
        answer = form.send(mine.owner, token)
        assert (answer.status_code, silent(answer)) == (404, True), form
    assert rows_of(app, theirs.workspace) == before


def test_their_ids_in_addresses_of_my_workspace_do_nothing_to_theirs(app, mine, theirs, forms, token):
    for form in forms:
        where = form.action.replace(theirs.workspace, mine.workspace)
        assert_harmless(app, mine, theirs, form, where, token)


def test_their_ids_in_the_fields_of_my_forms_do_nothing_to_theirs(app, mine, theirs, forms, token):
    for form in forms:
        assert_harmless(app, mine, theirs, form, as_mine(form.action, mine, theirs), token)


def assert_harmless(app, mine, theirs, form, where, token):
    before = rows_of(app, theirs.workspace)
    with rewound(app, mine.owner):
        answer = form.send(mine.owner, token, to=where)
        assert answer.status_code < 500, (form, answer.status_code)
        assert silent(answer), form
        if answer.status_code == 303:
            assert silent(mine.owner.get(answer.location)), form
        assert rows_of(app, theirs.workspace) == before, form


def as_mine(address, mine, theirs):
    """The same place of my workspace."""
    for name, value in theirs.ids.items():
        address = address.replace(value, mine.ids[name]) if len(value) > 8 else address
    return address


@pytest.fixture
def leaver(app, theirs):
    """Who was an owner of theirs and is no longer a member."""
    person = new_person(app, "Leaver")
    let_in(app, theirs.workspace, person, Role.OWNER)
    with app.extensions["database"].write(Member(theirs.workspace, person.id, Role.OWNER)) as session:
        workspaces.end_membership(session, person.id)
    return person


def test_who_left_finds_nothing_and_sends_nothing(app, theirs, leaver, their_site, forms):
    before, token = rows_of(app, theirs.workspace), leaver.token()
    answers = [leaver.get(address) for address in their_site.pages if address.startswith("/w/")]
    answers += [form.send(leaver, token) for form in forms]
    assert {(answer.status_code, silent(answer)) for answer in answers} == {(404, True)}
    assert rows_of(app, theirs.workspace) == before


def test_a_stranger_is_sent_to_sign_in_or_refused(app, theirs, their_site, forms):
    stranger = Guest(app.test_client())
    before, token = rows_of(app, theirs.workspace), token_on(stranger.get(f"/sign-in/{theirs.ids['token']}"))
    pages = [stranger.get(address) for address in their_site.pages if address.startswith("/w/")]
    assert {(page.status_code, silent(page)) for page in pages} == {(303, True)}
    sent = [form.send(stranger, token) for form in forms]
    assert {(answer.status_code, silent(answer)) for answer in sent} == {(403, True)}
    assert rows_of(app, theirs.workspace) == before


def test_a_reader_sees_every_page_and_changes_nothing(app, mine, my_site):
    reader = new_person(app, "Reader")
    let_in(app, mine.workspace, reader, Role.READER)
    before, token = rows_of(app, mine.workspace), reader.token()
    for form in my_site.forms:
        if form.action.startswith("/w/") and not is_own_word(form):
            assert form.send(reader, token, headers=HERE).status_code == 403, form
    assert rows_of(app, mine.workspace) == before


def is_own_word(form):
    """Whether it says that a reader agrees to a version, or no longer does: it changes no word of it."""
    return form.action.partition("?")[0].endswith(("/agree", "/take-back"))
