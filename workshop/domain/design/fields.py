"""What each field of each element may hold: one rule serves commands, whole documents and files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from urllib.parse import urlsplit

from workshop.domain.cluster.discovery import Support
from workshop.domain.design import texts
from workshop.domain.design.ids import is_id
from workshop.domain.design.process import (
    AfterStep,
    BuyingStep,
    Dismissal,
    Element,
    Milestone,
    Play,
    Process,
    Question,
    RecommendedActivity,
    Stage,
    Story,
    Term,
)
from workshop.domain.design.refusals import refuse
from workshop.domain.words import say

Value = str | int | bool | Support | tuple[str, ...] | None

SOURCES = ("", "won", "lost", "practice")
# Ten years: nobody plans a stage that is longer.
MOST_DAYS = 3650
MOST_VERSIONS = 100_000
MOST_CHANGES = 500
CHANGE = 600
Rule = Callable[[object], Value]
_COLOUR = re.compile("#[0-9a-f]{6}")


def title(value: object) -> Value:
    """A name on one line, 1 to 200 characters."""
    text = _line(value)
    if not text.strip():
        raise refuse(say("This has no title."), say("Write a few words."))
    return text


def _line(value: object) -> str:
    return _fitting(texts.line(_text(value)), texts.TITLE)


def _prose(value: object) -> str:
    return _fitting(texts.prose(_text(value)), texts.PROSE)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise refuse(
            say("This is not text."), say("Put it between quotation marks, or write words."), value=value
        )
    return value


def _fitting(text: str, limit: int) -> str:
    if len(text) > limit:
        raise refuse(
            say("This is too long: {length} characters.", length=len(text)),
            say("Shorten it to {limit} characters.", limit=limit),
            value=text,
        )
    return text


def percent(value: object) -> Value:
    """A whole number, 0 to 100."""
    if type(value) is not int or not 0 <= value <= 100:
        raise refuse(
            say("A probability is a whole number of percent."), say("Give one from 0 to 100."), value=value
        )
    return value


def _truth(value: object) -> Value:
    if not isinstance(value, bool):
        raise refuse(say("This is either so or it is not."), say("Say true or false."), value=value)
    return value


def _days(value: object) -> Value:
    if value is None or (type(value) is int and 0 <= value <= MOST_DAYS):
        return value
    raise refuse(
        say("This is not a number of days."),
        say("Give a whole number from 0 to {most}, or leave it out.", most=MOST_DAYS),
        value=value,
    )


def _day(value: object) -> Value:
    text = _line(value).strip()
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        what, mend = say("This is not a day."), say("Write it as year, month and day: 2027-03-31.")
        raise refuse(what, mend, value=value) from None


def _link(value: object) -> Value:
    text = _line(value).strip()
    if text and not _leads_somewhere(text):
        raise refuse(say("This is not the address of a page."), say("Begin it with https://."), value=value)
    return text


def _leads_somewhere(address: str) -> bool:
    try:
        return urlsplit(address).scheme in ("http", "https")
    except ValueError:
        # A bracket that is not closed, where the number of a machine would stand.
        return False


def _colour(value: object) -> Value:
    text = _line(value).strip().lower()
    if text and not _COLOUR.fullmatch(text):
        what, mend = say("This is not a colour."), say("Write it as # and six digits: #1f4e79.")
        raise refuse(what, mend, value=value)
    return text


def _version(value: object) -> Value:
    if type(value) is int and 0 <= value <= MOST_VERSIONS:
        return value
    raise refuse(
        say("This is not the number of a version."), say("Give a whole number; 0 is a draft."), value=value
    )


def _changes(value: object) -> Value:
    if isinstance(value, tuple) and len(value) <= MOST_CHANGES:
        return tuple(_fitting(texts.line(_text(each)), CHANGE) for each in value)
    raise refuse(say("This is not a list of changes."), say("Write one sentence for each."), value=value)


def _stage_id(value: object) -> Value:
    if value == "" or (isinstance(value, str) and is_id(value)):
        return value
    raise refuse(say("This is not the id of a stage."), say("Name a stage by its id."), value=value)


def _source(value: object) -> Value:
    if value in SOURCES:
        return str(value)
    raise refuse(
        say("This is no source of an activity."),
        say("Say won, lost or practice, or leave it out."),
        value=value,
    )


def _names(value: object) -> Value:
    if isinstance(value, tuple) and all(map(is_id, value)) and len(set(value)) == len(value):
        return value
    raise refuse(
        say("This is not a list of ids."),
        say("Name each once, by its id, as in “[need, choice]”."),
        value=value,
    )


def _reference(value: object) -> Value:
    return None if value is None else title(value)


def _support(value: object) -> Value:
    if value is None or (isinstance(value, Support) and _counts(value)):
        return value
    raise refuse(
        say("Support says in how many deals something occurred, never more than there were."),
        say("Give whole numbers, as in “deals: 9, of: 12”."),
        value=value,
    )


def _counts(support: Support) -> bool:
    numbers = (support.deals, support.of, support.lost, support.of_lost)
    whole = all(type(number) is int for number in numbers)
    return whole and 0 <= support.deals <= support.of and 0 <= support.lost <= support.of_lost


FIELDS: Mapping[type[object], Mapping[str, Rule]] = {
    Process: {
        "name": title,
        "aim": _prose,
        "gain": _prose,
        "handover": _prose,
        "owner": _line,
        "next_review": _day,
        "methodology": _line,
        "methodology_link": _link,
        "company": _line,
        "colour": _colour,
        "version": _version,
        "published": _day,
        "note": _prose,
        "changes": _changes,
    },
    Stage: {
        "title": title,
        "probability": percent,
        "days": _days,
        "owner": _line,
        "progress": _prose,
        "good_note": _prose,
        "bad_note": _prose,
        "serves": _names,
    },
    Milestone: {
        "title": title,
        "gate": _truth,
        "evidence": _prose,
        "day": _days,
        "who": _line,
        "ask": _prose,
        "send": _prose,
        "otherwise": _prose,
        "points": _names,
        "group": _reference,
        "support": _support,
    },
    RecommendedActivity: {
        "title": title,
        "role": _line,
        "source": _source,
        "group": _reference,
        "support": _support,
    },
    BuyingStep: {"title": title, "seen": _prose},
    Play: {"title": title, "status_quo": _truth, "answer": _prose},
    Question: {"title": title},
    Term: {"title": title, "meaning": _prose},
    AfterStep: {"title": title},
    Story: {"title": title, "shown_name": _line, "stage": _stage_id, "text": _prose},
    Dismissal: {"title": title, "about": _line, "reason": _prose},
}


def checked(element: Element, field: str, value: object) -> Value:
    """The value as that field keeps it (text cleaned); Refused where it cannot be."""
    rule = FIELDS[type(element)].get(field)
    if rule is None:
        raise refuse(
            say("There is no “{field}” to change here.", field=field),
            say("Change one of: {fields}.", fields=", ".join(FIELDS[type(element)])),
        )
    return rule(value)
