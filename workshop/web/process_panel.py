"""The one place of the page that is open for writing: an element, or a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import request

from workshop.domain.design.fields import Value
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import (
    AfterStep,
    BuyingStep,
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
from workshop.domain.design.shape import Child, kind_of, list_for
from workshop.domain.design.tree import find, siblings
from workshop.web.process_element_form import YES_OR_NO
from workshop.web.process_forms import FORMS, SAW, ElementForm

SURE = 100
# What a new element is made from; its fields are what people write.
BLANK: Mapping[str, Child] = {
    "stage": Stage("", "", 0),
    "milestone": Milestone("", ""),
    "activity": RecommendedActivity("", ""),
    "buying_step": BuyingStep("", ""),
    "play": Play("", ""),
    "question": Question("", ""),
    "term": Term("", ""),
    "after": AfterStep("", ""),
    "story": Story("", ""),
}


@dataclass(frozen=True, slots=True)
class Panel:
    """`element` is what is open; None where one of `kind` is to be added to `parent` after `after`."""

    kind: str
    form: ElementForm
    element: Element | None = None
    parent: str = ""
    after: str | None = None

    def is_for(self, element_id: str) -> bool:
        """Whether it stands in the place of that element."""
        return self.element is not None and self.element.id == element_id

    def adds(self, kind: str, parent: str) -> bool:
        """Whether it adds one of that kind to that parent."""
        return self.element is None and (self.kind, self.parent) == (kind, parent)

    def seen(self) -> dict[str, str]:
        """The values that the page first showed, which are sent along."""
        if self.element is None:
            return {}
        first = FORMS[self.kind].about(self.element)
        return {field.name: request.form.get(SAW + field.name, field.data) for field in first}

    def asked(self) -> dict[str, str]:
        """What an address says to open it, as `asked_for` reads it."""
        if self.element is not None:
            return {"open": self.element.id}
        return {"add": self.kind, "to": self.parent, "after": self.after or ""}

    @property
    def fingerprint(self) -> str:
        """What exactly was seen of the element."""
        return fingerprint(self.element) if self.element else ""


def asked_for(process: Process) -> Panel | None:
    """The panel that the address asks for: `?open=ID` or `?add=KIND&to=ID`; None for what is not there."""
    element = find(process, request.args.get("open", ""))
    if element and kind_of(element) in FORMS:
        return opened(element)
    kind, parent = request.args.get("add", ""), find(process, request.args.get("to", process.id))
    if kind == "stage":
        return _new_stage(process, request.args.get("after"))
    fits = kind in BLANK and parent is not None and list_for(parent, BLANK[kind])
    return _new_part(kind, parent) if fits and parent else None


def opened(element: Element) -> Panel:
    """The element as it stands, open for writing."""
    kind = kind_of(element)
    return Panel(kind, FORMS[kind].about(element), element)


def neighbours(process: Process, stage: Stage) -> tuple[Stage | None, Stage | None]:
    """The stages before and after it."""
    place = process.stages.index(stage)
    row = (None, *process.stages, None)
    return row[place], row[place + 2]


def _new_part(kind: str, parent: Element) -> Panel:
    row = siblings(parent, BLANK[kind])
    given: dict[str, Value] = {name: False for name in FORMS[kind].names() if name in YES_OR_NO}
    return Panel(kind, FORMS[kind].about(None, **given), parent=parent.id, after=row[-1].id if row else None)


def _new_stage(process: Process, after: str | None) -> Panel:
    ids = [stage.id for stage in process.stages]
    place = ids.index(after) + 1 if after in ids else len(ids)
    least = process.stages[place - 1].probability
    most = process.stages[place].probability if place < len(ids) else SURE
    form = FORMS["stage"].about(probability=(least + most) // 2)
    return Panel("stage", form, parent=process.id, after=ids[place - 1])
