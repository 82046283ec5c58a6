"""Participants sort what was told: each act is stored at once, explained, and taken back by its own undo."""

import re

from tests.support.pages import headings, words
from workshop.domain.cluster.decisions import Answered, Aside, Different, Labelled, Same, Sided
from workshop.domain.collect.deals import Side
from workshop.store import deals, decisions, runs
from workshop.web import groups_compared
from workshop.web.board_sort_contest import contests

GAVE = "gave the demo"
HELD = "demo held with the team"
ASKED = "asked for a demo on the website"


def test_a_group_tells_its_wordings_their_deals_and_why_they_belong_together(room, ann):
    page = ann.step("sort")
    group = room.group_of(GAVE)
    said = words(page)
    part = page.text.split(f'id="group-{group.id}"')[1].split("</details>")[0]
    told = room.read(deals.for_discovery)
    inside = [(one.text, deal.name) for deal in told for one in deal.activities if one.id in group.activities]
    assert len(inside) > 1
    for text, name in inside:
        assert text in part
        assert name in part
    assert f"said {len(inside)} times in {len(inside)} deals" in " ".join(part.split())
    assert "share" in part or "alike" in part or "same words" in part
    assert f"{group.support.deals} of {group.support.of}" in said


def test_a_group_is_accepted_by_one_press_and_says_so(room, ann):
    group = room.group_of(GAVE)
    answer = ann.press("groups/accept", {"group": group.id})
    assert answer.status_code == 303
    assert room.decisions == (Answered(group.activities),)
    page = ann.get(answer.location)
    assert "all of these belong together." in words(page)
    assert "Agreed: these belong together." in page.text


def test_a_group_is_taken_apart_by_one_press_and_comes_back_by_one_more(room, ann):
    before = room.texts_with(GAVE)
    page = ann.get(ann.press("groups/part", {"group": room.group_of(GAVE).id}).location)
    assert room.texts_with(GAVE) == {GAVE}
    assert all(isinstance(each, Different) for each in room.decisions)
    ann.undo(page)
    assert room.texts_with(GAVE) == before
    assert "Taken back: the group of its own." in words(ann.step("sort"))


def test_a_wording_moves_to_another_group_with_all_that_say_the_same(room, ann):
    target = room.group_of(ASKED)
    answer = ann.press(f"move/{room.id_of(GAVE)}", {"to": target.id})
    assert GAVE in room.texts_with(ASKED)
    assert f"Moved “{GAVE}” to “{target.label}”" in words(ann.get(answer.location))
    (made,) = room.decisions
    # It names what moves alone, so that what others move out of the target meanwhile stays moved.
    assert made == Same((room.id_of(GAVE),), into=target.activities)


def test_what_somebody_moves_out_of_a_group_stays_out_when_another_moves_into_it(room, ann, ben):
    target = room.group_of(ASKED)
    with room.told_by(ben) as session:
        # Ben's decision is stored, and the groups do not follow it yet.
        decisions.add(session, Different((room.id_of(ASKED),)), key="ben")
    ann.press(f"move/{room.id_of(GAVE)}", {"to": target.id})
    assert room.texts_with(ASKED) == {ASKED}
    assert len(room.decisions) == 2


def test_a_wording_becomes_a_group_of_its_own_or_is_set_aside(room, ann):
    ann.press(f"move/{room.id_of(HELD)}", {"to": "own"})
    assert room.texts_with(HELD) == {HELD}
    ann.press(f"move/{room.id_of(HELD)}", {"to": "aside"})
    assert room.decisions[-1] == Aside((room.id_of(HELD),))
    assert room.id_of(HELD) in room.found.aside


def test_two_groups_are_merged_named_and_given_a_side(room, ann):
    ann.press(f"merge/{room.group_of(GAVE).id}", {"to": room.group_of(ASKED).id})
    assert {GAVE, ASKED} <= room.texts_with(GAVE)
    ann.press(f"group/{room.group_of(GAVE).id}/name", {"label": "Demo"})
    ann.press(f"group/{room.group_of(GAVE).id}/side", {"side": "buyer"})
    group = room.group_of(GAVE)
    assert (group.label, group.side) == ("Demo", Side.BUYER)
    assert [type(each) for each in room.decisions] == [Same, Labelled, Sided]


def test_a_name_that_is_missing_is_asked_for_and_nothing_is_stored(room, ann):
    page = ann.press(f"group/{room.group_of(GAVE).id}/name", {"label": " "})
    assert page.status_code == 422
    assert "Enter what this group shall be called." in page.text
    assert room.decisions == ()


def test_the_sheet_names_the_likeliest_groups_first_then_all(room, ann):
    page = ann.get(f"{ann.address}/move/{room.id_of(GAVE)}")
    assert headings(page)[:3] == ["Move to…", "Likeliest", "Neither"]
    offered = set(re.findall(r'name="to" value="([^"]+)"', page.text))
    others = {group.id for group in room.found.groups} - {room.group_of(GAVE).id}
    assert offered == others | {"own", "aside"}


def test_a_group_that_went_away_is_told_and_nothing_is_stored(room, ann):
    page = ann.press(f"move/{room.id_of(GAVE)}", {"to": "gone"})
    assert page.status_code == 422
    assert "Look at the groups as they are now" in words(page)
    told = ann.by_script(f"move/{room.id_of(GAVE)}", {"to": "gone"})
    assert "Look at the groups as they are now" in told.json["problem"]
    assert room.decisions == ()


