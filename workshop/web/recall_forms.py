from __future__ import annotations

import datetime

from wtforms import Field, HiddenField, RadioField, StringField
from wtforms.validators import StopValidation

from workshop.domain.collect.deals import Outcome, Side
from workshop.domain.words import say
from workshop.intake import limits
from workshop.translate import told
from workshop.web.collect_words import SIDES
from workshop.web.day_field import day_in
from workshop.web.rules import Form, choices, line, lines, tidy
from workshop.web.typed_lines_form import TypedLinesForm, lines_field

BOTH = {side: SIDES[side] for side in (Side.BUYER, Side.SELLER)}
LONGEST_DEAL = 200
NO_NAME = say("Enter the deal’s name, for example the customer’s.")
WHO = say("Choose who did it: the buyer or you.")


class Ending(Form):
    """How the deal ended, as the page knows it."""

    outcome = HiddenField(filters=[tidy])

    @property
    def ended(self) -> Outcome:
        """Won, where nothing is said."""
        return Outcome.LOST if self.outcome.data == Outcome.LOST else Outcome.WON


class RecallForm(Ending):
    """One activity that a participant tells, and the deal in which it happened.

    A program may leave out the side, which is then not known, and the deal, which is then the last one.
    """

    deal = line(say("The deal"), longest=LONGEST_DEAL)
    text = lines(
        say("What happened next?"),
        missing=say("Write what happened, in a few words."),
        longest=limits.TEXT_CHARACTERS,
    )
    side = RadioField(say("Who did it?"), choices=choices(BOTH), validate_choice=False)
    date = StringField(say("When, if you know it"), filters=[tidy])
    day: datetime.date | None = None

    def validate_side(self, field: Field) -> None:
        """One of the two, or nothing at all."""
        if field.data and field.data not in BOTH:
            raise StopValidation(told(WHO))

    def validate_date(self, field: Field) -> None:
        """Takes the day out of what was typed."""
        self.day = day_in(field)

    @property
    def chosen_side(self) -> Side:
        """Who did it, once the form is valid."""
        return Side(self.side.data) if self.side.data else Side.UNKNOWN


class DealNameForm(Form):
    """What a deal is called."""

    name = line(
        say("The deal"),
        missing=say("Enter the deal’s name, for example the customer’s."),
        longest=LONGEST_DEAL,
    )


class PasteForm(TypedLinesForm, Ending):
    """Many lines, and the deal in which they happened; `of` is its id, where it is told already."""

    of = HiddenField(filters=[tidy])
    deal = line(
        say("The deal"),
        missing=say("Enter the deal’s name, for example the customer’s."),
        longest=LONGEST_DEAL,
    )
    text = lines_field()
