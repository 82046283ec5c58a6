from __future__ import annotations

from workshop.domain.words import say
from workshop.web.rules import Form, line

LONGEST_NAME = 80


class NamedForm(Form):
    """Who joins a workshop in which people are named."""

    name = line(
        say("Your name"),
        missing=say("Enter your name, so that the others know who told what."),
        longest=LONGEST_NAME,
    )


class UnnamedForm(Form):
    """Who joins a workshop in which nobody has to be named."""

    name = line(say("Your name, if you want to give it"), longest=LONGEST_NAME)


JoinForm = NamedForm | UnnamedForm
