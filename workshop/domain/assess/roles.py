"""Leaders beside reps: which roles may be compared, and what each of them says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.assess.answers import Answer, Respondent, RespondentRole
from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.assess.ratings import known_answers, lower_median
from workshop.domain.assess.visible import ENOUGH

_TO_COMPARE = 2


@dataclass(frozen=True, slots=True)
class RoleView:
    """What one role says: by question the median, None where nobody knew or too few to be hidden among.

    `by_choice` holds the ids of those who, being fewer than four, chose before answering to be shown by role.
    """

    role: RespondentRole
    respondents: int
    medians: tuple[tuple[str, int | None], ...]
    by_choice: tuple[str, ...] = ()


def compared_roles(
    questionnaire: Questionnaire, answers: Sequence[Answer], *, closed: bool
) -> tuple[RoleView, ...]:
    """The roles of a closed round that have four respondents, or whose few all chose to be shown by role.

    None where fewer than two may be shown, since there is nothing to compare.
    """
    if not closed:
        return ()
    views = [
        _view(questionnaire, answers, role, people)
        for role in RespondentRole
        if _may_be_shown(people := _respondents(answers, role))
    ]
    return tuple(views) if len(views) >= _TO_COMPARE else ()


def _respondents(answers: Sequence[Answer], role: RespondentRole) -> tuple[Respondent, ...]:
    found = {answer.respondent for answer in answers if answer.respondent.role is role}
    return tuple(sorted(found, key=lambda respondent: respondent.id))


def _may_be_shown(people: Sequence[Respondent]) -> bool:
    return len(people) >= ENOUGH or (bool(people) and all(each.shown_by_role for each in people))


def _view(
    questionnaire: Questionnaire,
    answers: Sequence[Answer],
    role: RespondentRole,
    people: Sequence[Respondent],
) -> RoleView:
    chosen = tuple(each.id for each in people) if len(people) < ENOUGH else ()
    least = 1 if chosen else ENOUGH
    known = known_answers(questionnaire, (each for each in answers if each.respondent.role is role))
    medians = (
        (question, lower_median(levels) if len(levels) >= least else None)
        for question, levels in known.items()
    )
    return RoleView(role, len(people), tuple(medians), chosen)
