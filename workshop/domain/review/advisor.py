"""Reviews a process by the rules of the method. It advises and never blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workshop.domain.design.process import Element, Process
from workshop.domain.design.shape import children, name_of
from workshop.domain.review.findings import Fault, Finding, Rule, Severity
from workshop.domain.review.rules import RULES
from workshop.domain.words import Sentence, say


@dataclass(frozen=True, slots=True)
class Trait:
    """One of the six elements of a sales process, and the rules by which it is known."""

    title: Sentence
    rules: tuple[str, ...]


ELEMENTS = (
    Trait(say("It follows the buyer’s process"), ("buying-known", "stage-serves", "stage-names")),
    Trait(say("It guides through the whole cycle"), ("stage-count", "stage-progress", "after")),
    Trait(say("It frames without constricting"), ("gates-few", "stage-dam", "stage-advice")),
    Trait(
        say("Its milestones can be audited"),
        ("milestone-buyer", "milestone-auditable", "milestone-evidence", "stage-gate"),
    ),
    Trait(say("It lets key figures be captured"), ("chances-rise", "chances-open", "figures")),
    Trait(say("It fits new and seasoned sellers alike"), ("gain", "gate-help", "questions")),
)


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that was found, what weighs most first; `holding` are the rules that hold."""

    findings: tuple[Finding, ...]
    holding: tuple[Rule, ...]
    rules: tuple[Rule, ...]

    @property
    def open(self) -> tuple[Finding, ...]:
        """What nobody has dismissed."""
        return tuple(found for found in self.findings if found.dismissed is None)

    @property
    def dismissed(self) -> tuple[Finding, ...]:
        """What the team does not follow, with its reason."""
        return tuple(found for found in self.findings if found.dismissed is not None)

    @property
    def readiness(self) -> float:
        """The share of rules that hold, 0 to 1; a dismissed finding counts as one that is open."""
        return len(self.holding) / len(self.rules)

    @property
    def elements(self) -> tuple[tuple[Sentence, bool], ...]:
        """The six elements of a sales process, and whether each is there."""
        holds = {rule.id for rule in self.holding}
        return tuple((each.title, holds.issuperset(each.rules)) for each in ELEMENTS)


def review(process: Process, rules: Sequence[Rule] = RULES) -> Review:
    """What the rules say of the process: errors first, then in reading order."""
    where = dict(_paths(process, ""))
    reasons = {(each.title, each.about): each.reason for each in process.dismissed}
    found = [_finding(rule, fault, where, reasons) for rule in rules for fault in rule.check(process)]
    broken = {finding.rule.id for finding in found}
    weights, places = list(Severity), list(where)
    found.sort(key=lambda each: (weights.index(each.rule.severity), places.index(each.about)))
    holding = tuple(rule for rule in rules if rule.id not in broken)
    return Review(tuple(found), holding, tuple(rules))


def _finding(
    rule: Rule, fault: Fault, where: Mapping[str, str], reasons: Mapping[tuple[str, str], str]
) -> Finding:
    element = fault.element
    path = ".".join(part for part in (where[element.id], fault.field) if part)
    found = Finding(
        rule, element.id, name_of(element), path, fault.why, fault.mend, fault.command, of=fault.of
    )
    return replace(found, dismissed=reasons.get((rule.id, found.place)))


def _paths(element: Element, path: str) -> Iterator[tuple[str, str]]:
    yield element.id, path
    for name, index, child in children(element):
        yield from _paths(child, f"{path}.{name}[{index}]".lstrip("."))
