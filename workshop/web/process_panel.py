"""The one place of the page that is open for writing: an element, or a new one."""

from __future__ import annotations

from dataclasses import dataclass

from flask import request

from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Element, Process, Stage
from workshop.domain.design.shape import kind_of
from workshop.domain.design.tree import find
from workshop.web.process_forms import FORMS, SAW, ElementForm

SURE = 100


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

    @property
    def fingerprint(self) -> str:
        """What exactly was seen of the element."""
        return fingerprint(self.element) if self.element else ""


def asked_for(process: Process) -> Panel | None:
    """The panel that the address asks for: `?open=ID` or `?add=KIND&to=ID`; None for what is not there."""
    if element := find(process, request.args.get("open", "")):
        return opened(element)
    kind, parent = request.args.get("add", ""), find(process, request.args.get("to", process.id))
    if kind == "stage":
        return _new_stage(process, request.args.get("after"))
    return (
        _new_part(kind, parent) if kind in ("milestone", "activity") and isinstance(parent, Stage) else None
    )


def opened(element: Element) -> Panel:
    """The element as it stands, open for writing."""
    kind = kind_of(element)
    return Panel(kind, FORMS[kind].about(element), element)


def neighbours(process: Process, stage: Stage) -> tuple[Stage | None, Stage | None]:
    """The stages before and after it."""
    place = process.stages.index(stage)
    row = (None, *process.stages, None)
    return row[place], row[place + 2]


def _new_part(kind: str, stage: Stage) -> Panel:
    row = stage.milestones if kind == "milestone" else stage.activities
    form = FORMS[kind].about(gate=False) if kind == "milestone" else FORMS[kind].about()
    return Panel(kind, form, parent=stage.id, after=row[-1].id if row else None)


def _new_stage(process: Process, after: str | None) -> Panel:
    ids = [stage.id for stage in process.stages]
    place = ids.index(after) + 1 if after in ids else len(ids)
    least = process.stages[place - 1].probability
    most = process.stages[place].probability if place < len(ids) else SURE
    form = FORMS["stage"].about(probability=(least + most) // 2)
    return Panel("stage", form, parent=process.id, after=ids[place - 1])
