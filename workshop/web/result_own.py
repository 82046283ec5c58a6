"""What somebody answered, for themselves: by their personal link, with or without an account."""

from __future__ import annotations

from flask import abort, render_template

from workshop.closed_rounds import told
from workshop.domain.assess.findings import Findings
from workshop.domain.assess.rounds import Round
from workshop.domain.assess.visible import Beside, beside_the_others
from workshop.domain.assess.voices import beside_the_team
from workshop.domain.words import say
from workshop.exports.maturity import pictures
from workshop.store import answers, public_links
from workshop.store.callers import Onlooker, Respondent
from workshop.store.public_links import Held, LinkKind
from workshop.web.access import public
from workshop.web.door import database
from workshop.web.result_area import blueprint
from workshop.web.result_pictures import Picture, picture

ENDED = say("This link leads nowhere any more. Ask the person who sent it for a new one.")


@blueprint.get("/a/<id:link>/result")
@public
def mine(link: str) -> str:
    """One's own answers, beside the middle of the others once the round is closed."""
    held = _held(link)
    own = _own(held)
    return render_template(
        "assessment_result/mine.html",
        held=held,
        own=own,
        drawn=own_picture(held.round, own),
        beside=beside_the_team(own),
        found=_found(held),
    )


def own_picture(round: Round, own: tuple[Beside, ...]) -> Picture | None:
    """The drawing of somebody's own answers; None where they gave none."""
    if not any(each.own for each in own):
        return None
    return picture("own", pictures.own_beside, round.questionnaire, own)


def own_answers(workspace: str, round: Round, me: str) -> tuple[Beside, ...]:
    """What that respondent put down, by question; beside the others' where it may be seen."""
    if round.closed:
        with database().read(Onlooker(workspace, round.id)) as session:
            given = answers.of_round(session, round.id)
        return beside_the_others(round.questionnaire, given, me, closed=True)
    with database().read(Respondent(workspace, round.id, me)) as session:
        put_down = answers.mine(session)
    own = ((each.id, put_down.get(each.id)) for each in round.questionnaire.questions)
    return tuple(Beside(question, given.level if given else None, None, 0) for question, given in own)


def _held(link: str) -> Held:
    with database().read(public_links.holder(link)) as session:
        held = public_links.held(session)
    if held is None or held.kind is not LinkKind.PERSONAL:
        abort(404, ENDED)
    return held


def _own(held: Held) -> tuple[Beside, ...]:
    assert held.respondent is not None  # noqa: S101 - a personal link is somebody's
    return own_answers(held.workspace, held.round, held.respondent.respondent.id)


def _found(held: Held) -> Findings | None:
    with database().read(Onlooker(held.workspace, held.round.id)) as session:
        return told(session, held.round)
