"""The result of a round: its message in a sentence, a picture for each part of it, and the tables."""

from __future__ import annotations

from dataclasses import dataclass

from flask import g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.assess.comparing import AreaChange, QuestionChange, area_changes, question_changes
from workshop.domain.assess.findings import WIDEST, Findings
from workshop.domain.assess.next_steps import StepUp
from workshop.domain.assess.plan import has_room
from workshop.domain.assess.questionnaire import Area
from workshop.domain.assess.rounds import Round, RoundRespondent
from workshop.domain.assess.talk import PEOPLE
from workshop.domain.assess.voices import beside_the_team, by_role
from workshop.domain.people import Role
from workshop.exports.maturity import pictures
from workshop.store import plans, respondents, rounds
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.result_area import Opened, before, blueprint, of_teams, opened
from workshop.web.result_forms import TargetForm
from workshop.web.result_own import own_picture
from workshop.web.result_pictures import Picture, picture
from workshop.web.result_words import AGREEMENT, ROLE, Door, door
from workshop.web.undo import say_done


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


@blueprint.get("/w/<id:workspace>/assessment/<id:round>/result")
@in_workspace(Role.READER)
def page(round: str) -> str:
    """The level, why it is that, and what lifts it; while the round is open, when that will be seen."""
    there = opened(round)
    if there.found is None:
        return render_template("assessment_result/waiting.html", there=there)
    around = _around(there, there.found)
    return render_template(
        "assessment_result/page.html",
        there=there,
        found=there.found,
        around=around,
        pictures=_pictures(there, there.found, around),
        form=TargetForm(data={"target": str(there.round.target or "")}),
        by_role=by_role(there.found.roles),
        beside=beside_the_team(there.found.own),
        drawn_own=own_picture(there.round, there.found.own),
        ways=_ways(there.found),
        agreement=AGREEMENT,
        role_words=ROLE,
        roles=pictures.ROLES,
        people=PEOPLE,
        role_columns=[told(pictures.ROLES[view.role]) for view in there.found.roles],
    )


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/target")
@in_workspace(Role.MEMBER)
def target(round: str) -> Response:
    """Says which level the team wants to reach."""
    form = TargetForm()
    wanted = int(form.target.data) if form.validate() and form.target.data else None
    with writing() as session:
        was = rounds.at(session, round).target
        rounds.set_target(session, round, wanted)
    words = _("The aim is level %(level)s.") % {"level": wanted} if wanted else _("No aim is set.")
    say_done(words, undo=url_for("assessment_result.target", round=round), fields={"target": str(was or "")})
    return redirect(url_for("assessment_result.page", round=round), code=303)


def _ways(found: Findings) -> list[Way]:
    ways = []
    for area, standing in found.areas:
        asked = {question.id for question in area.questions}
        steps = tuple(step for step in found.result.next if step.question in asked)
        if steps:
            ways.append(Way(area, standing.level, steps, door(area)))
    return ways


def _around(there: Opened, found: Findings) -> Around:
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


def _pictures(there: Opened, found: Findings, around: Around) -> dict[str, Picture]:
    apart = found.apart[: pictures.MOST_ROWS] or found.different[:WIDEST]
    widest = [found.question(each.question) for each in apart]
    drawn = {
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
        drawn["apart"] = picture("apart", pictures.answers, found, widest, title=title)
    if any(each.gap for each in by_role(found.roles)):
        drawn["roles"] = picture("roles", pictures.voices, found)
    if around.since and around.since.areas:
        drawn["since"] = picture("since", pictures.since, found, around.since.areas)
    if around.teams:
        named = [(each.team.name if each.team else g.workspace.name, result) for each, result in around.teams]
        drawn["teams"] = picture("teams", pictures.teams, named)
    return drawn
