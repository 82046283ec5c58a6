"""A file that is set in type as somebody orders it: which export, paper, shape and version.

The order's text is the name of its job in the database: the export's name, then whatever is not the usual
thing, as in `flowchart-a3-funnel-v3`. Jobs that were made by earlier versions of the program read the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec

from workshop.exports.asked import Shape
from workshop.exports.catalogue import EXPORTS, PDF, Export
from workshop.exports.sheets import PaperName
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.exports_words import (
    CRMS,
    ELSEWHERE,
    PAPERS,
    SHAPE_WORDS,
    TITLES,
    crms_of,
    title_of,
)

RESULT = Export("assessment", TITLES["assessment"], (PDF,), papers=("a4", "letter"))
NAMES, RESULT_OF = "names", "result"
# Ids have every sign that the parts of an order have, so the round stands last.
_ROUND = re.compile(r"[\w-]{1,60}", re.ASCII)
_BEFORE_ROUND = f"-{RESULT_OF}="
_VERSION = re.compile(r"v([1-9]\d{0,8})")


@dataclass(frozen=True, slots=True)
class Order:
    """`paper` and `shape` are always said; `version` is 0 for the draft; `names` shows customers' names.

    `round` is the one of the assessment whose result is a chapter of it, "" for none.
    """

    export: Export
    paper: PaperName = "a4"
    shape: Shape = "lanes"
    crm: str = ""
    version: int = 0
    names: bool = False
    round: str = ""

    @property
    def text(self) -> str:
        """The name of the job."""
        parts = "-".join([self.export.name, *self._unusual()])
        return f"{parts}{_BEFORE_ROUND}{self.round}" if self.round else parts

    @property
    def called(self) -> str:
        """What its file is called."""
        return "-".join([self.export.name, *self._unusual(), *([RESULT_OF] if self.round else [])])

    @property
    def title(self) -> str:
        """What people call it: `Flowchart, funnel, A3`."""
        parts = [told(title_of(self.export))]
        if self.crm:
            parts.append(CRMS[self.crm])
        if len(self.export.shapes) > 1:
            parts.append(told(SHAPE_WORDS[self.shape]))
        if self.export.papers:
            parts.append(told(PAPERS[self.paper]))
        if self.names:
            parts.append(_("with names"))
        if self.round:
            parts.append(_("with the result"))
        return ", ".join(parts)

    @property
    def ending(self) -> str:
        """How the file ends that is set in type; "" where there is none."""
        return self.export.set_as

    @property
    def is_result(self) -> bool:
        """Whether it tells the result of an assessment and not the process."""
        return self.export.name == RESULT.name

    @property
    def is_playbook(self) -> bool:
        """Whether the same can be read in the browser."""
        return self.export.name == "playbook"

    def _unusual(self) -> Iterator[str]:
        if self.paper != (*self.export.papers, "a4")[0]:
            yield self.paper
        if self.shape != (*self.export.shapes, "lanes")[0]:
            yield self.shape
        if self.crm:
            yield self.crm
        if self.version:
            yield f"v{self.version}"
        if self.names:
            yield NAMES


def offered() -> tuple[Export, ...]:
    """What can be made here: an export whose module is missing is left out, and the rest stays."""
    return tuple(
        each
        for each in EXPORTS
        if each.name not in ELSEWHERE and find_spec(f"workshop.exports.{each.module or each.name}")
    )


def read_order(text: str) -> Order | None:
    """The order of that text; None where there is no such."""
    known = (*offered(), RESULT)
    fits = [each for each in known if text == each.name or text.startswith(f"{each.name}-")]
    if not fits:
        return None
    export = max(fits, key=lambda each: len(each.name))
    order: Order | None = usual(export)
    parts, marked, round = text.partition(_BEFORE_ROUND)
    for part in parts.removeprefix(export.name).split("-")[1:]:
        order = _with(order, part) if order else None
    return _of_round(order, round) if order and marked else order


def usual(export: Export) -> Order:
    """The order of somebody who says nothing else."""
    papers, shapes, crms = (*export.papers, "a4"), (*export.shapes, "lanes"), (*crms_of(export), "")
    return Order(export, papers[0], shapes[0], crms[0])


def asked_order(export: Export, fields: Mapping[str, str]) -> Order | None:
    """What a form asks for; None where it asks for something that this export does not offer."""
    order: Order | None = usual(export)
    for name in ("paper", "shape", "crm"):
        if order and fields.get(name):
            order = _with(order, fields[name])
    if order and export.has_result and fields.get(RESULT_OF):
        order = _of_round(order, fields[RESULT_OF])
    return replace(order, names=export.has_names and bool(fields.get(NAMES))) if order else None


def _of_round(order: Order, round: str) -> Order | None:
    """The order with the result of that round; None where its export has no such chapter."""
    fits = order.export.has_result and _ROUND.fullmatch(round)
    return replace(order, round=round) if fits else None


def _with(order: Order, part: str) -> Order | None:
    """The order with one part said; None where its export does not offer that."""
    export = order.export
    if part in export.papers:
        return replace(order, paper=part)
    if part in export.shapes:
        return replace(order, shape=part)
    if part in crms_of(export):
        return replace(order, crm=part)
    if part == NAMES:
        return replace(order, names=True)
    found = _VERSION.fullmatch(part)
    return replace(order, version=int(found[1])) if found else None
