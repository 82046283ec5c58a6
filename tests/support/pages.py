"""The app as a test uses it: people who are signed in, forms sent as their pages print them."""

import re
from dataclasses import dataclass
from html import unescape

from flask.testing import FlaskClient
from jinja2 import MemcachedBytecodeCache

from workshop.domain.people import Role
from workshop.settings import Settings
from workshop.store import people, workspaces
from workshop.store.callers import Operator
from workshop.web.app import create_app

SITE = "http://localhost"
HERE = {"Origin": SITE}
SECRET = "a secret of at least thirty-two characters"


def settings_for(folder, **others):
    values = {"data": folder, "database": "sqlite://", "given_secret": SECRET}
    return Settings(**(values | others))


class Memory(dict):
    """Compiled templates, for which every app and every test of a process asks again."""

    def set(self, key, value, timeout=None):
        self[key] = value


COMPILED = MemcachedBytecodeCache(Memory())
_SHARED = {}


def app_on(database, folder, **others):
    """An app of its own, which a test may change as it likes."""
    app = create_app(settings_for(folder, **others), database)
    app.jinja_env.bytecode_cache = COMPILED
    app.config["PROPAGATE_EXCEPTIONS"] = False  # Errors answer with their page, as they do for people.
    return app


def shared_app(database, folder, *more):
    """The app that all tests of a process use in turns, now with this database; `more` are blueprints.

    Its hundreds of addresses take longer to compile than most tests take. A test that changes the app itself
    takes one of its own instead.
    """
    if more not in _SHARED:
        app = app_on(database, folder)
        for blueprint in more:
            app.register_blueprint(blueprint)
        _SHARED[more] = app, dict(app.config)
    app, config = _SHARED[more]
    app.config.clear()
    app.config.update(config)
    app.extensions |= {"settings": settings_for(folder), "database": database}
    return app


@dataclass
class Guest:
    """A browser in which nobody is signed in yet."""

    client: FlaskClient

    def get(self, address, **options):
        return self.client.get(address, base_url=SITE, buffered=True, **options)

    def post(self, address, data=None, *, token=None, headers=HERE, **options):
        fields = {"csrf_token": self.token() if token is None else token, **(data or {})}
        return self.client.post(
            address, data=fields, base_url=SITE, headers=headers, buffered=True, **options
        )

    def token(self):
        """The token that this browser's pages carry."""
        return token_on(self.get("/"))

    def cookie(self):
        kept = self.client.get_cookie("workshop", domain="localhost")
        return kept.value if kept else None


@dataclass
class Person(Guest):
    """A browser in which somebody is signed in."""

    id: str
    name: str


def token_on(page):
    """The token that a page carries; `none` where the page has no form."""
    found = re.search(r'name="csrf_token" value="([^"]+)"', page.text)
    return found[1] if found else "none"


def new_person(app, name="Karin"):
    """Somebody signed in, in a browser of their own."""
    with app.extensions["database"].write(Operator()) as session:
        person = people.add(session, name)
        secret = people.sign_in_link(session, person.id)
    guest = Person(app.test_client(), person.id, name)
    page = guest.get(f"/sign-in/{secret}")
    guest.post(f"/sign-in/{secret}", token=token_on(page))
    return guest


def new_workspace(app, owner, name="Acme"):
    """The id of a workspace of which that person is the owner."""
    with app.extensions["database"].write(Operator()) as session:
        return workspaces.create(session, name, owner=owner.id).id


def let_in(app, workspace, person, role=Role.MEMBER):
    with app.extensions["database"].write(Operator()) as session:
        workspaces.add_member(session, workspace, person.id, role)


def headings(page):
    """The texts of a page's headings, in order."""
    found = re.findall(r"<h[1-6][^>]*>(.*?)</h[1-6]>", page.text, re.DOTALL)
    return [unescape(re.sub(r"<[^>]+>", "", text)).strip() for text in found]


def words(page):
    """What a person reads on a page, without its tags."""
    body = re.sub(r"(?s)^.*?<body", "<body", page.text)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())
