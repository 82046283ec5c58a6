"""The room's steps in the browser: moved by keys, by a sheet and by many at once, and looked at by axe."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.domain.cluster.told import WON
from tests.support.seated_room import room_in
from workshop.demo import story
from workshop.store import ballots, decisions, workshops

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
PAGES = {
    "sort": "step/sort",
    "order": "step/order",
    "milestones": "step/milestones",
    "walk": "step/walk",
    "agree": "step/agree",
    "cards": "cards",
    "changes": "changes",
    "group": "group/{group}",
    "move": "move/{activity}",
    "merge": "merge/{group}",
    "stage": "stage/stage-1",
    "vote": "ballot/{ballot}",
}
ASKED = "asked for a demo on the website"
GAVE = "gave the demo"


@pytest.fixture
def room(app, workspace, karin):
    return room_in(app, workspace, karin, *WON)


@pytest.fixture
def lively(app, workspace, karin):
    """A room with the demo company's notes, in which people have voted, moved and said something."""
    made = room_in(app, workspace, karin, *story.deals())
    ann, ben = made.join("Ann Archer"), made.join("Ben Ölander-Szczęsny")
    vote, closed, sure = (
        made.ask(),
        made.ask("Is the trial a gate?", ("Yes", "No"), limit=1),
        made.ask_confidence(),
    )
    ann.press(f"ballot/{vote.id}/vote", {"option": "o1"})
    ben.press(f"ballot/{closed.id}/vote", {"option": "o2"})
    ann.press(f"ballot/{sure.id}/vote", {"option": "4"})
    made.lead(ballots.close, closed.id)
    for group, seat in zip(made.found.groups[3:5], (ann, ben), strict=True):
        seat.press(f"move/{made.found.groups[0].activities[0]}", {"to": group.id})
    ben.press("remarks/quick", {"said": f"earlier:{made.found.groups[2].id}", "step": "order"})
    ann.press("remarks", {"text": "Who signs at the customer?", "kind": "question", "step": "agree"})
    made.ann, made.ben, made.vote = ann, ben, vote.id
    return made


def look_at(open_page, room, name):
    group = room.found.groups[0]
    rest = PAGES[name].format(group=group.id, activity=group.activities[0], ballot=room.vote)
    page = open_page(f"{room.ann.address}/{rest}", room.ann)
    take_pictures(page, f"board-{name}")
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.full
@pytest.mark.parametrize("name", PAGES)
def test_a_step_is_accessible_fits_every_width_and_keeps_the_policy(name, lively, open_page):
    look_at(open_page, lively, name)


def opened(open_page, guest, step="sort", **options):
    page = open_page(f"{guest.address}/step/{step}", guest, **options)
    page.wait_for_load_state()
    return page


def line(page, text):
    return page.locator("[data-wording]", has=page.get_by_text(text, exact=True))


def unfold(page, text):
    """Opens the group in which a wording stands, by keys."""
    fold = group_with(page, text).locator("details")
    if fold.get_attribute("open") is None:
        fold.locator("summary").focus()
        page.keyboard.press("Enter")


def grouping(page):
    """Waits, around a press, until everything is grouped anew and shown."""
    return page.expect_response(lambda answer: answer.url.endswith("/groups/again"))


def group_with(page, text):
    return page.locator("[data-group]", has=page.get_by_text(text, exact=True))


def test_a_wording_is_moved_by_keys_alone_announced_and_taken_back(room, open_page):
    ann = room.join()
    page = opened(open_page, ann)
    before = room.texts_with(GAVE)
    unfold(page, GAVE)
    handle = line(page, GAVE).get_by_role("link", name="Move to…")
    handle.focus()
    with grouping(page):
        page.keyboard.press("Alt+ArrowUp")
    told = page.locator("#board-said")
    expect(told).to_have_text(re.compile(f"^Moved “{GAVE}” to “.+”$"))
    expect(line(page, GAVE).get_by_role("link", name="Move to…")).to_be_focused()
    expect(page.locator("[data-stale]")).to_have_count(0, timeout=15_000)
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    expect(line(page, GAVE).get_by_role("link", name="Move to…")).to_be_focused()
    assert room.texts_with(GAVE) != before
    with grouping(page):
        page.keyboard.press("Control+z")
    expect(told).to_have_text("Taken back: putting together.")
    expect(page.locator("[data-stale]")).to_have_count(0, timeout=15_000)
    expect(page.get_by_text("Taken back: putting together.").last).to_be_visible()
    assert room.read(decisions.in_force) == ()
    expect(group_with(page, GAVE)).to_have_count(1)


