"""Two members change the same thing: both values are shown, and one press settles it."""

import pytest

from tests.support.pages import headings, words
from tests.web.process.conftest import pressed


def rename(station, new, saw="Interest"):
    return station.change("stage", "interest", "title", new, saw)


def test_the_second_one_sees_both_values_and_nothing_is_overwritten(station, bens):
    rename(station, "Problem measured")
    answer = rename(bens, "Pain admitted")
    assert answer.status_code == 409
    assert headings(answer)[0] == "Somebody else was first"
    assert "Theirs Problem measured Yours Pain admitted" in words(answer)
    assert station.titles()[0] == "Problem measured"


def test_use_mine_settles_it_in_one_press(station, bens):
    rename(station, "Problem measured")
    address, fields = pressed(rename(bens, "Pain admitted"), "Use mine")
    assert bens.person.post(address, fields).status_code == 303
    assert station.titles()[0] == "Pain admitted"


def test_keep_theirs_settles_it_in_one_press_and_keeps_my_other_fields(station, bens):
    rename(station, "Problem measured")
    others = {"probability": "30", "saw-probability": "20"}
    answer = bens.change("stage", "interest", "title", "Pain admitted", "Interest", **others)
    address, fields = pressed(answer, "Keep theirs")
    assert bens.person.post(address, fields).status_code == 303
    stage = station.document().stages[0]
    assert (stage.title, stage.probability) == ("Problem measured", 30)


@pytest.mark.parametrize("choice", ["Use mine", "Keep theirs"])
def test_a_value_that_cannot_stand_is_told_once_the_dispute_beside_it_is_settled(choice, station, bens):
    typed = {"day": "soon", "saw-day": ""}
    station.change("milestone", "need-written", "title", "Need signed", "Need written down")
    answer = bens.change("milestone", "need-written", "title", "Need agreed", "Need written down", **typed)
    assert answer.status_code == 409
    assert "Theirs Need signed Yours Need agreed" in words(answer)
    address, fields = pressed(answer, choice)
    told = bens.person.post(address, fields)
    assert told.status_code == 422
    assert "This is not a number of days." in words(told)
    assert 'value="soon"' in told.text
    assert station.document().stages[0].milestones[0].title == "Need signed"


def test_different_fields_of_one_line_do_not_disagree(station, bens):
    rename(station, "Problem measured")
    bens.change("stage", "interest", "probability", "30", "20")
    stage = station.document().stages[0]
    assert (stage.title, stage.probability) == ("Problem measured", 30)


def test_two_who_want_the_same_do_not_disagree(station, bens):
    rename(station, "Problem measured")
    assert rename(bens, "Problem measured").status_code == 303


def test_words_for_a_line_that_somebody_removed_are_kept_and_can_put_it_back(station, bens):
    seen = bens.head().number
    remove(station, "visit-agreed")
    answer = bens.change(
        "milestone", "visit-agreed", "title", "Visit on 22 August", "Visit agreed", revision=seen
    )
    assert answer.status_code == 409
    assert "Yours Visit on 22 August" in words(answer)
    address, fields = pressed(answer, "Put it back with these words")
    assert bens.person.post(address, fields).status_code == 303
    milestone = station.document().stages[0].milestones[1]
    assert (milestone.title, milestone.support.deals) == ("Visit on 22 August", 9)


def test_a_line_whose_stage_is_gone_too_comes_back_in_the_last_stage(station, bens):
    seen = bens.head().number
    remove(station, "interest")
    answer = bens.change(
        "milestone", "visit-agreed", "title", "Visit on 22 August", "Visit agreed", revision=seen
    )
    address, fields = pressed(answer, "Put it back with these words")
    bens.person.post(address, fields)
    assert station.document().stages[0].milestones[-1].title == "Visit on 22 August"


def test_words_that_cannot_stand_are_kept_and_told_what_is_wrong(station, bens):
    seen, long = bens.head().number, "Visit " * 40
    remove(station, "visit-agreed")
    fields = {"kind": "milestone", "id": "visit-agreed", "title": long, "saw-title": "Visit agreed"}
    answer = bens.post("put-back", revision=seen, **fields)
    assert answer.status_code == 409
    assert "Make this 39 characters shorter." in words(answer)
    assert long.strip() in words(answer)
    assert len(station.document().stages[0].milestones) == 1


