from __future__ import annotations

from collections.abc import Mapping

from wtforms import BooleanField, Field, FileField, RadioField, SelectField
from wtforms.validators import StopValidation

from workshop.domain.assess.answers import RespondentRole
from workshop.domain.words import say
from workshop.translate import told
from workshop.web.assessment_words import ROLES
from workshop.web.invited import Invited, invited
from workshop.web.rules import Form, choices, line, lines, one_of

CHOOSE_ROLE = say("Choose a role.")
MOST_INVITED = 60


class RoundForm(Form):
    """What a round is called, and whose it is."""

    title = line(say("Title"), missing=say("Give the round a title, for example the month."), longest=120)
    team = line(say("Team"), longest=80)


class StartForm(RoundForm):
    """A round to be started."""

    questionnaire = RadioField(say("Questionnaire"), validate_choice=False)

    def offer(self, titles: Mapping[str, str]) -> None:
        """Lets people choose among these."""
        self.questionnaire.choices = list(titles.items())

    def validate_questionnaire(self, field: Field) -> None:
        """Somebody may have removed it meanwhile."""
        if field.data not in dict(field.choices):
            raise StopValidation(told(say("Choose a questionnaire.")))


class InviteForm(Form):
    """People to be asked, one a line."""

    names = lines(say("Names"), missing=say("Write at least one name."), longest=10_000)
    role = SelectField(
        say("Their role, where no line says another"),
        [one_of(RespondentRole, CHOOSE_ROLE)],
        choices=choices(ROLES),
        default=RespondentRole.REP.value,
        validate_choice=False,
    )
    people: tuple[Invited, ...] = ()

    def validate_names(self, field: Field) -> None:
        """Reads the lines."""
        chosen = self.role.data if self.role.data in list(RespondentRole) else RespondentRole.REP
        self.people = invited(field.data, RespondentRole(chosen))
        if len(self.people) > MOST_INVITED:
            raise StopValidation(told(say("Invite at most {most} people at once.", most=MOST_INVITED)))


class BeginForm(Form):
    """What somebody says of themselves before the first question."""

    role = RadioField(
        say("From where do you see your team?"),
        [one_of(RespondentRole, CHOOSE_ROLE)],
        choices=choices(ROLES),
        validate_choice=False,
    )
    shown_by_role = BooleanField(
        say("Show what my role answers beside the other roles, even if we are fewer than four.")
    )

    @property
    def chosen(self) -> RespondentRole:
        """The role, once the form is valid."""
        return RespondentRole(self.role.data)


class EnterForm(BeginForm):
    """The same for who comes by the open link, whose name nobody knows."""

    name = line(say("Your name (may be left out)"), longest=120)


class UploadForm(Form):
    """A questionnaire as a file."""

    file = FileField(say("Questionnaire file"))
