from __future__ import annotations

from flask_wtf.file import MultipleFileField

from workshop.domain.words import say
from workshop.web.rules import Form


class UploadForm(Form):
    """One or more files at once: deals, activities, or both."""

    files = MultipleFileField(say("CSV files"))


class ImportForm(Form):
    """The press of the last button; what is wrong with it stands above the page."""
