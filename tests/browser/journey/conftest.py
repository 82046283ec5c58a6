import pytest

from tests.browser.journey.walking import Walker
from tests.support.browsers import close
from tests.support.serving import served


@pytest.fixture(scope="module")
def serve_options():
    """What `workshop serve` gets besides its port; a module may say something else."""
    return ()


@pytest.fixture(scope="module")
def server(tmp_path_factory, serve_options):
    """`workshop serve` on an empty data folder, with the process that makes the PDF files."""
    with served(tmp_path_factory.mktemp("served"), *serve_options) as server:
        yield server


@pytest.fixture(scope="module")
def signed_in(chromium, server):
    """The cookies of the server's first person, who has opened the link that the server printed."""
    context = chromium.new_context(base_url=server.site)
    page = context.new_page()
    page.goto(server.link)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="Your workspaces").wait_for()
    state = context.storage_state()
    close(context)
    return state


@pytest.fixture
def walk(chromium, server, signed_in):
    """`walk(**options)` opens the front page for that person and counts what they do.

    At the end, nothing on the way may have broken the content security policy or raised an error.
    """
    contexts, faults = [], []

    def begin(**options):
        context = chromium.new_context(base_url=server.site, storage_state=signed_in, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto("/")
        return Walker(page)

    yield begin
    for context in contexts:
        close(context)
    assert faults == []
