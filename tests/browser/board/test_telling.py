"""Joining and telling on a phone."""

import time

import pytest

from tests.browser.board.acts import add, badge, tell_first, told, wait_for_badge, wait_until_told
from tests.browser.board.conftest import PHONE
from tests.browser.looks import axe_faults, width_faults
from workshop.domain.board.agenda import BoardStep
from workshop.store import workshops

KEYS_A_SECOND = 5


def slow_down(page):
    """A line of 150 ms and 1.6 Mbit/s, a processor four times as slow."""
    told_to = page.context.new_cdp_session(page)
    line = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
    told_to.send("Network.emulateNetworkConditions", line)
    told_to.send("Emulation.setCPUThrottlingRate", {"rate": 4})


def test_a_phone_joins_by_code_and_adds_within_fifteen_seconds_and_four_entries(open_page, held, capsys):
    """Each entry is something typed and Enter: the code, the name, the deal, the first activity."""
    page = open_page("about:blank", **PHONE)
    slow_down(page)
    began = time.monotonic()
    page.goto("/j")
    for label, typed in (
        ("Code", held.code.lower().replace("-", " ")),
        ("Your name", "Ben"),
        ("The deal", "Acme"),
        ("What happened next?", "asked for a visit"),
    ):
        page.get_by_label(label).press_sequentially(typed, delay=1000 / KEYS_A_SECOND)
        page.keyboard.press("Enter")
    wait_for_badge(page, "Saved", 15)
    seconds = time.monotonic() - began
    with capsys.disabled():
        print(f"\n4 entries, {seconds:.1f} s from opening the page to the first activity stored")
    assert seconds <= 15 + (len("Acme asked for a visit") / KEYS_A_SECOND)
    assert held.told()[0][1:] == ("Acme", "buyer", "asked for a visit")


@pytest.mark.full
def test_the_link_of_the_code_for_cameras_asks_for_the_name_at_once(open_page, held):
    page = open_page(f"/j/{held.code}", **PHONE)
    page.get_by_label("Your name").fill("Ben")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Think of ONE deal you won. Which one?").wait_for()


def test_adding_keeps_the_caret_in_the_box_and_the_deal_is_asked_for_once(ben, held):
    tell_first(ben, "Acme", "asked for a visit")
    assert ben.get_by_role("heading", name="What happened in Acme?").is_visible()
    assert not ben.get_by_label("The deal").is_visible()
    ben.get_by_role("radio", name="Us").click()
    add(ben, "sent the quotation")
    assert ben.evaluate("document.activeElement.name") == "text"
    wait_until_told(ben, ["asked for a visit", "sent the quotation"])
    assert [(side, text) for _, _, side, text in held.told()] == [
        ("buyer", "asked for a visit"),
        ("seller", "sent the quotation"),
    ]


def test_the_add_button_stays_above_the_phone_s_keyboard(ben):
    tell_first(ben, "Acme", "one")
    ben.set_viewport_size({"width": 390, "height": 844 - 336})  # So much is left above a phone's keyboard.
    ben.get_by_label("What happened next?").tap()
    ben.keyboard.type("two")
    ben.wait_for_function(
        """() => document.querySelector('#tell .button').getBoundingClientRect().bottom
            <= visualViewport.height"""
    )
    ben.get_by_role("button", name="Add", exact=True).tap()
    assert ben.evaluate("document.activeElement.name") == "text"


@pytest.mark.parametrize("away", ["reload", "back", "step"])
def test_a_text_that_was_not_added_is_in_the_box_again_with_the_caret_at_its_end(away, ben, held):
    tell_first(ben, "Acme", "one")
    ben.get_by_label("What happened next?").fill("half a sen")
    ben.get_by_text("Not sent yet. Kept on this device.").wait_for()
    if away == "reload":
        ben.reload()
    else:
        ben.goto(f"/b/{held.id}/step/sort")
        ben.wait_for_load_state()
        ben.go_back() if away == "back" else ben.get_by_role("link", name="Recall", exact=False).first.click()
        ben.wait_for_url("**/step/recall*")
    ben.wait_for_load_state()
    ben.keyboard.type("tence")
    assert ben.get_by_label("What happened next?").input_value() == "half a sentence"


@pytest.mark.full
def test_whoever_has_nothing_typed_is_brought_to_the_next_step(ben, held):
    held.do(workshops.go_to, BoardStep.SORT)
    ben.wait_for_url("**/step/sort")
    ben.get_by_text("What everybody told is shown when the facilitator reveals it.").wait_for()


def test_whoever_is_typing_stays_and_gets_a_bar(ben, held):
    ben.get_by_label("What happened next?").fill("half a sen")
    held.do(workshops.go_to, BoardStep.SORT)
    ben.get_by_text("The group moved on: finish this, then join them.").wait_for()
    assert ben.get_by_label("What happened next?").input_value() == "half a sen"
    assert ben.evaluate("document.activeElement.name") == "text"
    ben.get_by_role("link", name="Join them").click()
    ben.wait_for_url("**/step/sort")


@pytest.mark.full
def test_whoever_looks_at_another_step_on_purpose_stays_there(ben, held):
    ben.get_by_role("link", name="Order").click()
    ben.wait_for_load_state()
    held.do(workshops.go_to, BoardStep.SORT)
    ben.get_by_text("The group is at Sort.").wait_for()
    assert ben.url.endswith("/step/order")


@pytest.mark.full
def test_a_page_that_waits_for_the_reveal_changes_by_itself(ben, held):
    ben.get_by_role("link", name="Sort").click()
    ben.wait_for_load_state()
    held.do(workshops.reveal)
    ben.locator("[data-waits]").wait_for(state="detached")