def test_a_finger_that_taps_twice_gives_a_vote_and_takes_apart_what_one_undo_brings_back(room, open_page):
    room.ask_confidence()
    ann = room.join()
    page = opened(open_page, ann, "agree", **PHONE)
    page.get_by_role("button", name="4", exact=True).dblclick()
    expect(page.get_by_text("Your vote is stored.")).to_be_visible()
    page.goto(f"{ann.address}/step/sort")
    page.wait_for_load_state()
    page.get_by_role("button", name="Take apart").first.dblclick()
    notices = page.locator("#notices")
    expect(notices.get_by_text("is taken apart")).to_be_visible()
    assert room.read(decisions.in_force) != ()
    page.get_by_role("button", name="Undo").click()
    expect(notices.get_by_text("Taken back: taking a group apart.")).to_be_visible()
    assert room.read(decisions.in_force) == ()
    page.goto(f"{ann.address}/step/agree")
    expect(page.get_by_role("button", name="4", exact=True)).to_have_attribute("aria-pressed", "true")


def test_without_a_connection_a_move_is_told_as_not_stored_and_the_wording_stands_where_it_stood(
    room, open_page
):
    page = opened(open_page, room.join())
    unfold(page, GAVE)
    home = group_with(page, GAVE).get_attribute("data-group")
    line(page, GAVE).get_by_role("link", name="Move to…").focus()
    page.context.set_offline(True)
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_text("No connection. This was not stored")).to_be_visible()
    expect(group_with(page, GAVE)).to_have_attribute("data-group", home)
    page.context.set_offline(False)
    assert room.read(decisions.in_force) == ()
    page.faults.clear()  # The browser itself notes each request that found no connection.


@pytest.mark.full
def test_the_sheet_of_a_phone_offers_the_likeliest_groups_first_and_gives_the_focus_back(room, open_page):
    ann = room.join()
    page = opened(open_page, ann, **PHONE)
    group_with(page, GAVE).locator("summary").tap()
    line(page, GAVE).get_by_role("link", name="Move to…").tap()
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_role("heading", level=2).first).to_have_text("Likeliest")
    expect(sheet.get_by_role("button", name="A group of its own")).to_be_visible()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(line(page, GAVE).get_by_role("link", name="Move to…")).to_be_focused()
    line(page, GAVE).get_by_role("link", name="Move to…").tap()
    with grouping(page):
        sheet.get_by_role("button", name="A group of its own").tap()
    expect(page.locator("#board-said")).to_have_text(f"“{GAVE}” is a group of its own now.")
    expect(page.locator("[data-stale]")).to_have_count(0, timeout=15_000)
    assert room.texts_with(GAVE) == {GAVE}


