"""How a row says that its deal ended."""

from __future__ import annotations

from workshop.domain.collect.deals import Outcome
from workshop.domain.words import say
from workshop.intake.fields import Field
from workshop.intake.meanings import known_answer, known_outcome
from workshop.intake.numbers import number
from workshop.intake.sheet import Line


def outcome_of(line: Line) -> Outcome | None:
    """The outcome that the row tells, or None where it tells none; a word that we do not know is noted."""
    column = line.sheet.outcome
    word = line.value(column) if column else ""
    answered = dict(line.sheet.mapping.outcomes).get(word)
    outcome = answered or by_flags(line) or known_outcome(word)
    if outcome is None and word and column:
        _ask(line, column, word)
    return outcome


def _ask(line: Line, column: Field, word: str) -> None:
    what = say("It is not known whether this means won, lost or open.")
    if column is Field.OUTCOME:
        line.fault(column, what, say("Write won, lost or open."), value=word)
    else:
        line.ask(column, what, say("Say which stages mean won and which lost."), value=word)


def by_flags(line: Line) -> Outcome | None:
    """What the columns say that CRM systems keep beside the stage."""
    won, lost, closed = (_yes(line, field) for field in (Field.IS_WON, Field.IS_LOST, Field.IS_CLOSED))
    if won or lost:
        return Outcome.WON if won else Outcome.LOST
    if closed is not None and (won is False or not closed):
        return Outcome.LOST if closed else Outcome.OPEN
    if won is False and lost is False:
        return Outcome.OPEN
    return _by_probability(line)


def _by_probability(line: Line) -> Outcome | None:
    export, active = line.sheet.export, _yes(line, Field.ACTIVE)
    probability = number(line.value(Field.PROBABILITY).rstrip("% "))
    if export is None or probability is None:
        return Outcome.LOST if active is False else None
    if probability == export.certain:
        # An archived deal at 100 percent was won once or lost later: its stage tells which.
        return None if active is False else Outcome.WON
    if active is not None:
        return Outcome.OPEN if active else Outcome.LOST
    return Outcome.LOST if probability == export.impossible else None


def _yes(line: Line, field: Field) -> bool | None:
    return known_answer(line.value(field)) if line.sheet.has(field) else None