def test_a_line_is_moved_by_the_keyboard_edited_removed_and_brought_back(ben, held):
    tell_first(ben, "Acme", "one")
    for text in ("two", "three"):
        add(ben, text)
    wait_until_told(ben, ["one", "two", "three"])
    ben.get_by_role("group", name="three").get_by_role("link", name="Edit").focus()
    ben.keyboard.press("Alt+ArrowUp")
    wait_until_told(ben, ["one", "three", "two"])
    ben.get_by_role("group", name="one").get_by_role("button", name="Remove").click()
    wait_until_told(ben, ["three", "two"])
    ben.get_by_role("button", name="Undo").last.click()
    ben.wait_for_load_state()
    assert told(ben) == ["one", "three", "two"]
    assert held.texts() == ["one", "three", "two"]


def test_without_scripts_somebody_joins_adds_and_says_that_they_are_done(open_page, held):
    page = open_page("/j", java_script_enabled=False, **PHONE)
    page.get_by_label("Code").fill(held.code)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Your name").fill("Ben")
    page.get_by_role("button", name="Join").click()
    page.get_by_label("The deal").fill("Acme")
    for text in ("one", "two"):
        page.get_by_label("What happened next?").fill(text)
        page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("button", name="I am done").click()
    assert "The facilitator sees that you are done" in page.inner_text("main")
    assert held.texts() == ["one", "two"]
    assert [one.ready for one in held.people] == [BoardStep.RECALL]


def test_who_is_taken_out_is_out_within_three_seconds_with_the_text_still_there(ben, held, capsys):
    tell_first(ben, "Acme", "one")
    wait_for_badge(ben, "Saved")
    ben.get_by_label("What happened next?").fill("half a sen")
    ben.get_by_text("Not sent yet. Kept on this device.").wait_for()
    held.take_out("Ben")
    began = time.monotonic()
    ben.get_by_role("heading", name="You are not in this workshop any more").wait_for(timeout=3000)
    with capsys.disabled():
        print(f"\nout after {time.monotonic() - began:.2f} s")
    assert ben.get_by_label("What happened next?").input_value() == "half a sen"
    assert not ben.get_by_role("button", name="Add", exact=True).is_visible()
    ben.reload()
    ben.get_by_text("half a sen").wait_for()
    assert ben.get_by_role("button", name="Copy").is_visible()
    ben.faults.clear()  # The browser notes the refusals as errors.


@pytest.mark.full
@pytest.mark.parametrize("address", ["/j", "/j/{code}", "{recall}", "{board}/step/sort", "{board}/lines"])
def test_each_page_is_accessible_with_forced_colours_and_at_the_narrowest(address, ben, held):
    tell_first(ben, "Acme GmbH & Co. KG Pumpenfabrikationsgesellschaft", "one")
    wait_for_badge(ben, "Saved")
    where = address.format(code=held.code, recall=held.recall, board=f"/b/{held.id}")
    ben.goto(where)
    for look in ({"forced_colors": "active"}, {"color_scheme": "dark"}, {"color_scheme": "light"}):
        ben.emulate_media(**look)
        ben.set_viewport_size({"width": 320, "height": 844})
        assert axe_faults(ben) == [], f"{where} {look}"
    assert width_faults(ben) == []


@pytest.mark.full
def test_what_is_pressed_is_large_enough_for_a_finger(ben):
    tell_first(ben, "Acme", "one")
    wait_until_told(ben, ["one"])
    small = ben.evaluate(
        """() => [...document.querySelectorAll('main a, main button, main label, main summary')]
            .filter(one => one.checkVisibility() && one.clientWidth !== 1)
            .map(one => [one.textContent.trim(), one.getBoundingClientRect()])
            .filter(([, box]) => box.height < 24 || box.width < 24).map(([words]) => words)"""
    )
    assert small == []
    for name in ("Add", "I am done"):
        assert ben.get_by_role("button", name=name, exact=True).bounding_box()["height"] >= 44


@pytest.mark.full
def test_the_badge_says_it_in_words_with_a_mark(ben):
    tell_first(ben, "Acme", "one")
    wait_for_badge(ben, "Saved")
    mark = badge(ben).locator("span").evaluate("one => getComputedStyle(one, '::before').content")
    assert "✓" in mark


def test_what_is_added_to_another_deal_stands_under_it_at_once_and_pasting_goes_on_with_it(ben, held):
    tell_first(ben, "Acme", "asked for a visit")
    wait_until_told(ben, ["asked for a visit"])
    ben.get_by_role("link", name="Tell another deal you won").click()
    tell_first(ben, "Umbrella", "called us")
    wait_until_told(ben, ["called us"])
    add(ben, "signed")
    wait_until_told(ben, ["called us", "signed"])
    ben.get_by_role("link", name="Paste many lines").click()
    ben.get_by_text("They go into Umbrella, behind what is there.").wait_for()
    assert [(deal, text) for _, deal, _, text in held.told()] == [
        ("Acme", "asked for a visit"),
        ("Umbrella", "called us"),
        ("Umbrella", "signed"),
    ]


def test_a_list_pasted_into_the_box_can_be_added_line_by_line_and_taken_back_at_once(ben, held):
    tell_first(ben, "Acme", "called")
    wait_until_told(ben, ["called"])
    ben.get_by_label("What happened next?").fill("- buyer: asked\n- us: sent prices\n- signed")
    ben.get_by_role("button", name="Add each line by itself").click()
    wait_until_told(ben, ["called", "asked", "sent prices", "signed"])
    assert ben.get_by_label("What happened next?").input_value() == ""
    assert [side for _, _, side, _ in held.told()] == ["buyer", "buyer", "seller", "unknown"]
    ben.get_by_role("button", name="Undo").click()
    wait_until_told(ben, ["called"])
