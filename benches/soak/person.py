"""Somebody who takes part: joins by the plain forms, tells one activity after the other, looks for news."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from threading import Event
from time import monotonic
from urllib.parse import quote
from uuid import uuid4

from benches.soak.browser import GONE, Browser
from benches.soak.forms import Form, form_with, live_of
from benches.soak.ledger import Acknowledged, Ledger, revision_in

SEVERAL_LOOK_LESS = 30
BETWEEN_TRIES = 0.5


class NotIn(Exception):
    """The server was there and did not let somebody in as the forms promise."""


@dataclass(frozen=True)
class Habits:
    """Seconds between two activities of one person, and between two looks of their page."""

    tells_every: float
    looks_every: float


def habits(people: int) -> Habits:
    """They look as the page's own script does: every second up to thirty people, every two seconds for more.

    A large room tells something every twenty seconds each, which is a sentence typed on a phone; a small one
    more often, so that a short run has something to lose.
    """
    if people <= SEVERAL_LOOK_LESS:
        return Habits(tells_every=6.0, looks_every=1.0)
    return Habits(tells_every=20.0, looks_every=2.0)


@dataclass
class Person:
    """The number is their place in the ledger's list of screens."""

    number: int
    site: str
    code: str
    ledger: Ledger
    habits: Habits
    dice: random.Random = field(init=False)
    refused: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.number)  # noqa: S311 - spreads people, keeps no secret
        self.browser = Browser(self.site)
        self.live, self.revision = "", ""
        self.form = Form("")
        self.told = 0

    def live_until(self, over: Event) -> None:
        """Takes part until it is over; what is on its way then is still brought to its end."""
        while not over.is_set() and not self._joined():
            over.wait(BETWEEN_TRIES)
        look_at = monotonic() + self.dice.uniform(0, self.habits.looks_every)
        tell_at = monotonic() + self.dice.uniform(0, self.habits.tells_every)
        while not over.wait(max(0.0, min(look_at, tell_at) - monotonic())):
            if monotonic() >= tell_at:
                self._tell()
                tell_at = monotonic() + self.habits.tells_every * self.dice.uniform(0.5, 1.5)
            if monotonic() >= look_at:
                self._look()
                look_at = monotonic() + self.habits.looks_every * self.dice.uniform(0.9, 1.1)
        self.browser.close()

    def _joined(self) -> bool:
        try:
            return self._join()
        except GONE:
            return False

    def _join(self) -> bool:
        path = f"/j/{quote(self.code)}"
        form = form_with(self.browser.get(path).text, "name")
        if form is not None:
            sent = self.browser.post(form.action or path, {**form.values, "name": f"Person {self.number}"})
            if not sent.stored or sent.location is None:
                return self._not_in(f"joining answered {sent.status}")
            path = sent.location
        page = self.browser.get(path).text
        found, live = form_with(page, "text"), live_of(page)
        if found is None or not live:
            return self._not_in("the page after joining has no form or asks nothing")
        self.form, self.live, self.revision = found, live["data-live"], live["data-revision"]
        self._saw(self.revision)
        return True

    def _not_in(self, why: str) -> bool:
        self.refused.append(why)
        return False

    def _look(self) -> bool:
        try:
            answer = self.browser.look(f"{self.live}?since={quote(self.revision)}")
        except GONE:
            return False
        if answer.status == 200:
            self.revision = _stamp_in(answer.text)
            self._saw(self.revision)
        return answer.status in {200, 204}

    def _saw(self, stamp: str) -> None:
        self.ledger.screens[self.number].saw(revision_in(stamp))

    def _tell(self) -> None:
        """Sends one activity until it is acknowledged, always under the same key, as a browser does."""
        self.told += 1
        key, text = uuid4().hex, f"Activity {self.told} of person {self.number}"
        fields = {
            **self.form.values,
            "key": key,
            "text": text,
            "deal": f"Deal {self.number}",
            "side": "buyer",
        }
        began = monotonic()
        while not self._sent(fields):
            Event().wait(BETWEEN_TRIES)
        told = Acknowledged(key, text, self.number, monotonic() - began, monotonic())
        self.ledger.acknowledge(told)
        if self._look():
            self.ledger.arrive(told, revision_in(self.revision))

    def _sent(self, fields: dict[str, str]) -> bool:
        try:
            answer = self.browser.post(self.form.action, fields)
        except GONE:
            return False
        if not answer.stored:
            self.refused.append(f"telling answered {answer.status}")
        return answer.stored


def _stamp_in(answer: str) -> str:
    return str(json.loads(answer)["revision"])
