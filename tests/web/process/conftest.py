import re
from html import unescape

import pytest

from tests.domain.design.documents import PROCESS
from workshop.domain.people import Role
from workshop.store import processes
from workshop.store.callers import Member


class Station:
    """A workspace's process, as one of its members uses it."""

    def __init__(self, app, workspace, person, process):
        self.app, self.workspace, self.person, self.process = app, workspace, person, process
        self.front = f"/w/{workspace}/process"
        self.keys = 0

    def get(self, query=""):
        return self.person.get(self.front + query)

    def post(self, action, key=None, **fields):
        """Presses a button of the page; each press has a key of its own."""
        self.keys += 1
        sent = {"key": key or f"{self.person.id}-{self.keys}", **fields}
        return self.person.post(f"{self.front}/{self.process}/{action}", sent)

    def change(self, kind, id, field, new, saw, **others):
        fields = {"id": id, "kind": kind, "revision": self.head().number, field: new, f"saw-{field}": saw}
        return self.post("change", **(fields | others))

    def head(self):
        return self._read(processes.head)

    def document(self):
        return self.head().process

    def history(self):
        return [str(line.said) for line in self._read(processes.history)]

    def titles(self):
        return [stage.title for stage in self.document().stages]

    def as_seen_by(self, person):
        return Station(self.app, self.workspace, person, self.process)

    def _read(self, verb):
        caller = Member(self.workspace, self.person.id, Role.OWNER)
        with self.app.extensions["database"].read(caller) as session:
            return verb(session, self.process)


@pytest.fixture
def station(app, karin, workspace):
    with app.extensions["database"].write(Member(workspace, karin.id, Role.OWNER)) as session:
        process = processes.create(session, PROCESS, key="begun")
    return Station(app, workspace, karin, process)


@pytest.fixture
def bens(station, member_as):
    """The same process as another member sees it."""
    return station.as_seen_by(member_as(Role.MEMBER))


@pytest.fixture
def assert_guarded(station, stranger, reader, outsider, workspace):
    """That an action is for members of the workspace, for its own process, and takes a button."""

    def check(action, **fields):
        before = station.head()
        where = f"{station.front}/{station.process}/{action}"
        sent = {"key": "guarded", **fields}
        assert stranger.post(where, sent, token="none").status_code == 403
        assert reader.post(where, sent).status_code == 403
        assert outsider.post(where, sent).status_code == 404
        assert station.person.post(f"{station.front}/nothing/{action}", sent).status_code == 404
        assert station.person.get(where).status_code == 405
        assert station.head() == before

    return check


def pressed(page, words):
    """The fields and address of the form on the page whose button has these words."""
    for form in re.findall(r"(?s)<form.*?</form>", page.text):
        button = re.search(r"(?s)<button[^>]*>(.*?)</button>", form)
        if button and unescape(re.sub(r"<[^>]+>", "", button[1])).startswith(words):
            hidden = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)
            fields = {name: unescape(value) for name, value in hidden if name != "csrf_token"}
            return unescape(re.search(r'action="([^"]+)"', form)[1]), fields
    raise AssertionError(f"no button {words!r}")
