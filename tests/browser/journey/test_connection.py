"""A page that loses its server says so, keeps what was typed, and delivers it when the server is back."""

from playwright.sync_api import expect

LOST = "No connection. Keep this page open: what you type is kept on this device."


def test_a_lost_connection_is_told_within_three_seconds_and_nothing_is_lost(walk):
    walker = walk()
    page, banner = walker.page, walker.page.get_by_role("alert").filter(has_text="No connection.")
    walker.type("Company name", "Harbour Works")
    page.context.set_offline(True)
    expect(banner).to_have_text(LOST, timeout=3_000)
    assert page.get_by_label("Company name").input_value() == "Harbour Works"
    page.context.set_offline(False)
    expect(banner).to_be_hidden(timeout=5_000)
    walker.click("Create workspace")
    expect(page.get_by_role("heading", level=1)).to_have_text("Harbour Works")
