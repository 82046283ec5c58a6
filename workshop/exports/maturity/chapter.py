"""The result of an assessment as a chapter of the playbook: where the team stands, and what comes next.

The book goes to everybody who sells, so the chapter tells the level, the areas and the steps, and nothing of
single answers: no dots, no notes, no roles.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from workshop.domain.assess.findings import Findings
from workshop.domain.assess.next_steps import StepUp
from workshop.domain.assess.rounds import Round
from workshop.domain.design.texts import prose
from workshop.exports.maturity import pictures
from workshop.exports.maturity.figure import WIDE, Figure
from workshop.exports.maturity.figure_svg import svg
from workshop.exports.overlay import Overlay, overlay
from workshop.exports.sheets import MM, PaperName
from workshop.exports.standing import day_words
from workshop.translate import gettext as _
from workshop.translate import told

# How wide pictures stand, so that both have room on one page with the words above them.
COLUMNS: dict[PaperName, float] = {"a4": 138 * MM, "letter": 124 * MM}
# More steps than these are read in the result itself.
MOST_STEPS = 8


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next, the question that it answers, and the area with its two levels."""

    action: str
    question: str
    area: str
    way: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """Everything that the chapter says, in the reader's language and in printable text.

    `missing` heads the areas, `way_up` the steps and is "" at the highest level; `more` steps are left out.
    """

    reason: str
    meaning: str
    level: Overlay
    facts: str
    missing: str
    areas: Overlay
    way_up: str
    steps: tuple[Step, ...]
    more: int

    @property
    def words(self) -> str:
        """All of it that people wrote or read, to see which letters the paper needs."""
        drawn = (word.text for picture in (self.level, self.areas) for word in picture.words)
        steps = (f"{each.action}{each.question}{each.area}" for each in self.steps)
        return "".join((self.reason, self.meaning, self.facts, *drawn, *steps))


def chapter(round: Round, found: Findings, *, language: str, paper: PaperName) -> Chapter:
    """The chapter of a closed round; the same whoever asks for it. Call it while speaking the language."""
    found, draw = found.without_own(), partial(_drawn, COLUMNS[paper] / WIDE)
    result, goal = found.result, found.next_level
    meaning = found.questionnaire.level(result.level)
    return Chapter(
        reason=prose(told(result.reason)),
        meaning=prose(f"{meaning.title}. {meaning.meaning}"),
        level=draw("standing", pictures.level, found, aim=round.target),
        facts=_facts(round, language),
        missing=_("What level {level} still needs").format(level=goal) if goal else _("All areas"),
        areas=draw("standing-areas", pictures.every_area, found),
        way_up=_("The shortest way to level {level}").format(level=goal) if goal else "",
        steps=tuple(_step(found, each) for each in result.next[:MOST_STEPS]),
        more=max(len(result.next) - MOST_STEPS, 0),
    )


def _facts(round: Round, language: str) -> str:
    """Who was asked and when; how many answered stands in the picture below, with the range and the aim."""
    day = day_words(round.started_at.date(), language)
    if round.team:
        return _("Asked on {day} in the team {name}.").format(day=day, name=prose(round.team.name))
    return _("Asked on {day}.").format(day=day)


def _step(found: Findings, step: StepUp) -> Step:
    return Step(
        prose(step.action),
        prose(found.question(step.question).text),
        prose(found.area(step.question).heading),
        _("from {before} to {after}").format(before=step.to - 1, after=step.to),
    )


def _drawn(scale: float, name: str, draw: Callable[..., Figure], *of: object, **more: object) -> Overlay:
    return overlay(svg(draw(*of, width=WIDE, **more), name), scale=scale)
