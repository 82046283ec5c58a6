from __future__ import annotations

from collections.abc import Iterable

from wtforms import Field, IntegerField, SelectMultipleField
from wtforms.validators import StopValidation

from workshop.domain.board.voting import CONFIDENCE, BallotKind, Option
from workshop.domain.cluster.discovery import Group
from workshop.domain.words import say
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.rules import Form, line, lines

MOST_OPTIONS = 60
FEWEST = 2
TOO_FEW = say("A vote needs at least two things to choose from.")
TOO_MANY = say(
    "A vote with more than {most} things to choose from helps nobody. Leave some out.", most=MOST_OPTIONS
)
BAD_LIMIT = say("Write how many votes each has, from 1 to {most}.", most=MOST_OPTIONS)


class _ChoiceForm(Form):
    """A vote for one or several things."""

    kind = BallotKind.CHOICE
    question = line(say("Question"), missing=say("Write what you ask."), longest=300)
    votes_each = IntegerField(say("Votes each"), default=3)

    def validate_votes_each(self, field: Field) -> None:
        """At least one."""
        if field.process_errors or field.data is None or not 1 <= field.data <= MOST_OPTIONS:
            field.errors.clear()  # The library's own words for what is no number.
            raise StopValidation(told(BAD_LIMIT))

    @property
    def limit(self) -> int:
        """How many votes each has."""
        return int(self.votes_each.data)

    @property
    def asks(self) -> str:
        """The question, as it was typed."""
        return str(self.question.data)


class GatesForm(_ChoiceForm):
    """Which of these groups are gates?"""

    groups = SelectMultipleField(say("To choose from"), validate_choice=False)

    def offer(self, groups: Iterable[Group]) -> None:
        """Lets people tick among these."""
        self.groups.choices = [(group.id, group.label) for group in groups]

    def validate_groups(self, field: Field) -> None:
        """Groups that went away meanwhile do not count."""
        _check_number(len(self.options))

    @property
    def options(self) -> tuple[Option, ...]:
        """The ticked groups, in their order."""
        return tuple(Option(id, label) for id, label in self.groups.choices if id in (self.groups.data or ()))


class QuestionForm(_ChoiceForm):
    """A question of one's own, with one thing to choose a line."""

    text = lines(say("To choose from, one a line"), missing=TOO_FEW, longest=20_000)

    def validate_text(self, field: Field) -> None:
        """Reads the lines."""
        _check_number(len(self.options))

    @property
    def options(self) -> tuple[Option, ...]:
        """The lines, each once."""
        typed = dict.fromkeys(one.strip() for one in self.text.data.splitlines() if one.strip())
        return tuple(Option(str(number), text) for number, text in enumerate(typed, 1))


class ConfidenceForm(Form):
    """The vote of confidence."""

    kind = BallotKind.CONFIDENCE
    limit = 1

    @property
    def asks(self) -> str:
        """Always the same question, so that workshops can be compared."""
        return _("How sure are you that we can sell like this?")

    @property
    def options(self) -> tuple[Option, ...]:
        """From 1, not at all, to 5, fully."""
        return tuple(Option(value, value) for value in CONFIDENCE)


VoteForm = GatesForm | QuestionForm | ConfidenceForm


def _check_number(number: int) -> None:
    if number < FEWEST:
        raise StopValidation(told(TOO_FEW))
    if number > MOST_OPTIONS:
        raise StopValidation(told(TOO_MANY))
