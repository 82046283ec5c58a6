"""A day that somebody typed or picked."""

from __future__ import annotations

import datetime

from wtforms import Field
from wtforms.validators import StopValidation

from workshop.domain.words import say
from workshop.intake.dates import is_ambiguous, read_moment
from workshop.translate import told

_UNCLEAR = say("This can be read as two different days. Write it as year-month-day, for example 2026-01-31.")
_NO_DATE = say("Write the date as year-month-day, for example 2026-01-31, or leave it empty.")


def day_in(field: Field) -> datetime.date | None:
    """The day in the field; None where it is empty. StopValidation says how to write it.

    A browser sends year-month-day; whoever types may write it in other forms.
    """
    moment = read_moment(field.data, None) if field.data else None
    if field.data and moment is None:
        raise StopValidation(told(_UNCLEAR if is_ambiguous(field.data) else _NO_DATE))
    return moment.day if moment else None
