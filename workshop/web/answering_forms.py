from __future__ import annotations

from urllib.parse import urlsplit

from wtforms import Field, RadioField
from wtforms.validators import StopValidation

from workshop.domain.assess.answers import Evidence
from workshop.domain.assess.questionnaire import LEVELS
from workshop.domain.assess.rounds import GivenAnswer
from workshop.domain.words import say
from workshop.intake.limits import TEXT_CHARACTERS
from workshop.translate import told
from workshop.web.rules import Form, line, lines

UNKNOWN = "unknown"
NO_LINK = say("Write the address as your browser shows it, such as https://example.com/stages.")


class AnswerForm(Form):
    """What somebody puts down on one question; nothing of it must be given."""

    level = RadioField(say("Answer"), validate_choice=False)
    note = lines(say("Note"), longest=TEXT_CHARACTERS)
    evidence = line(say("What shows it"), longest=500)
    evidence_link = line(say("Where it is found"), longest=1000)

    def validate_evidence_link(self, field: Field) -> None:
        """An address of the web, which may lack its beginning."""
        if not field.data:
            return
        address = field.data if "://" in field.data else f"https://{field.data}"
        if not _leads_somewhere(address):
            raise StopValidation(told(NO_LINK))
        field.data = address

    def given(self, question: str) -> GivenAnswer:
        """The answer, once the form is valid."""
        levels = {str(level): level for level in LEVELS}
        return GivenAnswer(
            question,
            levels.get(self.level.data or ""),
            chosen=self.level.data in {*levels, UNKNOWN},
            note=self.note.data,
            evidence=Evidence(self.evidence.data, self.evidence_link.data),
        )


def filled(given: GivenAnswer | None) -> AnswerForm:
    """The form with what is there already."""
    if given is None:
        return AnswerForm(formdata=None)
    level = (str(given.level) if given.level else UNKNOWN) if given.chosen else None
    return AnswerForm(
        formdata=None,
        level=level,
        note=given.note,
        evidence=given.evidence.text,
        evidence_link=given.evidence.link,
    )


def _leads_somewhere(address: str) -> bool:
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname) and parts.port != 0  # Asking for a port that is no number fails.
    except ValueError:
        return False
    return named and parts.scheme in {"http", "https"} and not set(address) & set(" \n\t<>")
