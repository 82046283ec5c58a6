from __future__ import annotations

from wtforms import RadioField, SelectField

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.translate import told
from workshop.web.rules import Form, choices, line, one_of

ROLES = {
    Role.OWNER: say("Owner"),
    Role.FACILITATOR: say("Facilitator"),
    Role.MEMBER: say("Member"),
    Role.READER: say("Reader"),
}
CHOICES = choices(ROLES)
CHOOSE = say("Choose a role.")


class AddForm(Form):
    """Somebody who shall come in."""

    name = line(say("Name"), missing=say("Enter the person’s name."), longest=120)
    role = RadioField(
        say("Role"), [one_of(Role, CHOOSE)], choices=CHOICES, default=Role.MEMBER.value, validate_choice=False
    )


class RoleForm(Form):
    """Another role for a member."""

    role = SelectField(say("Role"), [one_of(Role, CHOOSE)], choices=CHOICES, validate_choice=False)

    @property
    def chosen(self) -> Role:
        """The role that was chosen, once the form is valid."""
        return Role(self.role.data)


def role_words(role: Role) -> str:
    """The role in the language now spoken."""
    return told(ROLES[role])
