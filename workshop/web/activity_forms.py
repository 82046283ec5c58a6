from __future__ import annotations

import datetime

from wtforms import Field, RadioField, StringField
from wtforms.validators import StopValidation

from workshop.domain.collect.deals import Side
from workshop.domain.words import say
from workshop.intake import limits
from workshop.intake.dates import is_ambiguous, read_moment
from workshop.translate import told
from workshop.web.collect_words import SIDES
from workshop.web.rules import Form, choices, lines, one_of, tidy

_UNCLEAR = say("This can be read as two different days. Write it as year-month-day, for example 2026-01-31.")
_NO_DATE = say("Write the date as year-month-day, for example 2026-01-31, or leave it empty.")


class ActivityForm(Form):
    """One activity: what happened, who did it, when."""

    text = lines(say("What happened"), missing=say("Write what happened."), longest=limits.TEXT_CHARACTERS)
    side = RadioField(
        say("Who did it"),
        [one_of(Side, say("Choose who did it."))],
        choices=choices(SIDES),
        validate_choice=False,
    )
    date = StringField(say("When"), filters=[tidy])
    day: datetime.date | None = None

    def validate_date(self, field: Field) -> None:
        """A browser sends year-month-day; whoever types may write it in other forms."""
        moment = read_moment(field.data, None) if field.data else None
        if field.data and moment is None:
            raise StopValidation(told(_UNCLEAR if is_ambiguous(field.data) else _NO_DATE))
        self.day = moment.day if moment else None


class SideForm(Form):
    """Who did it, by one press."""

    side = RadioField(
        say("Who did it"),
        [one_of(Side, say("Choose who did it."))],
        choices=choices(SIDES),
        validate_choice=False,
    )
