"""Judges a milestone: is it the buyer's act, and could a third person check it."""

from __future__ import annotations

from workshop.domain.review.acting import OF_US, TRACES, WORK, acting
from workshop.domain.review.actors import Actor, Party, named_actor
from workshop.domain.review.better import (
    answer,
    done_by_buyer,
    done_when,
    given_in_return,
    happened,
    said_by_whom,
    shown_how,
    use_of_it,
)
from workshop.domain.review.reading import Reading
from workshop.domain.review.traces import trace
from workshop.domain.review.verdicts import Verdict, Verdicts, neither
from workshop.domain.words import say


def judge_milestone(reading: Reading) -> Verdicts:
    """The first rule that applies decides."""
    for rule in (_question, _guess, _feeling, _opinion, _task, _not_yet, _thought):
        if found := rule(reading):
            return found
    return judge_fact(reading)


def judge_fact(reading: Reading) -> Verdicts:
    """Of what is told as having happened."""
    actor = acting(reading)
    if actor.party is Party.BUYER:
        return _of_the_buyer(reading, actor)
    if actor.party is Party.THIRD and _is_on_paper(reading):
        nobody = Verdict(False, say("Somebody else acts, not the buyer."))
        return Verdicts(
            nobody, Verdict(True, say("It is a fact of others, who keep a paper of it.")), better=use_of_it()
        )
    return _ours(reading)


def _question(reading: Reading) -> Verdicts | None:
    if not reading.is_question:
        return None
    return neither(say("This is a question. A milestone is a fact."), answer())


def _guess(reading: Reading) -> Verdicts | None:
    if not _stands_before_a_trace(reading, "guess"):
        return None
    return neither(say("This is hoped for or planned. It has not happened yet."), happened())


def _feeling(reading: Reading) -> Verdicts | None:
    if not _stands_before_a_trace(reading, "feeling"):
        return None
    return neither(say("This is a feeling or an opinion. Nobody can check it."), shown_how())


def _opinion(reading: Reading) -> Verdicts | None:
    opinion = reading.acts == {"note"} and reading.has("doubts", "guess", "feeling")
    if not opinion or reading.is_proven:
        return None
    return neither(say("Somebody said what they think. That binds nobody."), shown_how())


def _stands_before_a_trace(reading: Reading, doubt: str) -> bool:
    place = reading.first("doubts", doubt)
    return place is not None and place <= (reading.first("acts", *TRACES) or place)


def _task(reading: Reading) -> Verdicts | None:
    if not reading.is_task or _asks_the_buyer(reading):
        return None
    return neither(say("This is a task. It does not say what came of it."), done_when())


def _asks_the_buyer(reading: Reading) -> bool:
    buyers = reading.stands_first("doubts", "buyers_task") and reading.has("things", "buyer", "deed")
    return buyers and not reading.things & OF_US


def _not_yet(reading: Reading) -> Verdicts | None:
    place = reading.first("doubts", "open")
    if place is None or _a_fact_stands_before(reading, place):
        return None
    return neither(say("This has not happened yet."), happened())


def _a_fact_stands_before(reading: Reading, place: int) -> bool:
    traced = reading.first("acts", *TRACES)
    if traced is None or traced >= place:
        return False
    return "," in reading.text or named_actor(reading).party is Party.BUYER


def _thought(reading: Reading) -> Verdicts | None:
    if "know" not in reading.acts or reading.acts & TRACES:
        return None
    return neither(say("What somebody knows or understands cannot be seen."), said_by_whom())


def _of_the_buyer(reading: Reading, actor: Actor) -> Verdicts:
    if _says_nothing(reading):
        return neither(say("The buyer is named, but not what the buyer did."), done_by_buyer())
    auditable = trace(reading, actor)
    better = None if auditable.holds else said_by_whom()
    return Verdicts(_buyer_acts(actor), auditable, better=better)


def _says_nothing(reading: Reading) -> bool:
    told = reading.acts or reading.tells_another_act or reading.has("doubts", "loose")
    return not (told or reading.things or reading.is_proven)


def _buyer_acts(actor: Actor) -> Verdict:
    if actor.is_named:
        return Verdict(True, say("The buyer acts (“{who}”).", who=actor.words))
    return Verdict(True, say("Nobody is named, but it is the buyer who does this."))


def _is_on_paper(reading: Reading) -> bool:
    shown = reading.acts & {"bind", "issue", "arrive", "move", "state", "agree"}
    return bool(shown) and ("offer" not in reading.things or "bind" in shown)


def _ours(reading: Reading) -> Verdicts:
    reason = say("This is our own work. It does not say what the buyer did.")
    if reading.acts & WORK or "event" in reading.things:
        return neither(reason, given_in_return())
    return neither(reason, use_of_it())
