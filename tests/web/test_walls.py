"""Every route there is, asked by people who have no business with what it names."""

import pytest

from tests.support.pages import let_in, new_person, new_workspace, token_on
from tests.web.seeds import SECRETS, address, contents, rules, values_in
from workshop.domain.people import Role
from workshop.store import workspaces
from workshop.store.callers import Member

CANARY = "Canary"
# A reader says whether they agree to what was published; it changes no word of it.
OWN_WORD = {"process.agree", "process.take_back"}
OURS = {"workspace", "export", "ending"}  # Called the same everywhere, so that nobody's thing is named.
BOARD = {"board"}  # For participants of that workshop, who have no account.


@pytest.fixture
def theirs(app):
    """A workspace full of canaries, and what the names in addresses stand for in it."""
    owner = new_person(app, "Canary Owner")
    return values_in(app, new_workspace(app, owner, "Canary Company"), owner)


@pytest.fixture
def mine(app, outsider):
    workspace = new_workspace(app, outsider, "Mine")
    # Groups have ids made of words, so that equal words would make equal ids.
    return values_in(app, workspace, outsider, mark="Mine")


def owned_routes(app):
    return [
        (rule, method)
        for rule, method in rules(app)
        if rule.endpoint != "static" and rule.arguments and not rule.arguments & (SECRETS | BOARD)
    ]


def ask(person, method, where, **options):
    return person.get(where) if method == "GET" else person.post(where, **options)


def test_every_name_in_an_address_has_a_value_to_test_with(app, theirs):
    unknown = {name for rule, _ in rules(app) for name in rule.arguments} - set(theirs)
    assert unknown == set(), "tell tests/web/seeds.py what these stand for"


def test_nothing_of_another_workspace_is_there_for_an_outsider(app, outsider, theirs):
    assert owned_routes(app)
    before = contents(app)
    for rule, method in owned_routes(app):
        answer = ask(outsider, method, address(app, rule, theirs))
        assert (answer.status_code, str(rule)) == (404, str(rule))
        assert CANARY not in answer.text, rule
    assert contents(app) == before


def test_other_people_s_things_are_not_found_in_one_s_own_workspace_either(app, outsider, mine, theirs):
    mixed = {**theirs, "workspace": mine["workspace"]}
    before = contents(app)
    for rule, method in owned_routes(app):
        if rule.arguments <= OURS:
            continue
        answer = ask(outsider, method, address(app, rule, mixed))
        assert (answer.status_code, str(rule)) == (404, str(rule))
        assert CANARY not in answer.text, rule
    assert contents(app) == before


def test_who_was_a_member_is_an_outsider(app, theirs):
    leaver = new_person(app, "Leaver")
    let_in(app, theirs["workspace"], leaver, Role.OWNER)
    with app.extensions["database"].write(Member(theirs["workspace"], leaver.id, Role.OWNER)) as session:
        workspaces.end_membership(session, leaver.id)
    for rule, method in owned_routes(app):
        assert ask(leaver, method, address(app, rule, theirs)).status_code == 404, rule


def test_a_stranger_is_sent_to_sign_in_or_refused(app, stranger, theirs):
    token = token_on(stranger.get(f"/sign-in/{theirs['token']}"))
    for rule, method in owned_routes(app):
        answer = ask(stranger, method, address(app, rule, theirs), token=token)
        assert answer.status_code == (303 if method == "GET" else 403), rule
        assert CANARY not in answer.text, rule


def test_a_reader_changes_nothing(app, theirs):
    reader = new_person(app, "Reader")
    let_in(app, theirs["workspace"], reader, Role.READER)
    before = contents(app)
    for rule, method in owned_routes(app):
        if rule.endpoint in OWN_WORD:
            continue
        if method != "GET" and "workspace" in rule.arguments and str(rule).startswith("/w/"):
            assert ask(reader, method, address(app, rule, theirs)).status_code == 403, rule
    assert contents(app) == before
