"""Recognise the exports of CRM systems by their headers; what we know of each stands in `words/crm.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from workshop.domain.collect.deals import Side
from workshop.intake.fields import Field, Part
from workshop.intake.vocabulary import WORDS, key


@dataclass(frozen=True, slots=True)
class Signature:
    """One kind of export: by what it is recognised and what its columns mean (see `words/crm.yaml`)."""

    name: str
    title: str
    part: Part
    needs: tuple[tuple[str, ...], ...] = ()
    lacks: tuple[str, ...] = ()
    prefix: str | None = None
    columns: tuple[tuple[Field, tuple[str, ...]], ...] = ()
    sides: tuple[tuple[str, tuple[tuple[str, Side], ...]], ...] = ()
    marks: tuple[tuple[str, Side], ...] = ()
    by: Side = Side.UNKNOWN
    short_ids: bool = False
    certain: float | None = None
    impossible: float | None = None
    kind: str | None = None

    def fits(self, headers: Sequence[str]) -> bool:
        """Whether a file with these headers is such an export."""
        if self.prefix is not None:
            return any(header.casefold().startswith(self.prefix.casefold()) for header in headers)
        there = {key(header) for header in headers}
        met = all(any(key(header) in there for header in either) for either in self.needs)
        return met and not any(key(header) in there for header in self.lacks)


def recognise_export(headers: Sequence[str]) -> Signature | None:
    """The kind of export that has these headers, or None for any other table."""
    return next((signature for signature in signatures() if signature.fits(headers)), None)


def signature(name: str) -> Signature | None:
    """The kind of export of that name."""
    return next((each for each in signatures() if each.name == name), None)


@cache
def signatures() -> tuple[Signature, ...]:
    """Every kind of export we know, the most particular first."""
    entries = yaml.safe_load((WORDS / "crm.yaml").read_text(encoding="utf-8"))
    return tuple(_signature(entry) for entry in entries)


def is_crm_header(header: str) -> bool:
    """Whether some CRM's export has a column of this name."""
    return key(header) in _headers()


@cache
def _headers() -> frozenset[str]:
    named = (header for each in signatures() for _, headers in each.columns for header in headers)
    needed = (header for each in signatures() for either in each.needs for header in either)
    return frozenset(key(header) for header in (*named, *needed))


def _signature(entry: dict[str, Any]) -> Signature:
    return Signature(
        name=entry["name"],
        title=entry["title"],
        part=Part(entry["part"]),
        needs=tuple(tuple(need) if isinstance(need, list) else (need,) for need in entry.get("needs", ())),
        lacks=tuple(entry.get("lacks", ())),
        prefix=entry.get("prefix"),
        columns=tuple((Field(field), tuple(headers)) for field, headers in entry["columns"].items()),
        sides=tuple((column, _said(values)) for column, values in entry.get("sides", {}).items()),
        marks=_said(entry.get("marks", {})),
        by=Side(entry.get("by", Side.UNKNOWN)),
        short_ids=entry.get("ids") == "short",
        certain=entry.get("certain"),
        impossible=entry.get("impossible"),
        kind=entry.get("kind"),
    )


def _said(values: dict[str, str]) -> tuple[tuple[str, Side], ...]:
    return tuple((value, Side(side)) for value, side in values.items())
