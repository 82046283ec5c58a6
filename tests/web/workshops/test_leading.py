"""Moving the room: steps, time, reveal, code, the end; each is noted, and can be undone."""

import re

import pytest

from tests.support.pages import headings, words
from workshop.domain.board.agenda import BoardStep
from workshop.domain.people import Role


def undo_of(page):
    """The address of the Undo in the notice."""
    return re.search(r'action="([^"]+)" data-undo', page.text)[1]


def went(karin, at, step, *, reveal=False):
    return karin.post(at("step") + ("?reveal=yes" if reveal else ""), {"step": step})


def test_the_room_starts_with_recalling_and_its_time(karin, at, room):
    assert went(karin, at, "recall").location == at()
    page = karin.get(at())
    assert "Now: Recall." in words(page)
    assert "1 Recall" in headings(page)
    assert "Think of one deal you won." in words(page)
    assert f'data-ends-at="{room.now.ends_at.isoformat()}"' in page.text


def test_the_next_step_reveals_in_the_same_press(karin, at, room):
    went(karin, at, "recall")
    assert "Reveal and go on to “Sort”" in words(karin.get(at()))
    went(karin, at, "sort", reveal=True)
    assert (room.now.step, room.now.revealed) == (BoardStep.SORT, True)
    assert "Next: Order" in words(karin.get(at()))


def test_an_old_page_cannot_go_on_over_what_is_hidden(karin, at, room):
    answer = went(karin, at, "sort")
    assert answer.status_code == 409
    assert "What was told is still hidden, so nobody could work with it. Reveal it first." in words(answer)
    assert room.now.step is BoardStep.RECALL


def test_sorting_begins_with_groups_of_what_was_told(karin, at, room, workspace):
    for name in ("Eva", "Tom"):
        room.tell(name)
    went(karin, at, "sort", reveal=True)
    assert "asked for a visit to the plant" in words(karin.get(at("wall")))


def test_going_on_over_people_who_type_tells_that_they_follow(karin, at, room):
    went(karin, at, "recall")
    for name in ("Eva", "Tom"):
        room.is_doing(name, typing=True)
    went(karin, at, "sort", reveal=True)
    assert "2 people are still typing; they finish and follow." in words(karin.get(at()))


def test_undo_in_the_notice_brings_the_step_back_and_hides_again(karin, at, room):
    went(karin, at, "recall")
    ends_at = room.now.ends_at
    went(karin, at, "sort", reveal=True)
    karin.post(undo_of(karin.get(at())))
    assert (room.now.step, room.now.ends_at, room.now.revealed) == (BoardStep.RECALL, ends_at, False)
    assert "Taken back: Revealed what was told and went to “Sort”." in words(karin.get(at()))


def test_time_is_added_stopped_and_started_again(karin, at, room):
    went(karin, at, "recall")
    first = room.now.ends_at
    karin.post(at("time"), {"time": "more"})
    assert (room.now.ends_at - first).total_seconds() == 60
    karin.post(at("time"), {"time": "stop"})
    assert room.now.ends_at is None
    assert "No time set" in words(karin.get(at()))
    karin.post(at("time"), {"time": "go"})
    assert room.now.ends_at is not None
    assert karin.post(at("time"), {"time": "backwards"}).status_code == 400


def test_reveal_is_one_press_and_one_undo(karin, at, room):
    room.tell("Eva", "asked for prices")
    assert "hidden from everybody, you too, until you reveal" in words(karin.get(at()))
    karin.post(at("reveal"), {"reveal": "yes"})
    assert room.now.revealed
    karin.post(undo_of(karin.get(at())))
    assert not room.now.revealed
    karin.post(at("reveal"), {"reveal": "yes"})
    karin.post(at("reveal"), {"reveal": "no"})
    assert not room.now.revealed


def test_a_new_code_ends_the_old_one_and_undo_brings_it_back(karin, at, room):
    first = room.now.code
    karin.post(at("code"), {"joinable": "yes"})
    assert room.now.code != first
    karin.post(undo_of(karin.get(at())))
    assert room.now.code == first
    karin.post(at("code"), {"joinable": "no"})
    assert "Nobody new can join" in words(karin.get(at()))


def test_finishing_ends_everything_and_opening_again_gives_a_new_code(karin, at, room):
    first = room.now.code
    karin.post(at("finish"))
    assert (room.now.finished, room.now.revealed, room.now.code) == (True, True, None)
    page = karin.get(at())
    assert "It can only be read now." in words(page)
    for act, fields in (("step", {"step": "sort"}), ("time", {"time": "more"}), ("code", {}), ("reveal", {})):
        assert karin.post(at(act), fields).status_code == 409
    karin.post(at("reopen"))
    assert not room.now.finished
    assert room.now.code not in (None, first)


