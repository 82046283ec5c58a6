"""Every route of the boards, asked by who has no seat there, and what nobody may see before the reveal."""

import pytest

from tests.support.held_world import UNTOLD
from tests.support.pages import Guest, let_in, new_person, new_workspace, token_on
from tests.web.seeds import SECRETS, address, contents, rules, values_in
from workshop.domain.people import Role
from workshop.store import participants, workshops
from workshop.store.callers import Member

CANARY = "Canary"
# A step is the same word in every workshop.
NO_ROW = {"board", "step", "stage"}


@pytest.fixture
def canary_owner(app):
    return new_person(app, "Canary Owner")


@pytest.fixture
def theirs(app, canary_owner):
    """A workspace full of canaries with its workshops; its owner has a seat in the first."""
    return values_in(app, new_workspace(app, canary_owner, "Canary Company"), canary_owner)


@pytest.fixture
def seated(app):
    """Somebody without an account who has a seat in a workshop of another workspace."""
    holder = new_person(app, "Holder")
    mine = values_in(app, new_workspace(app, holder, "Mine"), holder, mark="Mine")
    with holder.client.session_transaction(base_url="http://localhost") as cookie:
        seats = cookie["seats"]
        cookie.clear()
        cookie["seats"] = seats
    return Guest(holder.client), mine


def board_routes(app):
    return [(rule, method) for rule, method in rules(app) if "board" in rule.arguments]


def ask(guest, method, where, **options):
    return guest.get(where) if method == "GET" else guest.post(where, **options)


def assert_nothing_there(app, guest, theirs, token, *, refused=403):
    before = contents(app)
    assert board_routes(app)
    for rule, method in board_routes(app):
        answer = ask(guest, method, address(app, rule, theirs), token=token)
        assert answer.status_code == (303 if method == "GET" else refused), rule
        if method == "GET":
            assert answer.location.endswith("/j"), rule
        assert CANARY not in answer.text, rule
    assert contents(app) == before


def test_a_signed_in_outsider_without_a_seat_gets_nothing(app, outsider, theirs):
    assert_nothing_there(app, outsider, theirs, outsider.token())


def test_a_stranger_without_a_seat_gets_nothing(app, stranger, theirs):
    token = token_on(stranger.get(f"/sign-in/{theirs['token']}"))
    assert_nothing_there(app, stranger, theirs, token)


def test_a_participant_of_another_workshop_gets_nothing(app, seated, theirs):
    guest, mine = seated
    assert guest.get(f"/b/{mine['board']}/step/recall").status_code == 200
    assert_nothing_there(app, guest, theirs, token_on(guest.get(f"/sign-in/{theirs['token']}")))


def test_a_script_without_a_seat_is_refused(app, outsider, theirs):
    for rule, method in board_routes(app):
        if method == "GET":
            where = address(app, rule, theirs)
            answer = outsider.get(where, headers={"Sec-Fetch-Mode": "cors"})
            assert (answer.status_code, CANARY in answer.text) == (403, False), rule


def test_other_people_s_things_are_not_found_on_one_s_own_board(app, seated, theirs):
    guest, mine = seated
    token = token_on(guest.get(f"/sign-in/{theirs['token']}"))
    mixed = {**theirs, "board": mine["board"]}
    before = contents(app)
    for rule, method in board_routes(app):
        if rule.arguments - NO_ROW:
            answer = ask(guest, method, address(app, rule, mixed), token=token)
            # Taking back what was never pasted is done at once, and changes nothing.
            assert answer.status_code in {303, 404, 422}, rule
            assert CANARY not in answer.text + str(answer.headers), rule
    assert contents(app) == before


def test_a_participant_is_no_member(app, seated):
    guest, mine = seated
    token = token_on(guest.get(f"/sign-in/{mine['token']}"))
    before = contents(app)
    for rule, method in rules(app):
        if "workspace" in rule.arguments and not rule.arguments & SECRETS:
            answer = ask(guest, method, address(app, rule, mine), token=token)
            assert answer.status_code == (303 if method == "GET" else 403), rule
            if method == "GET":
                assert "/sign-in" in answer.location, rule
    assert contents(app) == before


def test_who_was_taken_out_gets_nothing_more(app, canary_owner, theirs):
    guest, token = canary_owner, canary_owner.token()
    with app.extensions["database"].write(as_owner(theirs, canary_owner)) as session:
        participants.take_out(session, theirs["workshop"], theirs["participant"])
    before = contents(app)
    for rule, method in board_routes(app):
        answer = ask(guest, method, address(app, rule, theirs), token=token)
        assert answer.status_code == 403, rule
        assert "Canary workshop" not in answer.text, rule
    assert contents(app) == before


def test_a_removed_workshop_has_no_board(app, canary_owner, theirs):
    with app.extensions["database"].write(as_owner(theirs, canary_owner)) as session:
        workshops.remove(session, theirs["workshop"])
    for rule, method in board_routes(app):
        answer = ask(canary_owner, method, address(app, rule, theirs))
        assert answer.status_code in {303, 403, 404}, rule
        assert "Canary workshop" not in answer.text, rule


@pytest.mark.parametrize("role", [Role.OWNER, Role.READER])
def test_what_was_told_shows_nowhere_before_the_reveal(role, app, canary_owner, theirs):
    """The owner has a seat in another workshop of the workspace, too."""
    person = canary_owner if role is Role.OWNER else new_person(app, "Reader")
    let_in(app, theirs["workspace"], person, role)
    assert UNTOLD in str(contents(app))
    for rule, method in rules(app):
        if method == "GET":
            answer = person.get(address(app, rule, theirs))
            assert UNTOLD.encode() not in answer.data + str(answer.headers).encode(), rule


def as_owner(theirs, owner):
    return Member(theirs["workspace"], owner.id, Role.OWNER)
