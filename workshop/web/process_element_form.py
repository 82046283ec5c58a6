"""The form of one element of a process: each field is sent together with the value that its page showed."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Self

from flask import request
from wtforms import Field
from wtforms.validators import StopValidation

from workshop.domain.design.fields import Value, checked
from workshop.domain.design.process import Element
from workshop.domain.design.refusals import Refused
from workshop.domain.problems import Problem
from workshop.domain.words import say
from workshop.translate import told
from workshop.web.problem_words import problem_words
from workshop.web.process_ticks import LISTS, alike
from workshop.web.rules import Form, tidy

SAW = "saw-"


class Need(StrEnum):
    """Whether a deal must have reached a milestone before it moves on."""

    GATE = "gate"
    OPTIONAL = "optional"


NEEDS = {Need.GATE: say("Gate"), Need.OPTIONAL: say("Optional")}
YES_OR_NO = frozenset({"gate", "status_quo"})
NUMBERS = frozenset({"day", "days"})
PERCENT = re.compile(r"(\d{1,3})(\s?%)?")


def percent(_form: object, field: Field) -> None:
    """A whole number of percent, with its sign or without."""
    found = PERCENT.fullmatch(field.data or "")
    if not found or int(found[1]) > 100:
        raise StopValidation(told(say("Write a whole number from 0 to 100.")))


class ElementForm(Form):
    """The fields of one element, each sent together with the value that its page showed."""

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The fields that people write themselves."""
        return tuple(field.name for field in cls(formdata=None))

    @classmethod
    def about(cls, element: Element | None = None, **values: Value) -> Self:
        """The form as a page first shows it."""
        shown = {name: getattr(element, name) for name in cls.names()} if element else values
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

    def refuse(self, element: Element, problem: Problem) -> None:
        """Tells beside each field what its value cannot be for such an element, or else above all of them."""
        wanted = self.wanted()
        for field in self:
            try:
                checked(element, field.name, wanted[field.name])
            except Refused as refusal:
                field.errors = (problem_words(refusal.problem),)
        if not any(field.errors for field in self):
            self.form_errors.append(problem_words(problem))

    def overwritten(self) -> dict[str, tuple[Value, Value]]:
        """The value that each changed field had on the page, and the one that is wanted."""
        saw = {field.name: request.form[SAW + field.name] for field in self}
        changed = [field.name for field in self if not _same(field.name, tidy(saw[field.name]), field.data)]
        return {name: (_read(name, saw[name]), self.wanted()[name]) for name in changed}


def sent_as(value: object) -> str:
    """A value of the document as a form sends it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return Need.GATE if value else Need.OPTIONAL
    return " ".join(value) if isinstance(value, tuple) else str(value)


def _same(name: str, saw: str, sent: str) -> bool:
    return alike(saw, sent) if name in LISTS else saw == sent


def _read(name: str, text: str) -> Value:
    if name in YES_OR_NO:
        return text == Need.GATE
    if name in LISTS:
        return tuple(text.split())
    if name == "probability":
        found = PERCENT.fullmatch(text)
        return int(found[1]) if found else text
    if name in NUMBERS:
        # What is no number is refused by the document itself, which says what to write.
        return int(text) if text.isascii() and text.isdigit() else text or None
    return text
