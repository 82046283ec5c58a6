"""What each field of each element may hold: one rule serves commands, whole documents and files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workshop.domain.cluster.discovery import Support
from workshop.domain.design import texts
from workshop.domain.design.process import Element, Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.refusals import refuse
from workshop.domain.words import say

Value = str | int | bool | Support | None
Rule = Callable[[object], Value]


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
        raise refuse(
            say("A milestone is a gate or it is not."), say("Say true for a gate, else false."), value=value
        )
    return value


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
    Process: {"name": title, "aim": _prose, "owner": _line},
    Stage: {"title": title, "probability": percent, "progress": _prose},
    Milestone: {
        "title": title,
        "gate": _truth,
        "evidence": _prose,
        "group": _reference,
        "support": _support,
    },
    RecommendedActivity: {"title": title, "group": _reference, "support": _support},
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
