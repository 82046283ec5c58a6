"""What has to be known of a deal is covered by milestones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.domain.design.process import Process
from workshop.domain.review.coverage import covering
from workshop.domain.review.findings import Fault, Rule, Severity
from workshop.domain.review.methods import Method, Point, methods
from workshop.domain.words import say

# The method that most teams know; the other ones that come with the program are shown, not asked for.
ASKED_FOR = "bant"


def open_points(process: Process, method: Method) -> Iterator[Point]:
    """The points of that method that no milestone covers, by its words or because people say so."""
    for covered in covering(process, method):
        if covered.is_open:
            yield covered.point


def qualifying(asked: Sequence[Method]) -> Rule:
    """The rule that asks for the points of those methods."""

    def check(process: Process) -> Iterator[Fault]:
        for method in asked:
            yield from _open(process, method)

    return Rule(
        "qualifying",
        Severity.HINT,
        say("Milestones cover what has to be known of a deal"),
        say("What no milestone asks for is forgotten when a deal goes well."),
        check,
    )


def asking(rules: Sequence[Rule], own: Sequence[Method]) -> tuple[Rule, ...]:
    """The rules, asking for the points of a team's own methods; the same rules where it has none."""
    if not own:
        return tuple(rules)
    rule = qualifying(own)
    return tuple(rule if each.id == rule.id else each for each in rules)


def _open(process: Process, method: Method) -> Iterator[Fault]:
    for point in open_points(process, method):
        why = say("No milestone covers “{point}” ({method}).", point=point.title, method=method.title)
        yield Fault(process, why, say("What does the buyer do that shows it?"), of=f"{method.id}.{point.id}")


RULES = (qualifying([each for each in methods() if each.id == ASKED_FOR]),)