@pytest.mark.full
def test_four_people_group_at_once_and_both_sides_of_a_contest_are_shown(room, open_page):
    """Each moves another wording, then two move the same: nobody's act vanishes, and one press changes it."""
    people = [room.join(name) for name in ("Ann", "Ben", "Cid", "Dee")]
    pages = [opened(open_page, each) for each in people]
    groups = [group for group in room.found.groups if len(group.activities) > 1]
    wordings = [group.activities[0] for group in groups[:4]]
    texts = [room.text_of(each) for each in wordings]
    for page, text in zip(pages, texts, strict=False):
        unfold(page, text)
        line(page, text).get_by_role("button", name="On its own").click()
    for page, text in zip(pages, texts, strict=False):
        expect(page.locator("#board-said")).to_have_text(f"“{text}” is a group of its own now.")
    assert len(room.read(decisions.in_force)) == len(texts)
    for page in pages:
        for text in texts:
            expect(group_with(page, text).locator("[data-wording]")).to_have_count(1, timeout=15_000)

    ann, ben = pages[:2]
    for page in (ann, ben):
        unfold(page, texts[0])
        line(page, texts[0]).get_by_role("link", name="Move to…").focus()
        page.keyboard.press("Alt+ArrowDown")
        expect(page.locator("#board-said")).to_have_text(re.compile(f"^Moved “{texts[0]}” to"))
        # No longer alone, on the other's page as well; the group may be called by another wording now.
        expect(group_with(ben, texts[0]).locator("[data-wording]")).not_to_have_count(1, timeout=15_000)
    expect(ann.get_by_text("What Ben did at")).to_be_visible(timeout=15_000)
    assert len(room.read(decisions.in_force)) == len(texts) + 2
    ann.get_by_role("button", name="Let mine hold").click()
    expect(ann.get_by_text("What Ben did at")).to_have_count(0)
    expect(ben.get_by_text("What Ann did at")).to_be_visible()


def test_a_vote_is_given_and_taken_back_by_keys_and_its_result_appears_by_itself(room, open_page):
    asked = room.ask(limit=2)
    ann, ben = room.join("Ann"), room.join("Ben")
    page = opened(open_page, ann, "milestones")
    for name in ("Budget", "Demo"):
        page.get_by_role("button", name=name).focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
        expect(page.get_by_role("button", name=name)).to_be_focused()
    expect(page.get_by_role("button", name="Trial")).to_be_disabled()
    page.get_by_role("button", name="Demo").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Demo")).to_have_attribute("aria-pressed", "false")
    ben.press(f"ballot/{asked.id}/vote", {"option": "o1"})
    room.lead(ballots.close, asked.id)
    expect(page.get_by_text("Closed. 2 people voted.")).to_be_visible()
    expect(page.get_by_role("row", name="Budget your vote")).to_contain_text("2")


@pytest.mark.full
def test_what_somebody_types_as_open_is_kept_over_a_reload_and_noted(room, open_page):
    ann = room.join()
    page = opened(open_page, ann, "agree")
    page.get_by_label("What is still open?").fill("Who signs?")
    expect(page.get_by_text("Not sent yet. Kept on this device.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("What is still open?")).to_have_value("Who signs?")
    page.get_by_role("button", name="Note it").click()
    expect(page.locator(".remark-text")).to_have_text("Who signs?")
    expect(page.get_by_label("What is still open?")).to_have_value("")


@pytest.mark.full
def test_in_a_finished_workshop_nothing_can_be_pressed(room, open_page):
    ann = room.join()
    room.lead(workshops.finish, room.board)
    page = opened(open_page, ann)
    expect(page.get_by_text("This workshop is finished, so it can only be read.")).to_be_visible()
    expect(page.get_by_role("link", name="Move to…")).to_have_count(0)
    expect(page.get_by_role("button", name="These belong together")).to_have_count(0)


@pytest.mark.full
def test_an_answer_that_was_overtaken_on_its_way_takes_nothing_back(room, open_page):
    """Answers to what a page asks may come in any order; an older one tells what is no longer so."""
    asked = room.ask("Is the trial a gate?", ("Yes", "No"), limit=1)
    page, kept = opened(open_page, room.join("Ann"), "milestones"), []

    def keep(route):
        answer = route.fetch()
        kept.append(answer.text())
        route.fulfill(response=answer)

    page.route("**/live?*", keep)
    room.ask("What else?")
    expect(page.get_by_role("heading", name="What else?")).to_be_visible()
    page.unroute("**/live?*")
    early = next(text for text in kept if "What else?" in text)
    room.lead(ballots.close, asked.id)
    expect(page.get_by_text("Closed. 0 people voted.")).to_be_visible()
    page.route("**/live?*", lambda route: route.fulfill(body=early, content_type="application/json"))
    for _ in range(2):
        with page.expect_response("**/live?*"):
            pass
    expect(page.get_by_text("Closed. 0 people voted.")).to_be_visible()
