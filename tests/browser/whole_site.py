"""Every page there is, with the demo, with something of everything and with nothing yet."""

import shutil
import threading
from dataclasses import dataclass

import pytest
from werkzeug.serving import make_server

from tests.support.crawl import crawl, kind_of
from tests.support.pages import Person, app_on, new_person, new_workspace
from tests.support.world import furnish
from tests.web.seeds import address, rules
from workshop.demo import loading
from workshop.store.database import Database

# A file, words for programs, a part of a page, and pages that send who is signed in on at once.
NO_PAGE = {
    "static",
    "health.healthz",
    "exports.live",
    "exports.made",
    "groups.compared_so_far",
    "signing_in.confirm",
    "signing_in.page",
}


EMPTY = (
    "",
    "/assessment",
    "/deals",
    "/deals/new",
    "/imports",
    "/groups",
    "/groups/order",
    "/process",
    "/exports",
)


@dataclass(frozen=True)
class Site:
    """A running server, the person who is signed in there, and one address of each kind of page."""

    url: str
    person: Person
    addresses: tuple[str, ...]

    def page(self, browser, **options):
        """A new page of that person in a browser that has kept nothing."""
        context = browser.new_context(base_url=self.url, **options)
        context.add_cookies([{"name": "workshop", "value": self.person.cookie(), "url": self.url}])
        return context.new_page()


@pytest.fixture(scope="session")
def whole(migrated_file, tmp_path_factory):
    """The site; nothing on it may be changed."""
    folder = tmp_path_factory.mktemp("site")
    file = folder / "workshop.sqlite3"
    shutil.copy(migrated_file, file)
    database = Database(f"sqlite:///{file}")
    app = app_on(database, folder)
    person = new_person(app, "Karin Holm")
    addresses = tuple(_addresses(app, person))
    server = make_server("127.0.0.1", 0, app, threaded=True)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    yield Site(f"http://127.0.0.1:{server.server_port}", person, addresses)
    server.shutdown()
    serving.join()
    server.server_close()
    database.close()


def _addresses(app, person):
    demo = loading.load(app.extensions["database"], person.id)
    found = crawl(person, f"/w/{demo}")
    kinds = {kind_of(app, where): where for where in reversed(found.pages) if _is_html(found.pages[where])}
    yield from kinds.values()
    full = new_workspace(app, person, "Bergström & Söhne Anlagenbau")
    ids = furnish(app, full, person, "Quarterly")
    ids["job"] = ids["waiting"]  # The page of one that is done starts the download.
    for rule, method in rules(app):
        where = address(app, rule, {**ids, "filename": ""}) if method == "GET" else ""
        if rule.endpoint not in NO_PAGE and kind_of(app, where) not in kinds and _is_html(person.get(where)):
            yield where
    empty = new_workspace(app, person, "Ny")
    for part in EMPTY:
        yield f"/w/{empty}{part}"


def _is_html(answer):
    """A page that is shown; an export may be HTML, too, but is saved."""
    saved = "attachment" in answer.headers.get("Content-Disposition", "")
    return answer.status_code == 200 and answer.mimetype == "text/html" and not saved
