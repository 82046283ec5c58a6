"""Nothing that was added is lost or doubled, whatever happens to the line, the tab or the workshop."""

import re
import time

import pytest

from tests.browser.board.acts import (
    add,
    forget_faults,
    kept_on_device,
    tell_first,
    wait_for_badge,
    wait_until_told,
    waiting,
)
from tests.browser.board.unsteady import Line
from workshop.domain.board.agenda import BoardStep
from workshop.store import workshops

UNSAVED = "Not saved yet, kept on this device"
FIVE = ["one", "two", "three", "four", "five"]


@pytest.fixture
def started(ben):
    """Somebody who has told one activity, which is stored."""
    tell_first(ben, "Acme", "one")
    wait_until_told(ben, ["one"])
    return ben


@pytest.fixture
def line(site):
    line = Line(int(site.rpartition(":")[2]))
    yield line
    line.close()


@pytest.fixture
def by_line(ben, held, line):
    """The same person's page, reached over a line that can break."""
    (cookie,) = [one for one in ben.context.cookies() if one["name"] == "workshop"]
    ben.goto("about:blank")
    ben.context.add_cookies([{"name": "workshop", "value": cookie["value"], "url": line.site}])
    ben.goto(f"{line.site}{held.recall}")
    ben.wait_for_load_state()
    tell_first(ben, "Acme", "one")
    wait_until_told(ben, ["one"])
    yield ben
    forget_faults(ben)


def test_what_is_added_without_a_line_is_shown_as_unsaved_and_arrives_in_order(started, held, capsys):
    started.context.set_offline(True)
    began = time.monotonic()
    add(started, "two")
    wait_for_badge(started, UNSAVED, 3)
    latency = time.monotonic() - began
    add(started, "three")
    assert waiting(started) == ["two", "three"]
    assert kept_on_device(started) == 2
    assert started.evaluate("document.activeElement.name") == "text"
    started.context.set_offline(False)
    back = time.monotonic()
    wait_for_badge(started, "Saved")
    flushed = time.monotonic() - back
    with capsys.disabled():
        print(f"\nunsaved after {latency:.2f} s, everything stored {flushed:.2f} s after the line was back")
    wait_until_told(started, ["one", "two", "three"])
    assert held.texts() == ["one", "two", "three"]
    assert kept_on_device(started) == 0
    assert waiting(started) == []
    forget_faults(started)


@pytest.mark.full
def test_the_first_deal_itself_may_be_told_without_a_line(ben, held):
    ben.context.set_offline(True)
    tell_first(ben, "Acme", "one")
    add(ben, "two")
    wait_for_badge(ben, UNSAVED, 3)
    ben.context.set_offline(False)
    wait_for_badge(ben, "Saved")
    assert [(deal, text) for _, deal, _, text in held.told()] == [("Acme", "one"), ("Acme", "two")]
    forget_faults(ben)


def test_an_answer_that_is_lost_on_its_way_stores_once(by_line, held, line):
    line.faults[:] = ["drop", "drop"]
    add(by_line, "two")
    add(by_line, "three")
    wait_for_badge(by_line, "Saved", 15)
    assert held.texts() == ["one", "two", "three"]


@pytest.mark.full
def test_a_request_that_arrives_twice_and_an_answer_that_comes_late_store_once_in_order(by_line, held, line):
    line.faults[:] = ["twice", "late", "twice"]
    for text in FIVE[1:]:
        add(by_line, text)
    wait_for_badge(by_line, "Saved", 15)
    wait_until_told(by_line, FIVE)
    assert held.texts() == FIVE


@pytest.mark.full
def test_a_page_that_is_no_answer_of_ours_is_not_taken_for_stored(started, held):
    """A hotel's Wi-Fi answers everything with its own page until somebody signs in there."""
    hotel = re.compile("step/recall$")
    page = "<!doctype html><title>Welcome</title>"
    started.route(hotel, lambda route: route.fulfill(status=200, content_type="text/html", body=page))
    add(started, "two")
    wait_for_badge(started, UNSAVED, 3)
    assert held.texts() == ["one"]
    started.unroute(hotel)
    wait_for_badge(started, "Saved")
    assert held.texts() == ["one", "two"]


@pytest.mark.full
def test_a_server_that_is_busy_is_asked_again(started, held):
    busy = re.compile("step/recall$")
    started.route(busy, lambda route: route.fulfill(status=503, body="busy"))
    add(started, "two")
    wait_for_badge(started, UNSAVED, 3)
    started.unroute(busy)
    wait_for_badge(started, "Saved")
    assert held.texts() == ["one", "two"]
    forget_faults(started)