def test_finishing_can_be_taken_back_with_the_code(karin, at, room):
    first = room.now.code
    karin.post(at("finish"))
    karin.post(undo_of(karin.get(at())))
    assert (room.now.finished, room.now.revealed, room.now.code) == (False, False, first)


def test_what_was_done_stands_in_a_log_with_undo_where_it_can_be(karin, at, room):
    went(karin, at, "recall")
    karin.post(at("code"), {"joinable": "yes"})
    karin.post(at("time"), {"time": "more"})
    told = words(karin.get(at("done")))
    assert re.search(
        r"Added 1 minute Karin Undo .* Made a new code Karin Undo .* Started the workshop Karin", told
    )
    assert "Undo Started the workshop" not in told


def test_what_was_overtaken_is_told_to_wait(karin, at):
    went(karin, at, "recall")
    first = undo_of(karin.get(at()))
    karin.post(at("time"), {"time": "more"})
    answer = karin.post(first)
    assert answer.status_code == 409
    assert "Something was done since that changed the same thing. Take that back first." in words(answer)


def test_notes_are_kept_for_those_who_lead(karin, at, room, member_as):
    karin.post(at("notes"), {"notes": "Ask Ben about <board>."})
    assert "Ask Ben about &lt;board&gt;." in karin.get(at()).text
    assert "Ask Ben" not in member_as(Role.READER).get(at("wall")).text


def test_a_real_deal_is_chosen_for_the_wall(karin, at, room):
    for name in ("Eva", "Tom"):
        room.tell(name)
    went(karin, at, "sort", reveal=True)
    went(karin, at, "walk")
    page = karin.get(at())
    deal = re.search(r'<option value="([^"]+)"[^>]*>Deal of Eva', page.text)[1]
    karin.post(at("walk"), {"deal": deal})
    assert "Deal of Eva" in headings(karin.get(at("wall")))
    assert karin.post(at("walk"), {"deal": "no-such"}).status_code == 404


MOVES = ["step", "time", "reveal", "code", "finish", "reopen", "walk", "votes"]
FIELDS = {"step": "recall", "time": "more", "ask": "confidence", "deal": "x"}


@pytest.mark.parametrize("move", MOVES)
def test_who_does_not_lead_moves_nothing(move, karin, at, room, member_as):
    for role, told in ((Role.FACILITATOR, True), (Role.MEMBER, False), (Role.READER, False)):
        before = room.now.revision
        answer = member_as(role).post(at(move), FIELDS)
        assert answer.status_code == 403
        assert ("Somebody else leads this workshop just now." in words(answer)) is told
        assert room.now.revision == before


@pytest.mark.parametrize("move", [*MOVES, "lead", "notes", "deputy"])
def test_a_move_takes_a_button_of_somebody_inside(move, karin, outsider, stranger, at, room, workspace):
    before = room.now.revision
    assert outsider.post(at(move), FIELDS).status_code == 404
    assert stranger.post(at(move), FIELDS).status_code == 403
    assert karin.post(f"/w/{workspace}/workshop/no-such/{move}", FIELDS).status_code == 404
    if move != "votes":
        assert karin.get(at(move)).status_code == 405
    assert room.now.revision == before


def test_a_step_that_is_none_is_refused(karin, at):
    assert went(karin, at, "lunch").status_code == 400


def test_the_lead_s_page_tells_who_does_what(karin, at, room):
    went(karin, at, "recall")
    room.tell("Eva", "asked for prices", "signed")
    room.is_doing("Eva", done=BoardStep.RECALL)
    room.is_doing("Tom", typing=True)
    told = words(karin.get(at()))
    assert "2 participants 1 of 2 done , 1 typing" in told
    assert "Eva done 2 told Tom typing 0 told" in told
    assert "2 activities in 1 deal" in told


def test_the_page_asks_and_hears_of_people_only_when_something_is_new(karin, at, room):
    known = re.search(r'data-revision="([^"]+)"', karin.get(at()).text)[1]
    assert karin.get(at("live"), query_string={"since": known}).status_code == 204
    room.is_doing("Eva", typing=True)
    answer = karin.get(at("live"), query_string={"since": known})
    assert "typing" in answer.json["parts"]["people"]
    assert set(answer.json["parts"]) == {"hand", "step", "people", "told", "code", "log"}


def test_what_comes_live_is_what_the_page_prints(karin, at, room):
    page = karin.get(at()).text
    for part in karin.get(at("live")).json["parts"].values():
        assert part.strip() in page
