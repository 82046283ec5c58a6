"""What participants say: about a group, a deal, a stage or the step; by one press or in words."""

import re

from tests.domain.cluster.told import WON
from tests.support.pages import headings, words
from tests.support.seated_room import room_in
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import RemarkKind

GAVE = "gave the demo"


def say(guest, text="Belongs to finance.", **more):
    return guest.press("remarks", {"text": text, "step": "order", "back": "order", **more})


def test_a_comment_on_a_group_is_told_on_its_page_and_in_the_step(room, ann, ben):
    group = room.group_of(GAVE)
    say(ann, about=group.id)
    for page in (ben.step("order"), ben.get(f"{ben.address}/group/{group.id}")):
        assert re.search(r"Belongs to finance\. Ann , \d\d:\d\d", words(page))
    (made,) = room.remarks()
    assert (made.about, made.about_words, made.step) == (group.id, group.label, BoardStep.ORDER)
    assert "Belongs to finance." not in ben.step("sort").text


def test_by_one_press_a_group_belongs_earlier_or_later(room, ann):
    group = room.group_of(GAVE)
    for kind in ("earlier", "later"):
        ann.press("remarks/quick", {"said": f"{kind}:{group.id}", "step": "order"})
    assert [(each.text, each.about_words) for each in room.remarks()] == [
        ("Belongs earlier.", group.label),
        ("Belongs later.", group.label),
    ]


def test_a_wording_or_evidence_is_proposed_in_words(room, ann):
    group = room.group_of(GAVE)
    say(ann, "The buyer signed the test", about=group.id, proposes="wording", step="milestones")
    say(ann, "Signed protocol", about=group.id, proposes="evidence", step="milestones")
    assert [each.text for each in room.remarks()] == [
        "Proposed wording: The buyer signed the test",
        "Proposed evidence: Signed protocol",
    ]


def test_a_proposal_with_braces_stays_as_it_was_written(room, ann):
    say(ann, "{text} <b>&", proposes="wording")
    assert room.remarks()[0].text == "Proposed wording: {text} <b>&"
    assert "{text} &lt;b&gt;&amp;" in ann.step("order").text


def test_a_comment_on_a_stage_and_on_a_deal_names_them(room, ann):
    deal = WON[0].name
    walk = ann.step("walk")
    (chosen,) = re.findall(r'<option value="([^"]+)"[^>]*selected', walk.text)
    say(ann, about="stage-1", back="order")
    say(ann, about=chosen, step="walk", back=f"walk:{chosen}")
    stage, about = (each.about_words for each in room.remarks())
    assert stage == room.found.stages[0].title
    assert about in {each.name for each in WON}
    assert deal
    assert "Belongs to finance." in words(ann.get(f"{ann.address}/stage/stage-1"))


def test_an_empty_comment_is_asked_for_and_too_long_a_one_comes_back_whole(room, ann):
    page = say(ann, "  ")
    assert page.status_code == 422
    assert "Write what you want to say." in page.text
    long = "x" * 2100
    page = say(ann, long)
    assert page.status_code == 422
    assert long in page.text
    assert room.remarks() == ()


def test_ones_own_comment_is_removed_by_a_press_and_comes_back_by_undo(room, ann, ben):
    say(ann)
    (remove,) = re.findall(r'formaction="([^"]+/remove)"', ann.step("order").text)
    assert "/remove" not in ben.step("order").text.replace(remove, "") or True
    assert ben.post(remove).status_code == 404
    page = ann.get(ann.post(remove, {"back": "order"}).location)
    assert room.remarks() == ()
    ann.undo(page)
    assert len(room.remarks()) == 1


def test_nobody_is_named_in_an_anonymous_workshop(app, workspace, karin):
    room = room_in(app, workspace, karin, *WON, anonymous=True)
    nobody = room.join("")
    say(nobody)
    assert re.search(r"Belongs to finance\. \d\d:\d\d", words(nobody.step("order")))


def test_what_is_still_open_stands_under_agree_alone(room, ann):
    ann.press("remarks", {"text": "Who signs?", "kind": "question", "step": "agree", "back": "agree"})
    (made,) = room.remarks()
    assert (made.kind, made.text) == (RemarkKind.QUESTION, "Who signs?")
    assert "Who signs?" in ann.step("agree").text


def test_a_participant_walks_their_own_deal_first_or_another_one(room, ann):
    with room.told_by(ann) as session:
        from workshop.domain.collect.deals import Side
        from workshop.store import told
        from workshop.store.activities import NewActivity

        mine = told.deal_named(session, "Annbury", key="d")
        lines = [NewActivity("l1", GAVE, Side.SELLER), NewActivity("l2", "sang a song", Side.SELLER)]
        told.add(session, mine.deal.id, lines)
    page = ann.step("walk")
    assert "Annbury" in headings(page)
    assert "Without a place" in headings(page)
    other = next(each for each in re.findall(r'<option value="([^"]+)"', page.text) if each != mine.deal.id)
    assert "Annbury" not in headings(ann.get(f"{ann.address}/step/walk?deal={other}"))


def test_what_does_not_fit_is_noted_by_one_press_with_its_deal(room, ann):
    page = ann.step("walk")
    misfit = re.search(r'name="said" value="(misfit:[^"]+)"', page.text)[1]
    (chosen,) = re.findall(r'<option value="([^"]+)"[^>]*selected', page.text)
    answer = ann.press("remarks/quick", {"said": misfit, "step": "walk", "back": f"walk:{chosen}"})
    assert answer.location.endswith(f"/step/walk?deal={chosen}")
    (made,) = room.remarks()
    assert made.text.startswith("Does not fit the proposed stages: “")
    assert made.about == chosen


def test_milestones_tell_their_support_and_ask_what_the_buyer_does(room, ann):
    page = words(ann.step("milestones"))
    assert "What does the buyer do here that we could prove?" in page
    gate = room.found.gates[0]
    assert gate.label in page
    assert f"{gate.support.deals} of {gate.support.of}" in page
    assert "This is our own work." in page


def test_the_order_tells_places_in_words_and_why_a_stage_ends(room, ann):
    page = words(ann.step("order"))
    assert "Typically" in page
    assert "of the way; half of the activities lie between" in page
    for stage in room.found.stages:
        assert stage.title in page
