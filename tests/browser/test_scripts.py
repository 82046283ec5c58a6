"""What the scripts add to pages that work without them."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_components import fill

pytestmark = pytest.mark.full


def add(page):
    fill(page)
    page.get_by_role("button", name="Add these activities").click()
    page.get_by_role("button", name="Undo").wait_for()


def test_a_press_is_answered_within_a_tenth_of_a_second_and_sent_once(open_page):
    page = open_page("/every-component")
    fill(page)
    sent = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    took = page.evaluate(
        """() => {
            const button = document.querySelector('form[data-draft] button');
            const start = performance.now();
            button.click(); button.click(); button.click();
            return button.classList.contains('is-pressed') ? performance.now() - start : Infinity;
        }"""
    )
    page.get_by_role("button", name="Undo").wait_for()
    assert took < 100
    assert len(sent) == 1


def test_what_takes_longer_than_a_second_says_so(open_page):
    page = open_page("/every-component")
    fill(page)
    page.get_by_label("Deal").fill("slow")
    # While an answer is awaited nothing can be asked from outside, so the page notes what it shows.
    page.evaluate(
        """() => {
            const start = performance.now();
            const note = () => {
                const words = document.querySelector('.busy-words');
                if (!words) return setTimeout(note, 20);
                const seen = [performance.now() - start, words.textContent];
                sessionStorage.setItem('said', JSON.stringify(seen));
            };
            document.querySelector('form[data-draft] button').click();
            note();
        }"""
    )
    page.get_by_role("button", name="Undo").wait_for()
    after, said = page.evaluate("JSON.parse(sessionStorage.getItem('said'))")
    assert said == "Working…"
    assert 1000 <= after <= 1500


def test_control_z_presses_undo_outside_of_fields(open_page):
    page = open_page("/every-component")
    add(page)
    page.get_by_label("Deal").focus()
    page.keyboard.press("Control+z")
    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.locator("h1").click()
        page.keyboard.press("Control+z")
    assert "undo=1" in sent.value.post_data


def test_a_notice_stays_for_twenty_seconds_and_can_be_dismissed(open_page):
    page = open_page("/every-component")
    page.add_init_script(
        """const later = setTimeout;
        window.waits = [];
        window.setTimeout = (act, wait, ...more) => window.waits.push(wait) && later(act, wait, ...more);"""
    )
    add(page)
    assert page.evaluate("Math.max(...window.waits)") == 20_000
    page.get_by_role("button", name="Dismiss").click()
    assert page.locator(".notice[data-past]").count() == 1


def test_the_summary_of_faults_has_the_focus_and_leads_to_the_fields(open_page):
    page = open_page("/every-component")
    page.get_by_role("button", name="Add these activities").click()
    expect(page.locator(".problems")).to_be_focused()
    assert page.title().startswith("Error: ")
    page.get_by_role("link", name="Write at least one activity.").click()
    expect(page.get_by_label("What happened")).to_be_focused()
    page.get_by_role("link", name="Choose who did it.").click()
    expect(page.get_by_role("radio", name="Buyer")).to_be_focused()


def test_a_question_mark_shows_the_keys_and_they_can_be_turned_off(open_page):
    page = open_page("/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.get_by_label("Single keys work outside of fields").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    page.get_by_role("button", name="Keys").click()
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()


def test_a_key_typed_into_a_field_is_only_text(open_page, karin):
    page = open_page("/", karin)
    page.get_by_label("Company name").press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    assert page.get_by_label("Company name").input_value() == "?"


def test_a_lost_connection_is_told_within_three_seconds_and_nothing_is_sent(open_page, karin):
    page = open_page("/", karin)
    page.get_by_label("Company name").fill("Acme")
    page.context.set_offline(True)
    banner = page.get_by_text("No connection. Keep this page open")
    expect(banner).to_be_visible(timeout=3000)
    page.get_by_role("button", name="Create workspace").click()
    assert page.get_by_label("Company name").input_value() == "Acme"
    page.context.set_offline(False)
    expect(banner).to_be_hidden(timeout=5000)
    page.get_by_role("button", name="Create workspace").click()
    page.get_by_role("heading", name="Acme").wait_for()
    page.faults.clear()  # The browser itself notes what it could not fetch.


def test_a_server_that_does_not_answer_is_noticed_while_something_is_unsent(open_page, karin):
    page = open_page("/", karin)
    page.get_by_label("Company name").fill("Acme")
    page.get_by_text("Kept on this device").wait_for()
    page.route("**/healthz", lambda route: route.abort())
    expect(page.get_by_text("No connection. Keep this page open")).to_be_visible(timeout=3000)
    page.faults.clear()


@pytest.mark.parametrize("address", ["/", "/sign-ins"])
def test_the_first_tab_leads_past_the_head(address, open_page, karin):
    page = open_page(address, karin)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