def test_a_script_gets_its_answer_before_anything_is_grouped_and_asks_for_that(room, ann):
    before = room.read(runs.latest).number
    told = ann.by_script(f"move/{room.id_of(GAVE)}", {"to": "own"})
    assert told.json["words"] == f"“{GAVE}” is a group of its own now."
    assert room.read(runs.latest).number == before
    assert "Grouping anew…" in ann.step("sort").text
    assert ann.by_script("groups/again").status_code == 204
    assert room.texts_with(GAVE) == {GAVE}
    assert "Grouping anew…" not in ann.step("sort").text


def test_the_same_press_sent_twice_is_stored_once(room, ann):
    for _ in range(2):
        ann.press(f"move/{room.id_of(GAVE)}", {"to": "own", "key": "pressed"})
    assert len(room.decisions) == 1


def test_what_two_people_move_is_told_to_both_and_each_lets_theirs_hold_by_one_press(room, ann, ben):
    first, second = room.group_of(ASKED), room.group_of("sent the quote")
    ann.by_script(f"move/{room.id_of(GAVE)}", {"to": first.id})
    ben.by_script(f"move/{room.id_of(GAVE)}", {"to": second.id})
    ann.by_script("groups/again")
    assert GAVE in room.texts_with("sent the quote")
    page = ann.step("sort")
    assert f"You and Ben both moved “{GAVE}”." in words(page)
    assert "both moved" not in words(ben.step("sort"))
    (press,) = re.findall(r'formaction="([^"]+/insist)"', page.text)
    ann.post(press)
    assert GAVE in room.texts_with(ASKED)
    assert "both moved" not in words(ann.step("sort"))
    assert f"You and Ann both moved “{GAVE}”." in words(ben.step("sort"))
    assert len(room.decisions) == 3


def test_in_an_anonymous_workshop_a_contest_names_nobody(room, ann):
    nobody = room.join("")
    ann.by_script(f"move/{room.id_of(GAVE)}", {"to": "own"})
    nobody.by_script(f"move/{room.id_of(GAVE)}", {"to": "aside"})
    assert f"You and somebody else both moved “{GAVE}”." in words(ann.step("sort"))


def test_the_list_of_changes_has_ones_own_with_buttons_and_those_of_others_with_names(room, ann, ben):
    ann.press(f"move/{room.id_of(GAVE)}", {"to": "own"})
    ben.press(f"move/{room.id_of(ASKED)}", {"to": "own"})
    ann.step("sort")  # Where the notice is.
    page = ann.get(f"{ann.address}/changes")
    assert words(page).index(f"“{GAVE}”") < words(page).index("What others changed")
    assert re.search(rf"“{ASKED}” Ben , \d\d:\d\d", words(page))
    (own,) = re.findall(r'action="([^"]+/withdraw)"', page.text)
    ann.post(own, {"back": "changes"})
    assert len(room.decisions) == 1
    ann.step("sort")
    (again,) = re.findall(r'action="([^"]+/restore)"', ann.get(f"{ann.address}/changes").text)
    ann.post(again)
    assert len(room.decisions) == 2


def test_undo_takes_ones_own_newest_act_back_and_nobody_else_s(room, ann, ben):
    ann.press(f"move/{room.id_of(GAVE)}", {"to": "own"})
    ben.press(f"move/{room.id_of(ASKED)}", {"to": "own"})
    ann.press("changes/undo")
    assert room.decisions == (Different((room.id_of(ASKED),)),)
    ann.press("changes/undo")
    assert "There is nothing of yours to take back." in words(ann.step("sort"))


def test_the_part_that_all_share_is_the_same_to_the_byte_for_everybody(room, ann, ben):
    def part(page):
        return re.search(r'(?s)<div class="board-groups".*?\n</div>\n', page.text)[0]

    assert part(ann.step("sort")) == part(ben.step("sort"))
    assert "csrf_token" not in part(ann.step("sort"))


def test_where_there_is_very_much_to_compare_the_decision_is_kept_and_the_page_says_that_it_waits(
    room, ann, monkeypatch
):
    monkeypatch.setattr(groups_compared, "AT_ONCE", 3)
    answer = ann.press("groups/accept", {"group": room.group_of(GAVE).id})
    assert answer.status_code == 303
    assert len(room.decisions) == 1
    page = words(ann.get(answer.location))
    assert "Everything is stored. There is much to compare" in page


def test_a_group_that_its_own_page_takes_apart_leads_back_to_all_groups_where_it_is_gone(room, ann):
    group = room.group_of(GAVE)
    answer = ann.press(f"merge/{group.id}", {"to": room.group_of(ASKED).id, "back": f"group:{group.id}"})
    assert ann.get(answer.location).status_code == 200


def test_contests_name_the_newest_holder_of_each_activity(room, ann, ben):
    acts = ((ann, "x"), (ben, "x"), (ann, "y"), (ben, "y"), (ann, "y"))
    for number, (who, activity) in enumerate(acts):
        with room.told_by(who) as session:
            decisions.add(session, Different((activity,)), key=f"c{number}")
    history = room.read(decisions.history)
    (mine,) = contests(history, ann.id)
    assert (mine.activity, mine.theirs.author) == ("x", "Ben")
    (theirs,) = contests(history, ben.id)
    assert (theirs.activity, theirs.theirs.author) == ("y", "Ann")
