"""How current a paper is: its version, whose it is, and when it is looked at again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel import localedata
from babel.dates import format_date

from workshop.domain.design.process import Process
from workshop.domain.design.texts import shortened
from workshop.exports.asked import Asked
from workshop.translate import gettext as _

OWNER = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """Words in the reader's language; what is not known is "", and a draft says that it is one."""

    version: str
    owner: str
    review: str
    day: str

    @property
    def parts(self) -> tuple[str, ...]:
        """Everything that is known, as sentences for a foot."""
        named = (_("Owner: {name}").format(name=self.owner) if self.owner else "",)
        dated = (_("Next review: {day}").format(day=self.review) if self.review else "",)
        return tuple(part for part in (self.version, *named, *dated, self.day) if part)

    def foot(self) -> str:
        """All of it in one line."""
        return "  ·  ".join(self.parts)


def standing(asked: Asked) -> Standing:
    """What the paper says of itself, in the language that is asked for."""
    process = asked.process
    return Standing(
        version(process),
        shortened(process.owner, OWNER),
        day_told(process.next_review, asked.language),
        _("Printed {day}").format(day=day_words(asked.today, asked.language)),
    )


def version(process: Process, revision: int | None = None) -> str:
    """Which state of the process it is: "Version 3", "Draft", or "Draft, revision 12" where that is known."""
    if process.version:
        return _("Version {number}").format(number=process.version)
    return _("Draft") if revision is None else _("Draft, revision {number}").format(number=revision)


def current(process: Process) -> tuple[str, str]:
    """What stands beside a code that leads to the newest version."""
    if not process.version:
        return _("This is a draft."), _("Scan for the current version.")
    this = _("This is version {number}.").format(number=process.version)
    return this, _("Scan for the current one.")


def day_told(day: str, language: str) -> str:
    """A day that the process names, as "2026-11-26", written out; "" where it names none."""
    return day_words(date.fromisoformat(day), language) if day else ""


def day_words(day: date, language: str) -> str:
    """The day as that language writes it out; in plain English as on the pages, "26 November 2026"."""
    known = language if localedata.exists(language) else "en"
    return format_date(day, "d MMMM y" if known == "en" else "long", known)
