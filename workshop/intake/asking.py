"""Find what must be asked before a file can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from workshop.intake.dates import is_ambiguous
from workshop.intake.fields import Field
from workshop.intake.meanings import known_outcome, known_side
from workshop.intake.outcomes import by_flags
from workshop.intake.questions import Asks, Choice, Question
from workshop.intake.sheet import Sheet

_EXAMPLES = 3
_MOST_CHOICES = 100


def questions_of(sheet: Sheet) -> tuple[Question, ...]:
    """Every question about the file that no answer of its mapping has settled."""
    return (*_about_dates(sheet), *_about_outcomes(sheet), *_about_sides(sheet))


def _about_dates(sheet: Sheet) -> Iterator[Question]:
    unclear = filter(is_ambiguous, sheet.values(Field.DATE)) if sheet.dates is None else ()
    if counted := Counter(unclear):
        yield _question(Asks.DATE_FORM, sheet, Field.DATE, _choices(counted.most_common(_EXAMPLES), {}))


def _about_outcomes(sheet: Sheet) -> Iterator[Question]:
    column = sheet.outcome
    if column is None:
        return
    counted = Counter(line.value(column) for line in sheet.lines() if by_flags(line) is None)
    del counted[""]
    known: dict[str, str] = {word: found for word in counted if (found := known_outcome(word))}
    known |= dict(sheet.mapping.outcomes)
    if counted.keys() - known.keys():
        yield _question(Asks.OUTCOME, sheet, column, _choices(counted.most_common(_MOST_CHOICES), known))


def _about_sides(sheet: Sheet) -> Iterator[Question]:
    counted = Counter(sheet.values(Field.ACTOR))
    del counted[""]
    known: dict[str, str] = {word: found for word in counted if (found := known_side(word))}
    known |= dict(sheet.mapping.sides)
    if counted.keys() - known.keys():
        yield _question(Asks.SIDE, sheet, Field.ACTOR, _choices(counted.most_common(_MOST_CHOICES), known))


def _choices(counted: Iterable[tuple[str, int]], known: dict[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(value, count, known.get(value)) for value, count in counted)


def _question(asks: Asks, sheet: Sheet, field: Field, choices: tuple[Choice, ...]) -> Question:
    column = sheet.table.headers[sheet.places[field][0]]
    return Question(asks, sheet.table.name, column, choices)
