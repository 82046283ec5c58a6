"""How the demo's process came to be: what the first draft said, and who changed it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Command, Remove, Set
from workshop.domain.design.fields import Value
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Element, Process
from workshop.domain.design.tree import find
from workshop.domain.design.undo import inverse


@dataclass(frozen=True, slots=True)
class Changed:
    """`person` gave a field the value that it has in the agreed process; it was `before`."""

    person: str
    element: str
    field: str
    before: Value


@dataclass(frozen=True, slots=True)
class Added:
    """`person` put in an element that the first draft had not."""

    person: str
    element: str


Step = Changed | Added

STEPS: tuple[Step, ...] = (
    Changed("Tom Ashby", "problem-measured-1", "title", "First visit"),
    Changed("Priya Raman", "need-agreed-1", "title", "Requirements meeting"),
    Changed("Marta Lindqvist", "investment-released-1", "title", "Quotation sent"),
    Changed("Jonas Weber", "trial-signed-1", "gate", False),
    Changed("Eilidh Grant", "money-set-aside-1", "gate", True),
    Changed("Priya Raman", "deciders-named-1", "title", "Buyer told us who decides"),
    Changed("Jonas Weber", "trial-signed-1", "evidence", ""),
    Added("Jonas Weber", "invite-the-operators-1"),
    Added("Eilidh Grant", "ask-why-now-1"),
    Changed("Dave Cole", "drawing-signed-1", "gate", True),
    Added("Dave Cole", "send-site-list-1"),
    Changed("Marta Lindqvist", "proven-on-own-product-1", "probability", 60),
)


def told(agreed: Process) -> tuple[Process, tuple[tuple[str, Command], ...]]:
    """The first draft, and the commands that made `agreed` of it, each with the name of its author."""
    commands: list[tuple[str, Command]] = []
    for step in reversed(STEPS):
        back = _back(agreed, step)
        commands.insert(0, (step.person, inverse(agreed, back)))
        agreed = apply(agreed, back)
    return agreed, tuple(commands)


def _back(process: Process, step: Step) -> Command:
    element = _present(process, step.element)
    if isinstance(step, Added):
        return Remove(element.id, fingerprint(element))
    return Set(element.id, step.field, step.before, getattr(element, step.field))


def _present(process: Process, element_id: str) -> Element:
    element = find(process, element_id)
    if element is None:
        raise LookupError(f"The demo's process has no {element_id!r}; history.py speaks of it.")
    return element
