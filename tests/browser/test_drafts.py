"""What is typed stays on the device until it has arrived."""

import pytest

from tests.support.pages import new_person


def type_name(page, text):
    page.get_by_label("Company name").fill(text)
    page.get_by_text("Not sent yet. Kept on this device.").wait_for()


def name_in(page):
    return page.get_by_label("Company name").input_value()


def test_typed_text_is_there_after_a_reload(open_page, karin):
    page = open_page("/", karin)
    type_name(page, "Acme & Söhne")
    page.reload()
    assert name_in(page) == "Acme & Söhne"
    assert page.get_by_text("This is what you had typed before. It has not been sent yet.").is_visible()


def test_the_last_letters_before_a_reload_are_kept_too(open_page, karin):
    page = open_page("/", karin)
    page.get_by_label("Company name").fill("Acme")
    page.reload()
    assert name_in(page) == "Acme"


def quick_typing(page, field, words):
    """Somebody types while the page's scripts are still on their way."""
    held = []
    page.route("**/drafts.js*", lambda route: held.append(route))
    with page.expect_request("**/drafts.js*"):
        page.goto("/", wait_until="commit")
    page.get_by_label(field).fill(words)
    held[0].continue_()
    page.unroute("**/drafts.js*")


def test_what_is_typed_before_the_scripts_have_come_is_kept_too(open_page, karin):
    page = open_page("about:blank", karin)
    quick_typing(page, "Company name", "Acme")
    page.get_by_text("Not sent yet. Kept on this device.").wait_for()
    page.reload()
    assert name_in(page) == "Acme"
    quick_typing(page, "Company name", "Acme & Söhne")
    page.get_by_text("Not sent yet. Kept on this device.").wait_for()
    page.reload()
    assert name_in(page) == "Acme & Söhne"


def test_going_back_to_what_was_sent_does_not_call_it_unsent(open_page, karin):
    page = open_page("/", karin)
    type_name(page, "Acme")
    page.get_by_role("button", name="Create workspace").click()
    page.get_by_role("heading", name="Acme").wait_for()
    page.go_back()
    page.wait_for_load_state("networkidle")
    assert page.get_by_text("Not sent yet").count() == 0


def test_text_given_back_can_be_discarded(open_page, karin):
    page = open_page("/", karin)
    type_name(page, "Acme")
    page.reload()
    page.get_by_role("button", name="Discard it").click()
    assert name_in(page) == ""
    page.reload()
    assert name_in(page) == ""


def test_what_arrived_is_forgotten(open_page, karin):
    page = open_page("/", karin)
    type_name(page, "Acme")
    page.get_by_role("button", name="Create workspace").click()
    page.get_by_role("heading", name="Acme").wait_for()
    page.goto("/")
    assert name_in(page) == ""


def test_text_survives_a_sign_in_that_has_ended_meanwhile(open_page, karin):
    page = open_page("/", karin)
    type_name(page, "Acme")
    karin.post("/sign-out")
    page.get_by_role("button", name="Create workspace").click()
    page.get_by_role("heading", name="You are signed out").wait_for()
    page.faults.clear()  # The browser itself notes a 403 as an error.
    assert page.locator("blockquote").inner_text() == "Acme"


def test_another_person_on_this_machine_does_not_see_it(app, open_page, karin, site):
    page = open_page("/", karin)
    type_name(page, "Secret customer")
    page.context.clear_cookies()
    olga = new_person(app, "Olga")
    page.context.add_cookies([{"name": "workshop", "value": olga.cookie(), "url": site}])
    page.reload()
    assert name_in(page) == ""


def test_signing_out_leaves_nothing_on_the_device(open_page, karin):
    page = open_page("/", karin)
    type_name(page, "Acme")
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("heading", name="How to get in").wait_for()
    assert page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('draft:'))") == []


def test_a_browser_that_keeps_nothing_says_so(open_page, karin):
    page = open_page("/", karin)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
    page.get_by_label("Company name").fill("Acme")
    page.get_by_text("Not sent yet, and this browser keeps nothing.").wait_for()


@pytest.mark.parametrize("button", ["Buyer", "Us"])
def test_a_chosen_side_is_kept_too(button, open_page):
    page = open_page("/every-component")
    page.get_by_role("radio", name=button).check(force=True)
    page.get_by_text("Not sent yet. Kept on this device.").wait_for()
    page.reload()
    assert page.get_by_role("radio", name=button).is_checked()
