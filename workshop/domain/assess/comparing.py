"""One round beside another: the same questions earlier and now, and the newest round of each team."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop.domain.assess.findings import Findings
from workshop.domain.assess.ratings import Ratings
from workshop.domain.assess.rounds import Round


@dataclass(frozen=True, slots=True)
class AreaChange:
    """An area's mean over the questions that both rounds asked, and its level in each."""

    area: str
    before: float
    after: float
    level_before: int
    level_after: int


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """A question's rating in both rounds."""

    question: str
    before: int
    after: int


def earlier_round(rounds: Iterable[Round], this: Round) -> Round | None:
    """The last round before this one that asked the same team the same questionnaire and is closed."""
    before = [
        each
        for each in rounds
        if each.closed and is_same_series(each, this) and each.started_at < this.started_at
    ]
    return max(before, key=lambda each: each.started_at, default=None)


def is_same_series(one: Round, other: Round) -> bool:
    """Whether both ask the same team by the same questionnaire, of whatever version."""
    same_team = (one.team and one.team.id) == (other.team and other.team.id)
    return same_team and one.questionnaire.id == other.questionnaire.id


def newest_of_each_team(rounds: Iterable[Round], this: Round) -> tuple[Round, ...]:
    """The last closed round of each team by this round's questionnaire, by the team's name.

    Rounds of no team count as one team of all.
    """
    newest: dict[str, Round] = {}
    for each in sorted(rounds, key=lambda each: each.started_at):
        if each.closed and each.questionnaire.id == this.questionnaire.id:
            newest[each.team.id if each.team else ""] = each
    return tuple(sorted(newest.values(), key=lambda each: each.team.name.casefold() if each.team else ""))


def area_changes(before: Findings, after: Findings) -> tuple[AreaChange, ...]:
    """The areas of the newer round that have questions in common with the earlier one."""
    then = {each.area: each.level for each in before.result.areas}
    old, new = _ratings(before), _ratings(after)
    changes = []
    for area, found in after.areas:
        both = [each.id for each in area.questions if each.id in old]
        if both and area.id in then:
            means = (_mean(old, both), _mean(new, both))
            changes.append(AreaChange(area.id, *means, then[area.id], found.level))
    return tuple(changes)


def question_changes(before: Findings, after: Findings) -> tuple[QuestionChange, ...]:
    """The questions that four or more answered in both rounds, in the order of asking."""
    then = {each.question: each.rating for each in before.spreads}
    return tuple(
        QuestionChange(each.question, was, each.rating)
        for each in after.spreads
        if each.rating is not None and (was := then.get(each.question)) is not None
    )


def _ratings(found: Findings) -> Ratings:
    return {each.question: each.rating for each in found.result.questions}


def _mean(ratings: Ratings, questions: Sequence[str]) -> float:
    return round(sum(ratings[each] for each in questions) / len(questions), 2)
