from __future__ import annotations

from flask_wtf.file import FileField

from workshop.domain.words import say
from workshop.web.rules import Form, line


class WorkspaceForm(Form):
    """A workspace is named for the company whose deals it holds."""

    name = line(say("Company name"), missing=say("Enter the company’s name."), longest=120)


class LogoForm(Form):
    """The company's logo, as a picture."""

    logo = FileField(say("Picture"))
