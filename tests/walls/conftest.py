from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.support.crawl import explore, what_follows
from tests.support.databases import copied
from tests.support.pages import Person, app_on, shared_app
from tests.support.world import World, furnished
from tests.web.seeds import address, rules


@dataclass(frozen=True)
class Built:
    """Two worlds in one database file, built once and copied for every test."""

    file: Path
    mine: World
    theirs: World


@pytest.fixture(scope="session")
def built(migrated_file, tmp_path_factory):
    folder = tmp_path_factory.mktemp("worlds")
    with copied(migrated_file, folder) as database:
        app = app_on(database, folder)
        return Built(folder / "workshop.sqlite3", furnished(app, "Mine"), furnished(app, "Canary"))


@pytest.fixture(scope="session")
def my_site(built, tmp_path_factory):
    """What my owner reaches; found once."""
    return seen_in_a_copy(built, built.mine, tmp_path_factory.mktemp("mine"))


@pytest.fixture(scope="session")
def their_site(built, tmp_path_factory):
    """What their owner reaches."""
    return seen_in_a_copy(built, built.theirs, tmp_path_factory.mktemp("theirs"))


def seen_in_a_copy(built, world, folder):
    with copied(built.file, folder) as database:
        return seen_by(in_browser(world, app_on(database, folder)))


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
    with copied(built.file, tmp_path) as database:
        yield shared_app(database, tmp_path)


@pytest.fixture
def mine(built, app):
    return in_browser(built.mine, app)


@pytest.fixture
def theirs(built, app):
    """A workspace of the same shape with a canary in every text."""
    return in_browser(built.theirs, app)


def in_browser(world, app):
    """The world with its owner in a browser of this app."""
    client = app.test_client()
    client.set_cookie("workshop", world.owner.cookie(), domain="localhost")
    return replace(world, owner=Person(client, world.owner.id, world.owner.name))
