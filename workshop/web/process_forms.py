"""What people write about a process, a stage, a milestone and a recommended activity."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from flask import abort, request
from wtforms import Field, RadioField
from wtforms.validators import StopValidation

from workshop.domain.design import texts
from workshop.domain.design.fields import Value
from workshop.domain.design.process import Element
from workshop.domain.design.shape import kind_of
from workshop.domain.words import say
from workshop.translate import told
from workshop.web.rules import Form, choices, line, lines, one_of, tidy

SAW = "saw-"


class Need(StrEnum):
    """Whether a deal must have reached a milestone before it moves on."""

    GATE = "gate"
    OPTIONAL = "optional"


NEEDS = {Need.GATE: say("Gate"), Need.OPTIONAL: say("Optional")}
PERCENT = re.compile(r"(\d{1,3})(\s?%)?")


def percent(_form: object, field: Field) -> None:
    """A whole number of percent, with its sign or without."""
    found = PERCENT.fullmatch(field.data or "")
    if not found or int(found[1]) > 100:
        raise StopValidation(told(say("Write a whole number from 0 to 100.")))


class ElementForm(Form):
    """The fields of one element, each sent together with the value that its page showed."""

    @classmethod
    def about(cls, element: Element | None = None, **values: Value) -> Self:
        """The form as a page first shows it."""
        shown = {name: getattr(element, name) for name in names_of(kind_of(element))} if element else values
        return cls(formdata=None, data={name: sent_as(value) for name, value in shown.items()})

    @classmethod
    def sent(cls) -> Self:
        """The form as it was sent; a field that was not on the page asks for no change."""
        form = cls()
        for name in [field.name for field in form if field.name not in request.form]:
            del form[name]
        return form

    def wanted(self) -> dict[str, Value]:
        """The values as the document keeps them, once the form is valid."""
        return {field.name: _read(field.name, field.data) for field in self}

    def overwritten(self) -> dict[str, tuple[Value, Value]]:
        """The value that each changed field had on the page, and the one that is wanted."""
        saw = {field.name: request.form[SAW + field.name] for field in self}
        changed = [field.name for field in self if tidy(saw[field.name]) != field.data]
        return {name: (_read(name, saw[name]), self.wanted()[name]) for name in changed}


class ProcessForm(ElementForm):
    """The document itself."""

    name = line(say("Name of the process"), missing=say("Enter a name."), longest=texts.TITLE)
    aim = lines(say("The company’s aim that it serves"), longest=texts.PROSE)
    owner = line(say("Owner"), longest=texts.TITLE)


class StageForm(ElementForm):
    """A phase named for the buyer's progress."""

    title = line(say("Title of the stage"), missing=say("Enter the stage’s title."), longest=texts.TITLE)
    probability = line(
        say("Probability of closing, in percent"), missing=say("Enter a whole number from 0 to 100.")
    )
    progress = lines(say("How far the buyer is at its end"), longest=texts.PROSE)

    def validate_probability(self, field: Field) -> None:
        """WTForms finds it by its name."""
        percent(self, field)


class MilestoneForm(ElementForm):
    """What the buyer does."""

    title = line(
        say("What the buyer has done"), missing=say("Enter what the buyer has done."), longest=texts.TITLE
    )
    gate = RadioField(
        say("Is it needed?"),
        [one_of(Need, say("Choose gate or optional."))],
        choices=choices(NEEDS),
        validate_choice=False,
    )
    evidence = lines(say("What proves it, and where"), longest=texts.PROSE)


class ActivityForm(ElementForm):
    """What we do."""

    title = line(say("What we do"), missing=say("Enter what we do."), longest=texts.TITLE)


FORMS: Mapping[str, type[ElementForm]] = {
    "process": ProcessForm,
    "stage": StageForm,
    "milestone": MilestoneForm,
    "activity": ActivityForm,
}


def form_of(kind: str) -> type[ElementForm]:
    """The form for that kind of element; 400 for a kind that no page of ours sends."""
    return FORMS[kind] if kind in FORMS else abort(400)


def names_of(kind: str) -> tuple[str, ...]:
    """The fields of that kind of element that people write themselves."""
    return tuple(field.name for field in FORMS[kind](formdata=None))


def label(kind: str, name: str) -> str:
    """What the form calls the field."""
    return told(FORMS[kind](formdata=None)[name].label.text)


def written(name: str, value: object) -> str:
    """A value of the document as people read it."""
    if name == "gate":
        return told(NEEDS[Need.GATE if value else Need.OPTIONAL])
    return f"{value} %" if name == "probability" else str(value)


def sent_as(value: object) -> str:
    """A value of the document as a form sends it."""
    if isinstance(value, bool):
        return Need.GATE if value else Need.OPTIONAL
    return str(value)


def _read(name: str, text: str) -> Value:
    if name == "gate":
        return text == Need.GATE
    if name == "probability":
        found = PERCENT.fullmatch(text)
        return int(found[1]) if found else text
    return text
