"""Judges the name of a stage: is it named after an activity, and does it tell what the buyer does."""

from __future__ import annotations

from dataclasses import replace

from workshop.domain.review.acting import OF_BUYER, OF_US, WORK, acting
from workshop.domain.review.actors import Party, named_actor
from workshop.domain.review.better import where_the_buyer_stands
from workshop.domain.review.milestones import judge_fact
from workshop.domain.review.reading import Reading
from workshop.domain.review.verdicts import Verdict, Verdicts, neither
from workshop.domain.words import Sentence, say

# Acts of the buyer that may give a stage its name.
DECISIONS = frozenset({"bind", "issue", "state", "request", "weigh", "agree", "arrive", "note"})


def judge_stage_name(reading: Reading) -> Verdicts:
    """Whether a stage of that name says where the buyer stands."""
    activity = _activity(reading)
    if activity:
        ours = neither(say("It does not say what the buyer does."), where_the_buyer_stands())
        return replace(ours, activity=Verdict(True, activity))
    standing = Verdict(False, say("It tells where the deal stands, not what is done."))
    return replace(_standing(reading), activity=standing, better=None)


def only_tells_the_end(reading: Reading) -> bool:
    """Whether it says no more than how a deal ended, as "Won" and "Closed lost" do."""
    told = {word for mark in reading.all("stages", "outcome") for word in range(mark.start, mark.end)}
    return bool(reading.words) and told.issuperset(range(len(reading.words)))


def _activity(reading: Reading) -> Sentence | None:
    if "event" in reading.things and not _is_by_the_buyer(reading):
        return say("It names a meeting or another event. One more of them is no progress.")
    if "offer" in reading.things and reading.has("stages", "signed"):
        return say("It names a paper of ours. The signature belongs among the milestones.")
    if _is_handed_over(reading):
        return say("It names something that we hand over.")
    return say("It names our own work.") if _is_work(reading) else None


def _is_by_the_buyer(reading: Reading) -> bool:
    return reading.has("links", "by") and named_actor(reading).party is Party.BUYER


def _is_handed_over(reading: Reading) -> bool:
    ours = bool(reading.things & OF_US) and "deed" not in reading.things
    return ours and (bool(reading.acts & {"move", "issue"}) or not _tells_where_the_deal_stands(reading))


def _is_work(reading: Reading) -> bool:
    sent = "move" in reading.acts and not reading.things & OF_BUYER
    known = "know" in reading.acts and "buyer" not in reading.things
    worked = sent or known or reading.has("stages", "work") or bool(reading.acts & (WORK - {"know"}))
    unknown = not reading.marks and reading.words[:1] and reading.words[0].endswith("ing")
    return (worked or bool(unknown)) and not _tells_where_the_deal_stands(reading)


def _tells_where_the_deal_stands(reading: Reading) -> bool:
    return _is_of_the_buyer(reading) or reading.has("stages", "outcome", "status", "phase")


def _is_of_the_buyer(reading: Reading) -> bool:
    decided = bool(reading.acts & DECISIONS) and acting(reading).party is not Party.SELLER
    phase = reading.has("stages", "buying") and "move" not in reading.acts
    return decided or phase or _is_by_the_buyer(reading)


def _standing(reading: Reading) -> Verdicts:
    fact = judge_fact(reading)
    if reading.acts & DECISIONS and fact.buyer_acts.holds:
        return fact
    phase = Verdict(False, say("A name alone is no fact. The milestones of the stage are."))
    if reading.has("stages", "buying"):
        return Verdicts(Verdict(True, say("It names what the buyer does.")), phase)
    return Verdicts(Verdict(False, say("It names nothing that the buyer does.")), phase)
