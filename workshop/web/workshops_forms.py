from __future__ import annotations

import datetime

from wtforms import BooleanField, Field, IntegerField, SelectField, StringField
from wtforms.validators import StopValidation

from workshop.domain.board.agenda import LONGEST_STEP, TWO_HOURS, Agenda, BoardStep, Planned
from workshop.domain.words import say
from workshop.translate import told
from workshop.web.day_field import day_in
from workshop.web.rules import Form, line, lines, tidy
from workshop.web.workshops_words import STEPS

BAD_MINUTES = say("Write whole minutes from 1 to {longest}.", longest=LONGEST_STEP)


def _whole_minutes(_form: object, field: Field) -> None:
    if field.process_errors or field.data is None or not 1 <= field.data <= LONGEST_STEP:
        field.errors.clear()  # The library's own words for what is no number.
        raise StopValidation(told(BAD_MINUTES))


def _minutes(step: BoardStep) -> IntegerField:
    return IntegerField(STEPS[step], [_whole_minutes], default=TWO_HOURS.minutes(step))


class WorkshopForm(Form):
    """What a workshop is called and when it is, its agenda, and what is asked in it."""

    title = line(
        say("Title"), missing=say("Give the workshop a title, for example the customer’s name."), longest=120
    )
    date = StringField(say("Day"), filters=[tidy])
    recall = _minutes(BoardStep.RECALL)
    sort = _minutes(BoardStep.SORT)
    order = _minutes(BoardStep.ORDER)
    milestones = _minutes(BoardStep.MILESTONES)
    walk = _minutes(BoardStep.WALK)
    agree = _minutes(BoardStep.AGREE)
    anonymous = BooleanField(say("People need not give a name"))
    asks_lost = BooleanField(say("Ask for lost deals, too"))
    day: datetime.date | None = None

    def validate_date(self, field: Field) -> None:
        """Takes the day out of what was typed."""
        self.day = day_in(field)

    @property
    def steps(self) -> tuple[tuple[BoardStep, Field], ...]:
        """The fields for minutes, in the order of the work."""
        return tuple((step, self[step.value]) for step in BoardStep)

    @property
    def agenda(self) -> Agenda:
        """The agenda, once the form is valid."""
        return Agenda(tuple(Planned(step, field.data) for step, field in self.steps))


class DeputyForm(Form):
    """Who may take the lead."""

    deputy = SelectField(say("Deputy"), validate_choice=False)


class NotesForm(Form):
    """The notes of those who lead."""

    notes = lines(say("Notes to self"), longest=20_000)


class NameForm(Form):
    """Somebody in the room without a device."""

    name = line(say("Name"), missing=say("Enter the person’s name."), longest=120)
