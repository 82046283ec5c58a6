"""Many lines typed or pasted at once, each of them an activity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain.collect.deals import Activity
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say
from workshop.intake import limits
from workshop.intake.cleaning import line_ends_as_one, one_line, shown
from workshop.intake.dates import DateForm, form_of, is_ambiguous, read_moment
from workshop.intake.line_parts import Parts, part


@dataclass(frozen=True, slots=True)
class Typed:
    """The activities in the order of their lines, the line's number their id, and the lines that are none."""

    activities: tuple[Activity, ...]
    problems: tuple[Problem, ...] = ()


def read_typed(text: str, *, dates: DateForm | None = None) -> Typed:
    """One activity for each line that is not blank.

    Bullets and numbering are taken off. A date at the beginning becomes the activity's date, and a mark such
    as "buyer:", "us:", "(customer)", "->" (from us) or "<-" (from them) its side. BadInput for too many.
    """
    lines = [(number, line) for number, line in enumerate(_lines(text), start=1) if line]
    if len(lines) > limits.LINES:
        what = say("There are {n:,} lines; {most:,} at once is the most.", n=len(lines), most=limits.LINES)
        raise BadInput([Problem(what, say("Add them in parts, or upload them as a CSV file."))])
    parted = [(number, part(line)) for number, line in lines]
    form = dates or form_of(parts.date for _, parts in parted)
    read = [_activity(number, parts, form) for number, parts in parted]
    return Typed(
        tuple(each for each in read if isinstance(each, Activity)),
        tuple(each for each in read if isinstance(each, Problem)),
    )


def _lines(text: str) -> Iterator[str]:
    return map(one_line, line_ends_as_one(text).split("\n"))


def _activity(number: int, parts: Parts, form: DateForm | None) -> Activity | Problem:
    moment = read_moment(parts.date, form)
    if fault := _fault(parts, unread=bool(parts.date) and moment is None):
        what, mend, value = fault
        return Problem(what, mend, line=number, value=shown(value))
    return Activity(str(number), parts.text, parts.side, moment.day if moment else None)


def _fault(parts: Parts, *, unread: bool) -> tuple[Sentence, Sentence, str] | None:
    if len(parts.text) > limits.TEXT_CHARACTERS:
        what = say(
            "The line has {n:,} characters; {most:,} is the most.",
            n=len(parts.text),
            most=limits.TEXT_CHARACTERS,
        )
        return what, say("Shorten it, or part it into several lines."), parts.text
    if not parts.text:
        return say("Nothing says what happened."), say("Write it behind the date or the mark."), parts.date
    if not unread:
        return None
    if is_ambiguous(parts.date):
        what = say("Nothing tells whether the day or the month stands first.")
        return what, say("Write it as year-month-day."), parts.date
    return say("This is no date."), say("Write it as year-month-day, for example 2026-01-31."), parts.date
