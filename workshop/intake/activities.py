"""Read one file of won deals' activities strictly: all of it is right, or none of it is taken."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.collect.deals import Deal
from workshop.domain.problems import Problem
from workshop.domain.words import say
from workshop.intake.collected import Collected, read_files
from workshop.intake.questions import Asks, Question
from workshop.intake.refusing import refuse
from workshop.intake.sheet import Why


def read_activities(data: bytes, *, name: str) -> tuple[Deal, ...]:
    """The deals in a CSV file, in the order of their first rows; `name` is what messages call the file.

    An activity's id is its `row_id`, or the row's number from 1. BadInput tells every fault, up to
    `limits.PROBLEMS_LISTED` of them one by one; what no one can answer here (which stages mean won) is one.
    """
    collected = read_files([(name, data)])
    refuse(_problems(collected))
    return collected.deals


def _problems(collected: Collected) -> Iterator[Problem]:
    waiting = {problem.column for row in collected.set_apart(Why.ASKED) for problem in row.problems}
    yield from collected.problems
    yield from (_unanswered(question) for question in collected.questions if question.column in waiting)
    for row in collected.set_apart(Why.WRONG):
        yield from row.problems
    if not (collected.problems or collected.apart or collected.activities):
        yield Problem(say("The file has no activity of any deal."), say("Give the rows of what happened."))


def _unanswered(question: Question) -> Problem:
    values = ", ".join(choice.value for choice in question.choices if choice.known is None)
    if question.asks is Asks.DATE_FORM:
        what = say("Nothing tells whether the day or the month stands first.")
        return Problem(what, say("Write dates as year-month-day."), column=question.column, value=values)
    what = say("It is not known which of these stages mean won.")
    mend = say("Add a column outcome that says won, lost or open.")
    return Problem(what, mend, column=question.column, value=values)
