"""A server that stands still, and answers that never come or come twice: an activity is there once."""

import threading
import time

import pytest

from benches.soak.room import prepare
from benches.soak.verdict import exported
from tests.chaos.senders import Sender, joined, line_to

STILL = 2.5


def told(server, tmp_path):
    return [(row["key"], row["text"]) for row in exported(server, tmp_path / "all.csv")]


@pytest.mark.full
def test_what_was_sent_to_a_server_that_stood_still_is_there_once(server, tmp_path):
    code = prepare(server)
    server.start()
    browser, form = joined(server.site, code, "Ann")
    hasty = line_to(server.site, patience=0.5, like=browser)
    sender, patient = Sender(hasty, form, "Ann"), Sender(browser, form, "Ann")
    server.freeze()
    thawing = threading.Timer(STILL, server.thaw)
    thawing.start()
    began = time.monotonic()

    # Each try gives up early, and every one of them may still be carried out when the server goes on.
    tries = 0
    while not sender.send("k-1", "They rang us"):
        tries += 1
        assert time.monotonic() - began < 60
    thawing.join()
    assert patient.send("k-2", "They signed")

    assert tries >= 2
    assert told(server, tmp_path) == [("k-1", "They rang us"), ("k-2", "They signed")]


@pytest.mark.full
def test_what_is_sent_many_times_at_once_is_there_once(server, tmp_path):
    code = prepare(server)
    server.start()
    browser, form = joined(server.site, code, "Ann")
    senders = [Sender(line_to(server.site, like=browser), form, "Ann") for _ in range(12)]
    together, answers = threading.Barrier(len(senders)), []

    def send(sender):
        together.wait()
        answers.append(sender.send("k-1", "They rang us"))

    threads = [threading.Thread(target=send, args=(sender,)) for sender in senders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == [True] * len(senders)
    assert told(server, tmp_path) == [("k-1", "They rang us")]
