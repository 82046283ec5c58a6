"""How a difference between two documents is told: what a thing is called, its fields, and their values."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.fields import Value
from workshop.domain.design.process import Element, Milestone, Process, Stage
from workshop.domain.design.shape import kind_of, name_of
from workshop.domain.design.tree import find
from workshop.domain.words import Sentence, say, say_many

THE_PROCESS = say("The process")
INNER = say("The process: only its inner names changed, nothing that people read")

_NAMED: Mapping[str, Sentence] = {
    "stage": say("Stage “{name}”"),
    "milestone": say("Milestone “{name}”"),
    "activity": say("Recommended activity “{name}”"),
    "buying_step": say("The buyer’s step “{name}”"),
    "play": say("The play against “{name}”"),
    "question": say("The question “{name}”"),
    "term": say("The word “{name}”"),
    "after": say("“{name}” after the signature"),
    "story": say("The story “{name}”"),
    "dismissal": say("The finding of the rule “{name}” that is left so"),
}
_PLACES: Mapping[str, Sentence] = {
    "buying_step": say("How the buyer buys"),
    "play": say("Plays"),
    "question": say("Questions"),
    "term": say("Words"),
    "after": say("After the signature"),
    "story": say("Stories"),
    "dismissal": say("Findings that are left so"),
}
_SOURCES: Mapping[str, Sentence] = {
    "won": say("won deals"),
    "lost": say("lost deals"),
    "practice": say("good practice"),
}
# Texts of several sentences; the page shows the old and the new side by side.
PROSE = frozenset(
    {"aim", "gain", "handover", "note", "changes", "progress", "good_note", "bad_note", "evidence", "ask"}
    | {"send", "otherwise", "seen", "answer", "meaning", "text", "reason", "serves", "points"}
)
_FIELDS: Mapping[str, Sentence] = {
    "about": say("what it is about"),
    "aim": say("the aim that it serves"),
    "answer": say("what to say"),
    "ask": say("what to ask"),
    "bad_note": say("what a bad note sounds like"),
    "changes": say("what is told of the differences"),
    "colour": say("the colour of the papers"),
    "company": say("the company"),
    "day": say("the day on which it typically comes"),
    "days": say("how long it typically takes"),
    "evidence": say("the evidence"),
    "gain": say("what a seller gets from it"),
    "good_note": say("what a good note sounds like"),
    "group": say("the group of activities behind it"),
    "handover": say("what marketing hands over"),
    "meaning": say("its meaning"),
    "methodology": say("the methodology inside it"),
    "methodology_link": say("the link to the methodology"),
    "next_review": say("the next review"),
    "note": say("what is said of the version"),
    "otherwise": say("what to do if it does not come"),
    "owner": say("the owner"),
    "points": say("the qualifying points that it covers"),
    "probability": say("the probability"),
    "progress": say("the buyer’s progress"),
    "published": say("the day of publication"),
    "reason": say("the reason"),
    "role": say("who does it"),
    "seen": say("by what a seller knows it"),
    "send": say("what to send"),
    "serves": say("the buyer’s steps that it serves"),
    "shown_name": say("the name that is shown"),
    "source": say("where it comes from"),
    "stage": say("the stage that it belongs to"),
    "support": say("its support"),
    "text": say("what is told"),
    "version": say("the number of the version"),
    "who": say("who is behind it on the buyer’s side"),
}


def named(element: Element) -> Sentence:
    """`Gate “Budget allocated”`, `Stage “Choice”`."""
    if isinstance(element, Process):
        return THE_PROCESS
    pattern = _NAMED[kind_of(element)].pattern
    if isinstance(element, Milestone) and element.gate:
        pattern = say("Gate “{name}”").pattern
    return Sentence(pattern, (("name", name_of(element)),))


def place_of(element: Element, parent: Element) -> Sentence:
    """The heading under which a difference of the element is told."""
    for one in (element, parent):
        if isinstance(one, Stage):
            return named(one)
    return _PLACES.get(kind_of(element), THE_PROCESS)


def changed_field(element: Element, field: str, old: Sentence | None, new: Sentence | None) -> Sentence:
    """Tells that a field changed; `old` and `new` are None where nothing stood or stands there."""
    values = {"what": named(element), "field": _FIELDS[field]}
    if field in PROSE or field == "group":
        return _changed_prose(values, was=old is not None, is_there=new is not None)
    if old is None:
        return say("{what}: {field} is now given as {new}", new=new, **values)
    if new is None:
        return say("{what}: {field} is no longer given, it was {old}", old=old, **values)
    return say("{what}: {field} changed from {old} to {new}", old=old, new=new, **values)


def _changed_prose(values: Mapping[str, object], *, was: bool, is_there: bool) -> Sentence:
    if not was:
        return say("{what}: {field} is new", **values)
    if not is_there:
        return say("{what}: {field} was taken out", **values)
    return say("{what}: {field} changed", **values)


def value_words(process: Process, field: str, value: Value) -> Sentence | None:
    """The value as people read it in that document; None where there is none."""
    match value:
        case None | "" | ():
            return None
        case Support():
            return _support(value)
        case tuple():
            return say("{text}", text=as_text(process, value))
        case int():
            return _number(field, value)
    if field == "source":
        return _SOURCES.get(value, say("“{text}”", text=value))
    return say("“{text}”", text=as_text(process, value))


def as_text(process: Process, value: Value) -> str:
    """The value as a text to be set beside another one; ids of elements as their titles."""
    if isinstance(value, tuple):
        return "\n".join(as_text(process, each) for each in value)
    if value is None:
        return ""
    there = find(process, str(value)) if value else None
    return name_of(there) if there else str(value)


def _support(support: Support) -> Sentence:
    values = {"deals": support.deals, "of": support.of}
    if not support.of_lost:
        return say("{deals} of {of} won deals", **values)
    lost = {"lost": support.lost, "of_lost": support.of_lost}
    return say("{deals} of {of} won and {lost} of {of_lost} lost deals", **values, **lost)


def _number(field: str, number: int) -> Sentence:
    if field == "probability":
        return say("{n} %", n=number)
    if field == "days":
        return say_many("{n} day", "{n} days", number)
    if field == "day":
        return say("day {n}", n=number)
    return say("{n}", n=number)
