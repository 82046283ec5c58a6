"""Leading a room and its wall, as the facilitator's laptop and the projector show them."""

import re
from datetime import timedelta

import pytest

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.support.room import NAMES, Room, full_room
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import RemarkKind
from workshop.domain.board.voting import CONFIDENCE, BallotKind, Option
from workshop.domain.cluster.discover import discover
from workshop.store import ballots, deals, leading, remarks, runs, workshops
from workshop.store.clock import now

LAPTOP = {"width": 1280, "height": 720}
# Texts that are seen, and how large the smallest of them is.
SMALLEST = """() => Math.min(...[...document.querySelectorAll('main *')]
    .filter(one => one.checkVisibility())
    .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .filter(one => !one.closest('.seen-by-readers-only'))
    .map(one => parseFloat(getComputedStyle(one).fontSize)))"""
OVER = "() => document.documentElement.scrollHeight - document.documentElement.clientHeight"


@pytest.fixture
def room(app, workspace, karin):
    """Twelve people, each with a deal; the room is recalling."""
    room = full_room(app.extensions["database"], workspace, karin.id, title="How we win plants")
    with room.database.write(room.lead) as session:
        leading.go_to(session, room.id, BoardStep.RECALL)
    return room


@pytest.fixture
def lead(workspace, room):
    return f"/w/{workspace}/workshop/{room.id}"


def go_to(room, step):
    with room.database.write(room.lead) as session:
        leading.go_to(session, room.id, step, reveal=True)


def furnish(room):
    """Groups, a vote for everything, a vote of confidence, an open question, a deal to walk through."""
    go_to(room, BoardStep.SORT)
    with room.database.write(room.lead) as session:
        found = deals.for_discovery(session)
        groups = discover(found)
        runs.save(session, groups, digest=runs.digest_of(found, ()))
        options = [Option(group.id, group.label) for group in groups.groups]
        ballots.open_ballot(session, room.id, BallotKind.CHOICE, "Which must be?", options, limit=3, key="v")
        sure = [Option(value, value) for value in CONFIDENCE]
        vote = ballots.open_ballot(
            session, room.id, BallotKind.CONFIDENCE, "How sure are you?", sure, limit=1, key="s"
        )
        ballots.close(session, vote.id)
        for number in range(3):
            remarks.add(
                session,
                room.id,
                f"Who signs at company {number}?",
                step=BoardStep.AGREE,
                kind=RemarkKind.QUESTION,
                key=f"q{number}",
            )
        leading.walk(session, room.id, found[0].id)


def test_everything_is_in_sight_on_a_laptop_with_twelve_people(open_page, room, lead, karin):
    page = open_page(lead, karin, viewport=LAPTOP)
    for step in BoardStep:
        if step is BoardStep.SORT:
            furnish(room)
        go_to(room, step)
        for name in NAMES[:3]:
            room.is_doing(name, typing=True)
        page.goto(lead)
        page.wait_for_load_state()
        assert page.evaluate(OVER) <= 0, step
        text = page.inner_text("main")
        assert "12 participants" in text
        assert {"typing", "offline"} <= set(re.findall(r"\b(typing|done|here|offline)\b", text))
        assert re.search(r"\d+:\d\d left", text)
        assert "48 activities in 12 deals" in text
        assert page.get_by_role("button", name=re.compile("Next|Reveal and go|Finish")).is_visible()


@pytest.mark.full
def test_what_somebody_does_is_told_by_word_and_shape(open_page, room, lead, karin):
    page = open_page(lead, karin, viewport=LAPTOP)
    shapes = {
        word: page.locator(f".is-{kind} .doing-mark").first.inner_html()
        for kind, word in (("done", "done"), ("here", "here"), ("away", "offline"))
    }
    assert len(set(shapes.values())) == 3
    for word in shapes:
        assert page.get_by_text(word, exact=True).first.is_visible()


@pytest.mark.parametrize("size", [(1280, 720), pytest.param((1920, 1080), marks=pytest.mark.full)])
def test_the_wall_is_read_from_far_in_every_step(size, open_page, room, lead, karin):
    width, height = size
    page = open_page(f"{lead}/wall", karin, viewport={"width": width, "height": height})
    for step in BoardStep:
        if step is BoardStep.SORT:
            furnish(room)
        go_to(room, step)
        page.goto(f"{lead}/wall")
        page.wait_for_load_state()
        assert page.evaluate(SMALLEST) >= 24, step
        assert page.evaluate(OVER) <= 0, step


