from __future__ import annotations

import datetime

from wtforms import Field, RadioField, StringField

from workshop.domain.collect.deals import Side
from workshop.domain.words import say
from workshop.intake import limits
from workshop.web.collect_words import SIDES
from workshop.web.day_field import day_in
from workshop.web.rules import Form, choices, lines, one_of, tidy


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
        """Takes the day out of what was typed."""
        self.day = day_in(field)


class SideForm(Form):
    """Who did it, by one press."""

    side = RadioField(
        say("Who did it"),
        [one_of(Side, say("Choose who did it."))],
        choices=choices(SIDES),
        validate_choice=False,
    )
