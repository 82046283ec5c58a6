import shutil
import threading
from functools import partial

import pytest
from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from tests.browser import every_component
from tests.support.browsers import Browser, close
from tests.support.pages import new_person, new_workspace, shared_app
from workshop.demo import loading

FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def playwright_chromium():
    """Starts a browser with the given arguments."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Chromium is not installed; `make test` installs it or says how.")
    with sync_playwright() as playwright:
        yield partial(playwright.chromium.launch, executable_path=path)


@pytest.fixture(scope="session")
def chromium(playwright_chromium):
    browser = Browser(partial(playwright_chromium, args=FLAGS))
    yield browser
    browser.close()


@pytest.fixture
def app(sqlite_database, tmp_path):
    return shared_app(sqlite_database, tmp_path, every_component.blueprint)


@pytest.fixture
def site(app):
    """The address of the app, served by threads as the real server does."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    serving.join()
    server.server_close()


@pytest.fixture
def karin(app):
    return new_person(app, "Karin Holm")


@pytest.fixture
def workspace(app, karin):
    return new_workspace(app, karin, "Northgate Instruments")


@pytest.fixture
def open_page(chromium, site):
    """`open_page("/", person)` opens a page of the site, signed in as that person or not at all.

    At the end, nothing on any page may have broken the content security policy or raised an error.
    """
    contexts, faults = [], []

    def open_it(address, person=None, **options):
        context = chromium.new_context(base_url=site, **options)
        contexts.append(context)
        if person:
            context.add_cookies([{"name": "workshop", "value": person.cookie(), "url": site}])
        page = context.new_page()
        page.faults = faults
        page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address)
        return page

    yield open_it
    for context in contexts:
        close(context)
    assert faults == []


@pytest.fixture
def demo(app, karin):
    """The demo company's workspace."""
    return loading.load(app.extensions["database"], karin.id)


@pytest.fixture
def design(open_page, karin, demo):
    """`design(**options)` opens the demo's process."""
    return lambda query="", **options: open_page(f"/w/{demo}/process{query}", karin, **options)
