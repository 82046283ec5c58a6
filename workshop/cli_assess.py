"""The command `assess`: a table of answers in, the level of maturity with its reasons out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.translate import gettext as _
from workshop.translate import ngettext, told

if TYPE_CHECKING:
    from workshop.domain.assess.questionnaire import Question, Questionnaire
    from workshop.domain.assess.result import Result

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
USUAL = "sales-process-maturity"


@click.command()
@click.argument("answers", type=FILE, metavar="ANSWERS.csv")
@click.option(
    "--questionnaire",
    "wanted",
    default=USUAL,
    show_default=True,
    metavar="ID|FILE",
    help="What was asked: an id, such as quick-check, or a file of your own.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result for other programs.")
def assess(answers: Path, wanted: str, as_json: bool) -> None:
    """Tell how mature a team sells, why, and what lifts it to the next level.

    Reads a table with one answer a row: respondent, role (leader, manager, rep or other), question (its
    id), answer (1 to 4, or unknown) and, if you like, note.

    Example: workshop assess answers.csv --questionnaire quick-check
    """
    from workshop.domain.assess.result import assess as assessed
    from workshop.exports.assessment_json import write
    from workshop.intake.answers import read_answers

    questionnaire = _questionnaire(wanted)
    result = assessed(questionnaire, read_answers(answers.read_bytes(), questionnaire, name=answers.name))
    click.echo(write(result) if as_json else "\n".join(_told(questionnaire, result)), nl=not as_json)


def _questionnaire(wanted: str) -> Questionnaire:
    """The shipped questionnaire of that id, or else the one in the file of that name."""
    from workshop.intake.questionnaire import by_id, read_questionnaire, shipped

    if wanted not in shipped() and Path(wanted).is_file():
        return read_questionnaire(Path(wanted).read_bytes())
    return by_id(wanted)


def _told(questionnaire: Questionnaire, result: Result) -> Iterator[str]:
    questions = {question.id: question for question in questionnaire.questions}
    yield told(result.reason)
    yield ""
    yield from _level(questionnaire, result)
    yield from _areas(questionnaire, result)
    yield from _steps(result, questions)
    yield from _disagreements(result, questions)
    yield from _unknown(result, questions)


def _level(questionnaire: Questionnaire, result: Result) -> Iterator[str]:
    meaning = questionnaire.level(result.level)
    yield f"{result.level}  {meaning.title}. {meaning.meaning}"
    yield ngettext("{n} person answered.", "{n} people answered.", result.respondents).format(
        n=result.respondents
    )
    if result.low != result.high:
        yield _("Whatever is unknown or missing, the level lies between {low} and {high}.").format(
            low=result.low, high=result.high
        )


def _areas(questionnaire: Questionnaire, result: Result) -> Iterator[str]:
    yield from ("", _("Areas, with their level and the mean of their questions"))
    for area, found in zip(questionnaire.areas, result.areas, strict=True):
        yield f"  {found.level}  {found.rating:.2f}  {area.heading}"


def _steps(result: Result, questions: dict[str, Question]) -> Iterator[str]:
    if result.next:
        yield from ("", _("The shortest way to level {level}").format(level=result.level + 1))
    for number, step in enumerate(result.next, start=1):
        yield f"  {number}. {step.action}"
        yield f"     {questions[step.question].text} {step.to - 1} → {step.to}"


def _disagreements(result: Result, questions: dict[str, Question]) -> Iterator[str]:
    from workshop.domain.assess.agreement import Word

    words = {Word.MIXED: _("mixed"), Word.SPLIT: _("split")}
    found = [(each.question, each.agreement) for each in result.agenda if each.agreement]
    apart = [(question, agreement) for question, agreement in found if agreement.word in words]
    if apart:
        yield from ("", _("Where people disagree, the widest first (mean distance from the middle answer)"))
    for question, agreement in apart:
        yield f"  {words[agreement.word]}  {agreement.deviation:.2f}  {questions[question].text}"


def _unknown(result: Result, questions: dict[str, Question]) -> Iterator[str]:
    if result.unknown:
        yield from ("", _("What nobody knows, which counts as 1"))
    for question in result.unknown:
        yield f"  {questions[question].text}"


COMMANDS: tuple[click.Command, ...] = (assess,)
