"""What has to be known of a deal is covered by milestones."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.design.process import Process
from workshop.domain.review.coverage import coverage
from workshop.domain.review.findings import Fault, Rule, Severity
from workshop.domain.review.methods import Method, Point, methods
from workshop.domain.review.rules.milestones import every
from workshop.domain.words import say

# The method that most teams know; others are shown beside the process, not asked for.
ASKED_FOR = "bant"


def open_points(process: Process, method: Method) -> Iterator[Point]:
    """The points of that method that no milestone covers, by its words or because people say so."""
    titles = tuple(milestone.title for milestone in every(process))
    said = {point for milestone in every(process) for point in milestone.points}
    for covered in coverage(titles, method):
        if covered.is_open and f"{method.id}.{covered.point.id}" not in said:
            yield covered.point


def _covered(process: Process) -> Iterator[Fault]:
    method = next(each for each in methods() if each.id == ASKED_FOR)
    for point in open_points(process, method):
        why = say("No milestone covers “{point}” ({method}).", point=point.title, method=method.title)
        mend = say("What does the buyer do that shows it?")
        yield Fault(process, why, mend, of=f"{method.id}.{point.id}")


RULES = (
    Rule(
        "qualifying",
        Severity.HINT,
        say("Milestones cover what has to be known of a deal"),
        say("What no milestone asks for is forgotten when a deal goes well."),
        _covered,
    ),
)
