"""Whether what the buyer does leaves a trace that a third person could check."""

from __future__ import annotations

from workshop.domain.review.actors import Actor, towards_buyer, towards_us
from workshop.domain.review.reading import Reading
from workshop.domain.review.verdicts import Verdict
from workshop.domain.words import Sentence, say

# Acts that leave a paper or an entry behind.
KEPT = frozenset({"bind", "issue", "move", "arrive"})


def trace(reading: Reading, actor: Actor) -> Verdict:
    """The verdict on an act of the buyer, by the acts and proofs that the statement holds."""
    if doubt := _doubt(reading):
        return Verdict(False, doubt)
    if sign := _sign(reading, actor):
        return Verdict(True, sign)
    return Verdict(False, say("Nothing shows it: no paper, no day, no figure."))


def _doubt(reading: Reading) -> Sentence | None:
    if reading.has("doubts", "loose") and not reading.has("proof", "written"):
        return say("Spoken or loosely meant, it binds nobody.")
    if reading.acts == {"talk"} and not reading.has("proof", "witness"):
        return say("Talk alone is no result.")
    return None


def _sign(reading: Reading, actor: Actor) -> Sentence | None:
    if reading.acts & KEPT or (not reading.acts and "deed" in reading.things):
        return say("It leaves a trace that a third person could check.")
    if reading.is_proven:
        return say("A paper, a day or a figure shows it.")
    if _is_said(reading, actor) or _is_seen(reading, actor):
        return say("Others heard or saw it, so it can be told with place and day.")
    if _is_settled(reading, actor):
        return say("Something definite is agreed, and both sides have a note of it.")
    return None


def _is_said(reading: Reading, actor: Actor) -> bool:
    heard = actor.is_named or "request" in reading.acts or "deed" in reading.things or towards_us(reading)
    return heard and bool(reading.acts & {"state", "note", "request"})


def _is_seen(reading: Reading, actor: Actor) -> bool:
    done = bool(reading.acts & {"join", "work"}) or reading.tells_another_act
    return actor.is_named and done and "weigh" not in reading.acts


def _is_settled(reading: Reading, actor: Actor) -> bool:
    by_buyer = actor.is_named or towards_buyer(reading)
    return by_buyer and "agree" in reading.acts and reading.has("things", "buyer", "both")
