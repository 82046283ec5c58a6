"""The result of an assessment as a table: one question a row, and nothing that tells one person's answer."""

from __future__ import annotations

from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.findings import Findings
from workshop.domain.assess.questionnaire import LEVELS, Area, Question
from workshop.exports.csv_safe import write_csv

COLUMNS = (
    "area",
    "area_level",
    "question",
    "text",
    "rating",
    "known",
    "ad",
    "agreement",
    *(f"answers_{level}" for level in LEVELS),
    *RespondentRole,
    "notes",
)


def write(found: Findings) -> bytes:
    """The table in the order of asking.

    Empty where too few answered: rating and agreement below four, `answers_1` to `answers_4` below five, a
    role that may not be shown. `notes` are in no order of their writers, one a line.
    """
    rows = (
        _row(found, area, result.level, question)
        for area, result in found.areas
        for question in area.questions
    )
    return write_csv([COLUMNS, *rows])


def _row(found: Findings, area: Area, level: int, question: Question) -> tuple[str, ...]:
    spread = found.spread(question.id)
    agreement = spread.agreement
    return (
        area.id,
        str(level),
        question.id,
        question.text,
        _number(spread.rating),
        str(spread.known),
        f"{agreement.deviation:.2f}" if agreement else "",
        agreement.word.value if agreement else "",
        *map(_number, spread.counts or (None,) * len(LEVELS)),
        *(_number(_median(found, role, question)) for role in RespondentRole),
        "\n".join(found.notes_on(question.id)),
    )


def _median(found: Findings, role: RespondentRole, question: Question) -> int | None:
    medians = next((view.medians for view in found.roles if view.role is role), ())
    return dict(medians).get(question.id)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
