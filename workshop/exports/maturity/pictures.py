"""Draws what a result tells: one figure for each message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.comparing import AreaChange
from workshop.domain.assess.findings import Findings
from workshop.domain.assess.questionnaire import LEVELS, Area, Question, Questionnaire
from workshop.domain.assess.visible import Beside
from workshop.domain.assess.voices import by_role
from workshop.domain.words import Sentence, say
from workshop.exports.maturity.areas import Row, areas
from workshop.exports.maturity.figure import Figure
from workshop.exports.maturity.roles import Voices, roles
from workshop.exports.maturity.rounds import Change, rounds
from workshop.exports.maturity.stairs import Stair, stairs
from workshop.exports.maturity.strip import Asked, strip
from workshop.translate import gettext as _
from workshop.translate import told

# More rows than these make no message; the table below has them all.
MOST_ROWS = 6

ROLES: dict[RespondentRole, Sentence] = {
    RespondentRole.LEADER: say("Leaders"),
    RespondentRole.MANAGER: say("Managers"),
    RespondentRole.REP: say("Reps"),
    RespondentRole.OTHER: say("Others"),
}
SHAPES = {
    RespondentRole.LEADER: "triangle",
    RespondentRole.MANAGER: "square",
    RespondentRole.REP: "dot",
    RespondentRole.OTHER: "ring",
}


def level(found: Findings, *, width: float, aim: int | None = None) -> Figure:
    """The stair on which the team stands."""
    one, two, three, four = (found.questionnaire.level(each).title for each in LEVELS)
    result = found.result
    stair = Stair(result.level, result.low, result.high, (one, two, three, four), result.respondents, aim)
    return stairs(stair, width=width)


def every_area(found: Findings, *, width: float) -> Figure:
    """The areas under the level that asks for them, and how far the next level wants them."""
    return areas(list(_area_rows(found)), title=_("The areas and their levels"), width=width)


def answers(found: Findings, questions: Iterable[Question], *, title: str, width: float) -> Figure:
    """How the answers to these questions lie."""
    return strip([_asked(found, each) for each in questions], title=title, width=width)


def one_answer(found: Findings, question: Question, *, width: float) -> Figure:
    """How the answers to one question lie, where its text stands above the drawing already."""
    asked = replace(_asked(found, question), text=_("The answers"))
    return strip([asked], title=question.text, width=width)


def own_beside(questionnaire: Questionnaire, own: Sequence[Beside], *, width: float) -> Figure:
    """One's own answers, each beside the middle of the others where it may be seen."""
    texts = {each.id: each.text for each in questionnaire.questions}
    asked = [
        Asked(texts[each.question], each.n, None, each.others, each.own, of_others=True)
        for each in own
        if each.own
    ]
    return strip(asked, title=_("Your answers"), width=width)


def voices(found: Findings, *, width: float) -> Figure:
    """Where roles differ, the widest first."""
    apart = [each for each in by_role(found.roles) if each.gap][:MOST_ROWS]
    shown = [
        Voices(
            found.question(each.question).text,
            tuple((told(ROLES[role]), SHAPES[role], level) for role, level in each.said),
        )
        for each in apart
    ]
    return roles(shown, title=_("What roles say"), width=width)


def since(found: Findings, changes: Iterable[AreaChange], *, width: float) -> Figure:
    """Each area in the earlier round and in this one."""
    names = {area.id: area.heading for area in found.questionnaire.areas}
    drawn = [
        Change(names[each.area], each.before, each.after, each.level_before, each.level_after)
        for each in changes
    ]
    return rounds(drawn, title=_("The areas earlier and now"), width=width)


def teams(standing: Iterable[tuple[str, Findings]], *, width: float) -> Figure:
    """The level of each team by its newest closed round."""
    rows = [Row(name, found.result.level, note=_between(found)) for name, found in standing]
    return areas(rows, title=_("The teams and their levels"), width=width)


def _between(found: Findings) -> str:
    result = found.result
    if result.low == result.high:
        return ""
    return _("between {low} and {high}").format(low=result.low, high=result.high)


def _area_rows(found: Findings) -> Iterator[Row]:
    for each in LEVELS:
        heading = _("Level {level} asks for").format(level=each)
        yield from _rows(found, found.asked_by(each), heading, wanted=each)
    yield from _rows(found, found.asked_by_none(), _("No level asks for"), wanted=None)


def _rows(
    found: Findings, wanted_areas: Sequence[Area], heading: str, *, wanted: int | None
) -> Iterator[Row]:
    standing = {area.id: result for area, result in found.areas}
    goal = found.next_level
    needs = goal if goal is not None and wanted is not None and wanted <= goal else None
    for number, area in enumerate(wanted_areas):
        result = standing[area.id]
        yield Row(area.heading, result.level, result.rating, needs, "" if number else heading)


def _asked(found: Findings, question: Question) -> Asked:
    spread = found.spread(question.id)
    mine = next((each for each in found.own if each.question == question.id), None)
    own = mine.own if mine else None
    if own is not None and mine is not None:
        return Asked(question.text, spread.known, spread.counts, mine.others, own)
    return Asked(question.text, spread.known, spread.counts, spread.rating)