def test_a_line_that_was_changed_is_not_removed_unseen(station, bens):
    _, fields = pressed(bens.get("?open=interest"), "Remove this stage")
    rename(station, "Problem measured")
    answer = bens.post("remove", **fields)
    assert answer.status_code == 409
    assert "Now Problem measured" in words(answer)
    assert station.titles() == ["Problem measured", "Choice"]
    address, fields = pressed(answer, "Remove it all the same")
    bens.person.post(address, fields)
    assert station.titles() == ["Choice"]


def test_what_somebody_removed_already_needs_no_second_removal(station, bens):
    _, fields = pressed(bens.get("?open=visit-agreed"), "Remove")
    remove(station, "visit-agreed")
    assert bens.post("remove", **fields).status_code == 303
    assert "Somebody removed this meanwhile, so nothing was changed." in words(bens.get())


def test_a_new_line_for_a_stage_that_is_gone_keeps_its_words_and_finds_another(station, bens):
    remove(station, "interest")
    answer = bens.post("add", kind="activity", parent="interest", after="", title="Ask why now")
    assert answer.status_code == 409
    assert "Yours Ask why now" in words(answer)
    address, fields = pressed(answer, "Add it to “Choice”")
    bens.person.post(address, fields)
    assert station.document().stages[0].activities[0].title == "Ask why now"


def test_an_undo_that_would_lose_somebodys_words_shows_both(station, bens):
    rename(station, "Problem measured")
    rename(bens, "Pain admitted", saw="Problem measured")
    answer = station.post("undo")
    assert answer.status_code == 409
    assert "Theirs Pain admitted Yours Interest" in words(answer)
    address, fields = pressed(answer, "Use mine")
    station.person.post(address, fields)
    assert station.titles()[0] == "Interest"


def test_what_an_undo_would_bring_back_is_kept_where_the_line_is_removed_meanwhile(station, bens):
    milestone = ("milestone", "need-written", "title")
    station.change(*milestone, "Need signed", "Need written down")
    bens.change(*milestone, "Need agreed", "Need signed")
    address, fields = pressed(station.post("undo"), "Use mine")
    remove(bens, "need-written")
    answer = station.person.post(address, fields)
    assert "Yours Need written down" in words(answer)
    address, fields = pressed(answer, "Put it back with these words")
    station.person.post(address, fields)
    assert station.document().stages[0].milestones[0].title == "Need written down"


def test_an_undo_that_would_leave_no_stage_is_refused_with_the_reason(station, bens):
    station.post("add", kind="stage", parent="process", after="choice", title="Signed", probability="90")
    for one in ("interest", "choice"):
        remove(bens, one)
    answer = station.post("undo")
    assert answer.status_code == 422
    assert "Add another stage before removing this one." in words(answer)
    assert station.titles() == ["Signed"]


def test_an_undo_on_which_somebody_built_leads_to_the_history(station, bens):
    station.post(
        "add", kind="stage", parent="process", after="choice", title="Signed", probability="90", progress=""
    )
    bens.post("add", kind="activity", parent="signed", after="", title="Hand over")
    answer = station.post("undo")
    assert answer.status_code == 409
    assert "you can go back to one from there" in words(answer)


def test_a_reason_that_somebody_wrote_anew_is_not_taken_back_unseen(station, bens):
    """The finding was taken up and dismissed again, so that the same line holds another reason."""
    owner = {"rule": "owner", "about": "process"}
    station.post("review/dismiss", **owner, reason="Two of us share it.")
    bens.post("review/take-up", **owner)
    bens.post("review/dismiss", **owner, reason="Ann comes in May.")
    answer = station.post("undo")
    assert answer.status_code == 409
    assert "you can go back to one from there" in words(answer)
    assert [each.reason for each in station.document().dismissed] == ["Ann comes in May."]


def test_words_of_another_kind_put_nothing_back(station):
    answer = station.post(
        "put-back", kind="stage", id="need-written", revision="1", title="T", probability="5"
    )
    assert answer.status_code == 409
    assert len(station.history()) == 1


def remove(station, id):
    _, fields = pressed(station.get(f"?open={id}"), "Remove")
    return station.post("remove", **fields)
