"""People who send one activity after the other, and note a key only once the server has acknowledged it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from urllib.parse import quote
from uuid import uuid4

from benches.soak.browser import GONE, Browser
from benches.soak.forms import Form, form_with

_LINES = []


def line_to(site, *, patience=60, like=None):
    """A line to the server, with the cookies of another browser where one is given."""
    browser = Browser(site, patience=patience)
    browser.cookies = dict(like.cookies) if like else {}
    _LINES.append(browser)
    return browser


def hang_up():
    """Closes every line of the test."""
    while _LINES:
        _LINES.pop().close()


def joined(site, code, name):
    """The browser of somebody who has joined, and the form by which they tell activities."""
    browser, path = line_to(site), f"/j/{quote(code)}"
    form = form_with(browser.get(path).text, "name")
    answer = browser.post(form.action, {**form.values, "name": name})
    assert answer.status == 303, answer.text
    return browser, form_with(browser.get(answer.location).text, "text")


@dataclass
class Sender:
    """One line to the server. `log` is a file for the keys that were acknowledged."""

    browser: Browser
    form: Form
    name: str
    acknowledged: list[str] = field(default_factory=list)
    unacknowledged: list[tuple[str, str]] = field(default_factory=list)

    def send_until(self, over, log):
        """Sends until it is over or the server is gone."""
        while not over.is_set():
            key, text = uuid4().hex, f"{self.name} says {len(self.acknowledged)} {uuid4().hex}"
            if self.send(key, text):
                self.acknowledged.append(key)
                log.write(f"{key}\n")
            else:
                self.unacknowledged.append((key, text))
                return

    def send(self, key, text):
        """Whether the server acknowledged it."""
        fields = {
            **self.form.values,
            "key": key,
            "text": text,
            "deal": f"Deal of {self.name}",
            "side": "seller",
        }
        try:
            return self.browser.post(self.form.action, fields).stored
        except GONE:
            return False

    def send_again(self, times):
        """Sends what was not acknowledged under the keys it had; several times, as a shaky line does."""
        for key, text in self.unacknowledged:
            assert all(self.send(key, text) for _ in range(times))
            self.acknowledged.append(key)
        self.unacknowledged = []


def lines(site, code, *, people, each):
    """So many people with so many lines to the server each, as a phone with several tabs has."""

    def open_lines(number):
        name = f"Person {number}"
        browser, form = joined(site, code, name)
        others = [line_to(site, like=browser) for _ in range(each - 1)]
        return [Sender(one, form, f"{name}.{place}") for place, one in enumerate([browser, *others])]

    with ThreadPoolExecutor(min(people, 8)) as threads:
        return [sender for found in threads.map(open_lines, range(people)) for sender in found]


def all_send(senders, log, meanwhile):
    """All send at once while `meanwhile` is done; then they end."""
    over = Event()
    with log.open("a") as file, ThreadPoolExecutor(len(senders)) as threads:
        sending = [threads.submit(sender.send_until, over, file) for sender in senders]
        try:
            meanwhile()
        finally:
            over.set()
        for each in sending:
            each.result()


def all_send_again(senders):
    """Everybody sends again what was not acknowledged, every fifth twice, as when all are back."""
    with ThreadPoolExecutor(16) as threads:
        times = (2 if place % 5 == 0 else 1 for place in range(len(senders)))
        list(threads.map(Sender.send_again, senders, times))
