"""Who may do what at the board: each act works for those who have a seat in it, and for nobody else."""

import pytest

from tests.domain.cluster.told import WON
from tests.support.pages import new_person, new_workspace, words
from tests.support.seated_room import room_in
from workshop.domain.people import Role
from workshop.store import ballots, decisions, workshops

GAVE = "gave the demo"
ASKED = "asked for a demo on the website"


@pytest.fixture
def acts(room, ann):
    """Every act, with what its button sends."""
    group, other = room.group_of(GAVE), room.group_of(ASKED)
    vote = room.ask()
    with room.told_by(ann) as session:
        from workshop.domain.cluster.decisions import Different

        made = decisions.add(session, Different((room.id_of(GAVE),)), key="mine")
    return {
        f"move/{room.id_of(GAVE)}": {"to": "own"},
        f"merge/{group.id}": {"to": other.id},
        "groups/accept": {"group": group.id},
        "groups/part": {"group": group.id},
        "groups/again": {},
        f"group/{group.id}/name": {"label": "Demo given"},
        f"group/{group.id}/side": {"side": "seller"},
        "cards": {"group": group.id, "row": list(group.activities)},
        f"change/{made.id}/withdraw": {},
        f"change/{made.id}/restore": {},
        f"change/{made.id}/insist": {},
        "changes/undo": {},
        "remarks": {"text": "Too late.", "step": "order"},
        "remarks/quick": {"said": f"earlier:{group.id}", "step": "order"},
        f"ballot/{vote.id}/vote": {"option": "o1"},
    }


NAMES = 15


@pytest.mark.parametrize("number", range(NAMES))
def test_an_act_works_for_who_has_a_seat(number, acts, ann):
    assert len(acts) == NAMES
    rest, fields = list(acts.items())[number]
    answer = ann.press(rest, fields)
    assert answer.status_code == 303, answer.text[-900:]
    assert ann.get(answer.location).status_code == 200


def test_no_act_is_for_a_stranger_a_member_or_somebody_of_another_workshop(
    acts, app, ann, stranger, karin, room
):
    olga = new_person(app, "Olga")
    other = room_in(app, new_workspace(app, olga, "Other"), olga, *WON).join("Zoe")
    for rest, fields in acts.items():
        address = f"{ann.address}/{rest}"
        for who in (stranger, karin, other):
            token = who.token() if who is not stranger else None
            assert who.post(address, fields, token=token).status_code in {303, 403}, rest
    in_force = room.read(decisions.in_force)
    assert len(in_force) == 1
    assert room.remarks() == ()


def test_acts_are_sent_never_fetched_and_need_a_token(acts, ann):
    for rest, fields in acts.items():
        assert ann.get(f"{ann.address}/{rest}").status_code in {200, 404, 405}
        assert ann.post(f"{ann.address}/{rest}", fields, token="forged").status_code == 403
    assert "You have not changed anything" not in ann.get(f"{ann.address}/changes").text


@pytest.mark.parametrize(
    "rest",
    ["change/nothing/withdraw", "change/nothing/insist", "ballot/nothing/vote", "remark/nothing/remove"],
)
def test_what_is_not_there_is_not_found(rest, ann):
    assert ann.press(rest, {"option": "o1"}).status_code == 404


def test_pages_of_things_that_are_not_there_are_not_found(ann):
    for rest in ("group/nothing", "move/nothing", "merge/nothing", "stage/stage-99"):
        assert ann.get(f"{ann.address}/{rest}").status_code == 404


def test_before_the_reveal_nothing_of_the_groups_is_shown_or_changed(app, workspace, karin):
    room = room_in(app, workspace, karin, *WON, revealed=False)
    ann = room.join("Ann")
    group = room.group_of(GAVE)
    token = ann.get(f"{ann.address}/step/recall")
    for rest in (f"group/{group.id}", f"move/{room.id_of(GAVE)}", "cards", "changes", "stage/stage-1"):
        page = ann.get(f"{ann.address}/{rest}")
        assert page.status_code == 403
        assert GAVE not in page.text
    del token
    with app.test_request_context():
        assert room.read(decisions.in_force) == ()


def test_in_a_finished_workshop_every_act_is_refused_and_the_text_is_given_back(acts, room, ann):
    token = ann.token()
    before = room.read(decisions.in_force)
    vote = room.read(lambda session: ballots.of(session, room.board))[0]
    room.lead(workshops.finish, room.board)
    for rest, fields in acts.items():
        if rest != "groups/again":
            answer = ann.press(rest, fields, token=token)
            assert answer.status_code == 409, rest
            assert "This workshop is finished" in answer.text
    late = words(ann.press("remarks", {**acts["remarks"], "back": "agree", "step": "agree"}, token=token))
    assert "What you sent Too late. Copy it from here if you need it again. Back to the workshop" in late
    assert "Somebody else changed this first" not in late
    assert room.read(decisions.in_force) == before
    assert room.remarks() == ()
    room.lead(ballots.close, vote.id)
    assert room.read(lambda session: ballots.votes(session, vote.id)) == ()


def test_who_was_taken_out_changes_nothing_more(acts, room, ann):
    from workshop.store import participants

    token = ann.token()
    room.lead(participants.take_out, room.board, ann.id)
    for rest, fields in acts.items():
        assert ann.press(rest, fields, token=token).status_code == 403
    assert room.remarks() == ()


def test_a_reader_of_the_workspace_has_no_seat_by_that(member_as, ann):
    reader = member_as(Role.READER)
    assert reader.get(f"{ann.address}/changes").status_code == 303
