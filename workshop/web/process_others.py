"""What others changed of the element that somebody has open, told beside what they write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from flask import request

from workshop.domain.design.fields import Value
from workshop.domain.design.process import Element, Process
from workshop.domain.design.shape import kind_of
from workshop.domain.design.tree import find
from workshop.store import processes
from workshop.store.missing import Missing
from workshop.store.revisions import Draft
from workshop.web.door import reading
from workshop.web.methods_offered import offers_of
from workshop.web.process_forms import label, names_of, sent_as, written
from workshop.web.process_ticks import LISTS

# Among so many of the last revisions it is looked up who changed it.
LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class News:
    """A field that reads otherwise now: in words, and as a form sends it, for `ticks` a list of ids."""

    field: str
    label: str
    words: str
    value: str
    ticks: bool


@dataclass(frozen=True, slots=True)
class Others:
    """Who changed it, and what; no rows where it is gone."""

    names: str
    rows: tuple[News, ...]


def others(process: str, now: Draft) -> Others | None:
    """What is new in the element that the page has open since `was`, the revision of its fields.

    None where the page has nothing open, or nothing of it changed.
    """
    one, was = request.args.get("open", ""), request.args.get("was", "")
    if not (was.isascii() and was.isdigit() and len(was) < 9):
        return None
    drafts = _drafts(process, int(was), now.number)
    told = [_values(find(draft.process, one)) for draft in drafts]
    if not drafts or not told[0] or told[0] == told[-1]:
        return None
    whole = zip(drafts, told, strict=True)
    who = dict.fromkeys(after.author for (_, old), (after, new) in pairwise(whole) if old != new)
    return Others(", ".join(filter(None, who)), tuple(_rows(now.process, one, told[0])))


def _drafts(process: str, was: int, now: int) -> list[Draft]:
    """The revision that the fields were printed from, and the last ones since; none where there is none."""
    numbers = [was, *range(max(was, now - LOOKED_AT) + 1, now + 1)]
    try:
        with reading() as session:
            return [processes.at(session, process, number) for number in numbers]
    except Missing:
        return []


def _values(element: Element | None) -> Mapping[str, Value]:
    return {name: getattr(element, name) for name in names_of(kind_of(element))} if element else {}


def _rows(process: Process, one: str, then: Mapping[str, Value]) -> Iterator[News]:
    element = find(process, one)
    for name, value in _values(element).items():
        if element and name in then and then[name] != value:
            kind, words = kind_of(element), written(name, value, offers_of(process))
            yield News(name, label(kind, name), words, sent_as(value), name in LISTS)
