"""What can be said about a result: the level aimed at, and the actions of the plan."""

from __future__ import annotations

import datetime

from wtforms import Field, HiddenField, SelectChoice, SelectField, StringField

from workshop.domain.assess.questionnaire import HIGHEST, LOWEST, Questionnaire
from workshop.domain.words import say
from workshop.web.day_field import day_in
from workshop.web.rules import Form, line, tidy

AIMS = {
    "": say("No aim yet"),
    "2": say("Level 2"),
    "3": say("Level 3"),
    "4": say("Level 4"),
}


class TargetForm(Form):
    """Which level the team wants to reach."""

    target = SelectField(
        say("Our aim"), choices=[SelectChoice(value, words) for value, words in AIMS.items()]
    )


class ActionForm(Form):
    """An action of the plan; `question` and `to` where it is a step that the result names."""

    text = line(say("What we will do"), missing=say("Write what you will do."), longest=500)
    owner = line(say("Who sees to it"), longest=120)
    due = StringField(say("Until when"), filters=[tidy])
    question = HiddenField(filters=[tidy])
    to = HiddenField(filters=[tidy])
    day: datetime.date | None = None

    def validate_due(self, field: Field) -> None:
        """Takes the day out of what was typed."""
        self.day = day_in(field)

    def step(self, questionnaire: Questionnaire) -> tuple[str, int]:
        """The question that it raises, and to which rating; an empty id and 0 for one written freely."""
        asked = {question.id for question in questionnaire.questions}
        levels = {str(level): level for level in range(LOWEST + 1, HIGHEST + 1)}
        if self.question.data in asked and self.to.data in levels:
            return self.question.data, levels[self.to.data]
        return "", 0