@pytest.mark.full
def test_the_code_on_the_wall_is_large_and_the_camera_finds_it(open_page, app, workspace, karin):
    room = Room(app.extensions["database"], workspace, karin.id)
    room.join(*NAMES)
    page = open_page(f"/w/{workspace}/workshop/{room.id}/wall", karin, viewport=LAPTOP)
    page.wait_for_load_state()
    assert page.evaluate(SMALLEST) >= 24
    assert page.evaluate(OVER) <= 0
    assert (
        float(page.locator(".wall-code").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")) >= 72
    )


def test_next_interrupts_nobody_and_nothing_is_lost(open_page, app, workspace, karin):
    room = Room(app.extensions["database"], workspace, karin.id)
    with room.database.write(room.lead) as session:
        leading.go_to(session, room.id, BoardStep.RECALL)
    phones = {}
    for name in NAMES[:3]:
        phone = phones[name] = open_page(f"/j/{room.now.code}", viewport={"width": 390, "height": 844})
        phone.fill("[name=name]", name)
        phone.get_by_role("button", name="Join").click()
        phone.wait_for_load_state()
        phone.fill("[name=deal]", f"Deal of {name}")
        phone.locator("[name=text]").press_sequentially(f"{name} asked for prices")
    lead = open_page(f"/w/{workspace}/workshop/{room.id}", karin, viewport=LAPTOP)
    for phone in phones.values():
        phone.locator("[name=text]").press_sequentially(" twice")
    lead.get_by_text("3 typing").wait_for()
    lead.get_by_role("button", name="Reveal and go on").click()
    lead.get_by_text("3 people are still typing; they finish and follow.").wait_for()
    for phone in phones.values():
        phone.get_by_text("The group moved on: finish this, then join them.").wait_for()
    for name, phone in phones.items():
        assert phone.input_value("[name=text]") == f"{name} asked for prices twice"
        phone.get_by_role("button", name="Add").click()
        phone.locator(".save-state .is-saved").wait_for()
    with room.database.read(room.lead) as session:
        stored = {a.text for deal in deals.for_discovery(session) for a in deal.activities}
    assert stored == {f"{name} asked for prices twice" for name in phones}


def test_the_page_hears_of_people_by_itself_and_keeps_what_is_being_written(open_page, room, lead, karin):
    page = open_page(lead, karin, viewport=LAPTOP)
    page.wait_for_load_state()
    page.fill("[name=notes]", "Ask Ben about the board")
    page.locator("[data-focus=more]").focus()
    room.is_doing(NAMES[3], typing=True)
    page.locator(".doing .is-typing", has_text=NAMES[3]).wait_for()
    with room.database.write(room.lead) as session:
        leading.add_minutes(session, room.id, 5)
    page.get_by_text("Added 5 minutes, Karin Holm").wait_for()
    assert page.input_value("[name=notes]") == "Ask Ben about the board"
    assert page.evaluate("document.activeElement.dataset.focus") == "more"


@pytest.mark.full
def test_a_press_on_a_part_that_came_later_works_and_is_undone_by_a_key(open_page, room, lead, karin):
    page = open_page(lead, karin, viewport=LAPTOP)
    page.wait_for_load_state()
    before = room.now.ends_at
    with room.database.write(room.lead) as session:
        workshops.rotate_code(session, room.id)
    page.get_by_text(f"{room.now.code[:4]}-{room.now.code[4:]}").wait_for()
    page.get_by_role("button", name="+1 minute").click()
    page.get_by_text("One minute more.").wait_for()
    assert room.now.ends_at - before == timedelta(minutes=1)
    page.wait_for_load_state()
    page.keyboard.press("Control+z")
    page.get_by_text("Taken back: Added 1 minute.").wait_for()
    assert room.now.ends_at == before


@pytest.mark.full
def test_the_time_counts_down_on_the_server_s_clock_and_turns_over_calmly(open_page, room, lead, karin):
    page = open_page(lead, karin, viewport=LAPTOP)
    for ends_in, told_so in ((125, r"2:0\d left"), (-10, r"Time is up"), (-125, r"over by 2 min")):
        with room.database.write(room.lead) as session:
            workshops.set_end(session, room.id, now() + timedelta(seconds=ends_in))
        page.locator(".lead-clock", has_text=re.compile(told_so)).wait_for()
    with room.database.write(room.lead) as session:
        workshops.set_end(session, room.id, now() + timedelta(seconds=65))
    page.get_by_role("status").filter(has_text="One minute left").wait_for(state="attached")


@pytest.mark.full
def test_a_clock_that_is_wrong_on_the_laptop_changes_nothing(open_page, room, lead, karin, chromium):
    page = open_page("/", karin, viewport=LAPTOP)
    page.clock.install(time=now() + timedelta(hours=3))
    page.goto(lead)
    page.locator(".lead-clock", has_text=re.compile(r"(20:00|19:\d\d) left")).wait_for()


PAGES = ("", "/people", "/votes", "/remarks", "/done", "/edit", "/wall")


@pytest.mark.full
@pytest.mark.parametrize("name", PAGES)
def test_each_page_of_a_workshop_is_accessible_and_fits(name, open_page, room, lead, karin):
    furnish(room)
    page = open_page(lead + name, karin)
    take_pictures(page, f"workshop{name.replace('/', '-')}")
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.full
def test_the_wall_is_accessible_and_fits_in_every_step(open_page, room, lead, karin):
    furnish(room)
    page = open_page(f"{lead}/wall", karin)
    for step in BoardStep:
        go_to(room, step)
        page.goto(f"{lead}/wall")
        take_pictures(page, f"wall-{step}")
        assert_accessible(page)
        assert_fits(page)


@pytest.mark.full
def test_writing_for_somebody_is_accessible_and_fits(open_page, room, lead, karin):
    nora = room.add_without_device("Nora")
    page = open_page(f"{lead}/people/{nora}/write", karin)
    assert_accessible(page)
    assert_fits(page)