def test_what_waits_survives_a_reload_and_the_end_of_the_tab(started, held):
    started.route(
        re.compile("step/recall$"),
        lambda route: route.abort() if route.request.method == "POST" else route.continue_(),
    )
    add(started, "two")
    wait_for_badge(started, UNSAVED, 3)
    started.reload()
    started.wait_for_load_state()
    wait_for_badge(started, UNSAVED, 3)
    assert waiting(started) == ["two"]
    address, context = started.url, started.context
    started.close()
    assert held.texts() == ["one"]
    again = context.new_page()
    again.goto(address)
    wait_until_told(again, ["one", "two"])
    assert held.texts() == ["one", "two"]
    forget_faults(started)


@pytest.mark.full
def test_a_second_tab_delivers_what_the_first_could_not(started, held):
    started.route("**/step/recall", lambda route: route.abort())
    add(started, "two")
    wait_for_badge(started, UNSAVED, 3)
    second = started.context.new_page()
    second.goto(f"/b/{held.id}/step/sort")
    wait_for_badge(second, "Saved")
    assert held.texts() == ["one", "two"]
    forget_faults(started)


def test_what_comes_after_the_reveal_is_stored_and_marked_as_late(started, held):
    started.context.set_offline(True)
    add(started, "two")
    wait_for_badge(started, UNSAVED, 3)
    started.get_by_label("What happened next?").fill("half a sen")
    held.do(workshops.reveal)
    held.do(workshops.go_to, BoardStep.SORT)
    held.do(workshops.rotate_code)
    started.context.set_offline(False)
    wait_until_told(started, ["one", "two"])
    assert started.get_by_text("came after the reveal").count() == 1
    assert started.get_by_label("What happened next?").input_value() == "half a sen"
    assert held.texts() == ["one", "two"]
    forget_faults(started)


def test_what_comes_after_the_end_is_not_stored_and_can_be_copied(started, held):
    started.context.set_offline(True)
    add(started, "two")
    wait_for_badge(started, UNSAVED, 3)
    held.do(workshops.finish)
    started.context.set_offline(False)
    started.locator("#told").get_by_text("The workshop is finished, so this was not stored.").wait_for()
    assert waiting(started) == ["two"]
    started.get_by_role("button", name="Copy").click()
    started.get_by_role("button", name="Copied").wait_for()
    started.get_by_role("button", name="Discard").last.click()
    assert kept_on_device(started) == 0
    forget_faults(started)


@pytest.mark.full
def test_who_was_taken_out_reads_and_copies_what_was_not_sent(started, held):
    started.context.set_offline(True)
    add(started, "two")
    wait_for_badge(started, UNSAVED, 3)
    held.take_out("Ben")
    started.context.set_offline(False)
    started.get_by_role("heading", name="Not sent: copy what you need").wait_for()
    assert started.locator("#gone [data-unsent-text]").all_inner_texts() == ["two"]
    started.reload()
    assert started.locator("#gone [data-unsent-text]").all_inner_texts() == ["two"]
    assert held.texts() == ["one"]
    forget_faults(started)


@pytest.mark.full
def test_a_token_that_is_too_old_is_renewed_and_what_waits_arrives(started, held):
    started.evaluate("document.querySelector('[data-token]').dataset.token = 'old'")
    add(started, "two")
    wait_until_told(started, ["one", "two"])
    assert held.texts() == ["one", "two"]
    forget_faults(started)


@pytest.mark.full
def test_leaving_forgets_what_is_on_the_device(started, held):
    started.get_by_label("What happened next?").fill("half a sen")
    started.get_by_text("Not sent yet. Kept on this device.").wait_for()
    started.get_by_role("button", name="Leave the workshop").click()
    started.wait_for_url("**/j")
    left = "Object.keys(localStorage).filter(name => name.includes('unsent:'))"
    assert started.evaluate(left) == []


def test_a_browser_that_keeps_nothing_says_so_and_asks_before_the_page_is_left(started):
    started.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
    started.context.set_offline(True)
    add(started, "two")
    wait_for_badge(started, "Not saved yet, and this browser keeps nothing. Stay on this page.", 3)
    assert waiting(started) == ["two"]
    asks = "() => !dispatchEvent(new Event('beforeunload', {cancelable: true}))"
    assert started.evaluate(asks)
    started.context.set_offline(False)
    wait_for_badge(started, "Saved")
    assert not started.evaluate(asks)
    forget_faults(started)


@pytest.mark.full
def test_leaving_a_page_whose_texts_are_kept_asks_nothing(started):
    started.context.set_offline(True)
    add(started, "two")
    wait_for_badge(started, UNSAVED, 3)
    assert not started.evaluate("() => !dispatchEvent(new Event('beforeunload', {cancelable: true}))")
    forget_faults(started)
