"""What is ticked or chosen among what the document itself holds: the buyer's steps, points, stages."""

import re

import pytest

from tests.support.pages import words
from tests.web.process.conftest import pressed


@pytest.fixture
def steps(station):
    """A process whose buyer plans and decides."""
    for title, after in (("Plans", ""), ("Decides", "plans")):
        station.post("add", kind="buying_step", parent="process", after=after, title=title, seen="")


def serve(station, *ticked, saw=""):
    return station.change("stage", "interest", "serves", ["", *ticked], saw)


def test_a_stage_says_which_of_the_buyers_steps_it_serves(station, steps):
    page = station.get("?open=interest")
    assert re.findall(r'name="serves" value="(\w+)"', page.text) == ["plans", "decides"]
    serve(station, "plans", "decides")
    assert station.document().stages[0].serves == ("plans", "decides")
    assert "The buyer: Plans, Decides" in words(station.get())
    assert station.history()[0] == "Changed which of the buyer’s steps stage “Interest” serves"
    station.post("undo")
    assert station.document().stages[0].serves == ()


def test_no_tick_at_all_is_a_choice_and_a_field_that_was_not_there_is_none(station, steps):
    serve(station, "plans")
    station.change("stage", "interest", "title", "Pain", "Interest")
    assert station.document().stages[0].serves == ("plans",)
    serve(station, saw="plans")
    assert station.document().stages[0].serves == ()


def test_without_steps_of_the_buyer_the_form_leads_to_where_they_are_written_down(station):
    assert "Nothing says yet how the buyer buys. Write it down" in words(station.get("?open=interest"))


def test_two_who_tick_differently_see_both_and_settle_it_with_one_press(station, steps, bens):
    serve(station, "plans")
    answer = serve(bens, "decides")
    assert answer.status_code == 409
    assert "Theirs Plans Yours Decides" in words(answer)
    address, fields = pressed(answer, "Use mine")
    assert bens.person.post(address, fields).status_code == 303
    assert station.document().stages[0].serves == ("decides",)


def test_both_ticks_can_be_kept_with_one_press_too(station, steps, bens):
    serve(station, "plans")
    address, fields = pressed(serve(bens, "decides"), "Keep both")
    assert bens.person.post(address, fields).status_code == 303
    assert station.document().stages[0].serves == ("plans", "decides")


def test_the_same_ticks_in_another_order_ask_for_no_change(station, steps):
    serve(station, "plans", "decides")
    before = station.head().number
    serve(station, "decides", "plans", saw="plans decides")
    assert station.head().number == before


def test_removing_a_step_takes_it_out_of_what_stages_serve_and_undo_brings_both_back(station, steps):
    serve(station, "plans", "decides")
    _, fields = pressed(station.get("?open=plans"), "Remove")
    station.post("remove", **fields)
    assert station.document().stages[0].serves == ("decides",)
    station.post("undo")
    assert station.document().stages[0].serves == ("plans", "decides")


def test_a_milestone_is_ticked_for_the_points_that_it_covers(station):
    page = station.get("?open=offer-chosen")
    assert "BANT" in words(page)
    assert "Is there money for it, and how much?" in words(page)
    station.change("milestone", "offer-chosen", "points", ["", "bant.budget", "meddicc.champion"], "")
    assert station.document().stages[1].milestones[0].points == ("bant.budget", "meddicc.champion")
    assert "BANT: Budget, MEDDICC: Champion" in words(station.get())
    assert "The team ticked it." in words(station.get(f"/{station.process}/review"))


def test_a_point_of_a_method_that_is_not_here_can_still_be_unticked(station):
    station.change("milestone", "offer-chosen", "points", ["", "spin.need"], "")
    page = station.get("?open=offer-chosen")
    assert "Not known here" in words(page)
    assert re.search(r'value="spin\.need" checked', page.text)


def test_a_story_belongs_to_a_stage_or_to_the_whole_process(station):
    station.post("add", kind="story", parent="process", after="", title="The mill", stage="choice")
    story = station.document().stories[0]
    assert story.stage == "choice"
    assert "Stage: Choice" in words(station.get())
    station.change("story", story.id, "stage", "", "choice")
    assert station.document().stories[0].stage == ""


def test_two_who_put_a_story_elsewhere_read_the_names_of_the_stages(station, bens):
    station.post("add", kind="story", parent="process", after="", title="The mill", stage="")
    station.change("story", "the-mill", "stage", "choice", "")
    answer = bens.change("story", "the-mill", "stage", "interest", "")
    assert "Theirs Choice Yours Interest" in words(answer)


@pytest.mark.parametrize("sent", ["=1+1", "<b>x</b>", "é"])
def test_what_is_no_id_is_refused_and_kept_out(station, sent):
    assert serve(station, sent).status_code == 422
    assert station.document().stages[0].serves == ()


def test_a_line_beside_the_stages_tells_where_it_was_moved_to(station, steps):
    station.post("place", id="plans", parent="process", after="decides")
    assert "Moved “Plans” to position 2." in words(station.get())
