"""What stands around a result: the way up with its doors, earlier rounds, other teams, and the pictures."""

from __future__ import annotations

from dataclasses import dataclass

from flask import g

from workshop.closed_rounds import before, of_teams
from workshop.domain.assess.comparing import AreaChange, QuestionChange, area_changes, question_changes
from workshop.domain.assess.findings import WIDEST, Findings
from workshop.domain.assess.next_steps import StepUp
from workshop.domain.assess.plan import has_room
from workshop.domain.assess.questionnaire import Area
from workshop.domain.assess.rounds import Round, RoundRespondent
from workshop.domain.assess.voices import by_role
from workshop.exports.maturity import pictures
from workshop.store import plans, respondents
from workshop.translate import gettext as _
from workshop.web.door import reading
from workshop.web.result_area import Opened
from workshop.web.result_pictures import Picture, picture
from workshop.web.result_words import Door, door


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since an earlier round."""

    round: Round
    found: Findings
    areas: tuple[AreaChange, ...]
    questions: tuple[QuestionChange, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """The steps in one area that are wanted for the next level, and the door to where they are done."""

    area: Area
    level: int
    steps: tuple[StepUp, ...]
    door: Door | None


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a result: the plan has room, who is shown by role, earlier rounds, other teams."""

    has_room: bool
    by_choice: tuple[RoundRespondent, ...]
    since: Since | None
    teams: tuple[tuple[Round, Findings], ...]


def ways(found: Findings) -> list[Way]:
    """The areas with steps to take, in the order of asking."""
    found_ways = []
    for area, standing in found.areas:
        asked = {question.id for question in area.questions}
        steps = tuple(step for step in found.result.next if step.question in asked)
        if steps:
            found_ways.append(Way(area, standing.level, steps, door(area)))
    return found_ways


def around(there: Opened, found: Findings) -> Around:
    """What this reader may know beside the result itself."""
    chosen = {id for view in found.roles for id in view.by_choice}
    with reading() as session:
        asked = respondents.all_of(session, there.round.id) if chosen else ()
        earlier = before(session, there.round)
        return Around(
            has_room(plans.of_team(session, there.round.team.id if there.round.team else None)),
            tuple(each.respondent for each in asked if each.respondent.respondent.id in chosen),
            _since(*earlier, found) if earlier else None,
            of_teams(session, there.round),
        )


def _since(round: Round, earlier: Findings, found: Findings) -> Since:
    return Since(round, earlier, area_changes(earlier, found), question_changes(earlier, found))


def drawn(there: Opened, found: Findings, around: Around) -> dict[str, Picture]:
    """The pictures of the page, by what they show; those of areas as `area ID`."""
    apart = found.apart[: pictures.MOST_ROWS] or found.different[:WIDEST]
    widest = [found.question(each.question) for each in apart]
    shown = {
        "level": picture("level", pictures.level, found, aim=there.round.target),
        "areas": picture("areas", pictures.every_area, found),
        **{
            f"area {area.id}": picture(
                f"area-{number}", pictures.answers, found.without_own(), area.questions, title=area.heading
            )
            for number, area in enumerate(found.questionnaire.areas)
        },
    }
    if widest:
        title = _("Where people disagree")
        shown["apart"] = picture("apart", pictures.answers, found, widest, title=title)
    if any(each.gap for each in by_role(found.roles)):
        shown["roles"] = picture("roles", pictures.voices, found)
    if around.since and around.since.areas:
        shown["since"] = picture("since", pictures.since, found, around.since.areas)
    if around.teams:
        named = [(each.team.name if each.team else g.workspace.name, result) for each, result in around.teams]
        shown["teams"] = picture("teams", pictures.teams, named)
    return shown
