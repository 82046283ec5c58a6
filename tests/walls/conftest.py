import shutil
from dataclasses import dataclass, replace

import pytest

from tests.support.crawl import Crawled, explore, what_follows
from tests.support.databases import migrated_file  # noqa: F401 - a fixture
from tests.support.pages import Person, app_on, shared_app
from tests.support.world import World, furnished
from tests.web.seeds import address, rules
from workshop.store.database import Database


@dataclass(frozen=True)
class Built:
    """Two worlds in one database file, and what their owners reach; built once, copied for every test."""

    file: object
    mine: World
    theirs: World
    my_site: Crawled
    their_site: Crawled


@pytest.fixture(scope="session")
def built(migrated_file, tmp_path_factory):  # noqa: F811 - the fixture above
    file = tmp_path_factory.mktemp("worlds") / "worlds.sqlite3"
    shutil.copy(migrated_file, file)
    database = Database(f"sqlite:///{file}")
    app = app_on(database, file.parent)
    mine, theirs = furnished(app, "Mine"), furnished(app, "Canary")
    found = Built(file, mine, theirs, seen_by(mine), seen_by(theirs))
    database.close()
    return found


def seen_by(world):
    """What the owner reaches: every page there is, whether or not a link leads there just now."""
    app = world.owner.client.application
    starts = [address(app, rule, world.ids) for rule, method in rules(app) if method == "GET" and own(rule)]
    begun = f"/w/{world.workspace}/imports/check?upload={world.ids['upload']}"
    card = f"/w/{world.workspace}/groups/cards?row={world.ids['activity']}&out={world.ids['activity']}"
    found = explore(world.owner, begun, card, *starts)
    return replace(found, forms=(*found.forms, *disputed(world, found)))


def own(rule):
    """Whether its page says something of its own to somebody who has signed in."""
    return rule.endpoint not in {"static", "health.healthz", "signing_in.confirm", "signing_in.page"}


def disputed(world, found):
    """The forms that answer words for an element that somebody else has removed."""
    about = {(form.action.rpartition("/")[2], dict(form.fields).get("id")): form for form in found.forms}
    element = next(one for act, one in about if act == "change" and ("remove", one) in about)
    late = about["change", element].with_fields(title="Other")
    return what_follows(world.owner, world.owner.token(), about["remove", element], late)


@pytest.fixture
def app(built, tmp_path):
    file = tmp_path / "workshop.sqlite3"
    shutil.copy(built.file, file)
    database = Database(f"sqlite:///{file}")
    yield shared_app(database, tmp_path)
    database.close()


@pytest.fixture
def mine(built, app):
    return in_browser(built.mine, app)


@pytest.fixture
def theirs(built, app):
    """A workspace of the same shape with a canary in every text."""
    return in_browser(built.theirs, app)


@pytest.fixture
def my_site(built):
    return built.my_site


@pytest.fixture
def their_site(built):
    return built.their_site


def in_browser(world, app):
    """The world with its owner in a browser of this app."""
    client = app.test_client()
    client.set_cookie("workshop", world.owner.cookie(), domain="localhost")
    return replace(world, owner=Person(client, world.owner.id, world.owner.name))
