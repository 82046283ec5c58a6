from __future__ import annotations

from wtforms import RadioField, StringField

from workshop.domain.collect.deals import Outcome
from workshop.domain.words import say
from workshop.web.collect_words import OUTCOMES
from workshop.web.rules import Form, choices, line, one_of
from workshop.web.typed_lines_form import TypedLinesForm, lines_field

LONGEST_NAME = 20_000
"""As long as the name of a deal that came by a file."""


def _name() -> StringField:
    return line(
        say("Deal"), missing=say("Enter the deal’s name, for example the customer’s."), longest=LONGEST_NAME
    )


def _outcome() -> RadioField:
    return RadioField(
        say("How it ended"),
        [one_of(Outcome, say("Choose how the deal ended."))],
        choices=choices(OUTCOMES),
        default=Outcome.WON.value,
        validate_choice=False,
    )


class TellForm(TypedLinesForm):
    """A deal that somebody tells: its name, its end, and what both sides did."""

    name = _name()
    outcome = _outcome()
    text = lines_field()


class DealForm(Form):
    """A deal's name and end."""

    name = _name()
    outcome = _outcome()

    @property
    def chosen(self) -> Outcome:
        """The end that was chosen, once the form is valid."""
        return Outcome(self.outcome.data)
