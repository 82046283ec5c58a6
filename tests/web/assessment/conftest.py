import re
from dataclasses import dataclass
from html import unescape

import pytest

from tests.support.pages import Guest, Person, token_on
from workshop.intake.questionnaire import by_id

CHECK = by_id("quick-check")


@dataclass
class Stand:
    """A running round of the quick check, and what people do with it."""

    app: object
    karin: Person
    address: str

    def guest(self):
        """Somebody without an account, in a browser of their own."""
        return Guest(self.app.test_client())

    def invite(self, *names, **more):
        """The invitations of these people, in their order."""
        self.karin.post(f"{self.address}/invite", {"names": "\n".join(names), "role": "rep", **more})
        return links_on(self.karin.get(self.address))

    def open_link(self):
        """The link for all."""
        self.karin.post(f"{self.address}/link")
        found = re.search(r'id="link-for-all">([^<]+)<', self.karin.get(self.address).text)
        return found[1]

    def begin(self, guest, link, **fields):
        """Comes in by a link; the address of the first question."""
        page = guest.get(link)
        return guest.post(link, {"role": "rep", "key": "k", **fields}, token=token_on(page)).location

    def answer(self, guest, question, level="3", **fields):
        """Answers the question of that address and goes on."""
        page = guest.get(question)
        return guest.post(question, {"level": level, **fields}, token=token_on(page))

    def post(self, guest, address, **fields):
        """Presses a button on that page of theirs which stands at the end of the answers."""
        page = guest.get(address.rpartition("/")[0] + "/check")
        return guest.post(address, fields, token=token_on(page))


def links_on(page):
    """The invitations that a round's page shows, in the order of its list."""
    return [unescape(link) for link in re.findall(r'<p class="small"><a href="(/a/[^"]+)">', page.text)]


@pytest.fixture
def rounds(workspace):
    return f"/w/{workspace}/assessment"


@pytest.fixture
def stand(app, karin, rounds):
    fields = {"title": "Spring", "questionnaire": "quick-check", "how": "together", "key": "one"}
    return Stand(app, karin, karin.post(rounds, fields).location)


@pytest.fixture
def rob(stand):
    return stand.guest()


@pytest.fixture
def first(stand, rob):
    """The address of Rob's first question, after he began by his invitation."""
    (link,) = stand.invite("Rob Reyes")
    return stand.begin(rob, link)
