"""What one of twelve people tells is on every other screen at once: real browsers, a real server."""

import time

import pytest

from benches.soak.forms import live_of
from benches.soak.ledger import p95, revision_in
from benches.soak.room import prepare
from benches.soak.served import Server
from tests.chaos.senders import Sender, hang_up, joined
from tests.support.browsers import close

PEOPLE = 12
TOLD = 12
MILLISECONDS = 1500
# Notes when the page was told which revision there is, on the clock that this process reads, too.
NOTES = """
const fetched = window.fetch;
window.heard = [];
window.fetch = async (...asked) => {
  const answer = await fetched(...asked);
  if (String(asked[0]).includes("/live") && answer.status === 200) {
    window.heard.push([Date.now() / 1000, (await answer.clone().json()).revision]);
  }
  return answer;
};
"""


@pytest.fixture
def server(tmp_path):
    server = Server(tmp_path / "data")
    yield server
    hang_up()
    server.stop()


@pytest.fixture
def boards(chromium, server):
    """`boards(code)` are the pages of people who have just joined, each in a browser of their own."""
    contexts = []

    def open_boards(code):
        for number in range(PEOPLE):
            context = chromium.new_context(viewport={"width": 390, "height": 844})
            contexts.append(context)
            page = context.new_page()
            page.add_init_script(NOTES)
            page.goto(f"{server.site}/j/{code}")
            page.get_by_label("Your name").fill(f"Person {number}")
            page.get_by_role("button", name="Join").click()
            page.wait_for_url("**/step/**")
        return [context.pages[0] for context in contexts]

    yield open_boards
    for context in contexts:
        close(context)


def heard(page, revision):
    """When that page was told of that revision or a later one."""
    knows = "wanted => heard.some(([, stamp]) => Number(stamp.split('-')[0].split('.')[1]) >= wanted)"
    page.wait_for_function(knows, arg=revision[1])
    return next(at for at, stamp in page.evaluate("heard") if revision_in(stamp) >= revision)


@pytest.mark.full
def test_what_one_tells_is_on_the_eleven_other_screens_within_one_and_a_half_seconds(server, boards):
    code = prepare(server)
    server.start()
    pages = boards(code)
    browser, form = joined(server.site, code, "Ann")
    sender, delays = Sender(browser, form, "Ann"), []

    for number in range(TOLD):
        assert sender.send(f"key-{number}", f"Activity {number}")
        stored, revision = time.time(), revision_on(browser.get(form.action))
        delays += [max(0.0, heard(page, revision) - stored) for page in pages]

    print(f"p95 {p95(delays)} ms of {len(delays)}")
    assert p95(delays) <= MILLISECONDS


def revision_on(page):
    """The revision that the page tells, which holds everything stored until now."""
    return revision_in(live_of(page.text)["data-revision"])
