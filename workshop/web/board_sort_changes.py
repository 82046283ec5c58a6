"""What everybody changed about the groups, with times; one's own acts can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask import render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.cluster.decisions import Different
from workshop.store import decisions
from workshop.store.database import Session
from workshop.store.decided_lines import Line, line_of
from workshop.store.decisions import Recorded, acts
from workshop.translate import gettext as _
from workshop.web.access import seated
from workshop.web.board_answers import Answer, done, is_script, place
from workshop.web.board_area import blueprint
from workshop.web.board_open import opened, storing
from workshop.web.board_sort_again import group_for_all
from workshop.web.door import reading
from workshop.web.groups_acts import press
from workshop.web.groups_area import told_now
from workshop.web.groups_cards import Grouped
from workshop.web.groups_words import taken_back_words
from workshop.web.seats import my_seat

MOST_SHOWN = 60


@blueprint.get("/b/<id:board>/changes")
@seated
def changes() -> str:
    """One's own changes, and everybody's, the newest first."""
    opened()
    with reading() as session:
        told = acts(decisions.history(session))
    texts, me = Grouped(told_now()).texts, my_seat().me.id
    return render_template(
        "board/changes.html",
        mine=_lines([each for each in told if each[0].by == me], texts),
        others=_lines([each for each in told if each[0].by != me], texts),
        workshop=my_seat().workshop,
        step="sort",
    )


@blueprint.post("/b/<id:board>/change/<id:decision>/withdraw")
@seated
def withdraw(decision: str) -> Answer:
    """Takes an act of one's own back."""
    with storing() as session:
        words = _taken_back(session, decisions.withdraw(session, decision))
    return _told(words, url_for("board.hold_again", decision=decision))


@blueprint.post("/b/<id:board>/change/<id:decision>/restore")
@seated
def hold_again(decision: str) -> Answer:
    """Lets an act hold again that was taken back, at its old place in the order."""
    with storing() as session:
        decisions.restore(session, decision)
    return _told(_("It holds again."), url_for("board.withdraw", decision=decision))


@blueprint.post("/b/<id:board>/change/<id:decision>/insist")
@seated
def insist(decision: str) -> Answer:
    """Makes an act of one's own the newest, so that it goes before what somebody else did since."""
    with storing() as session:
        mine = [each for each in decisions.together_with(session, decision) if each.by == my_seat().me.id]
        made = decisions.add_act(session, [each.decision for each in mine], key=press())
    undo = url_for("board.withdraw", decision=made[0].id) if made else None
    return _told(_("Yours holds now. The other one stays in the list of changes."), undo)


@blueprint.post("/b/<id:board>/changes/undo")
@seated
def undo_last() -> Answer | Response:
    """Takes one's own newest act back that holds."""
    with storing() as session:
        mine = decisions.newest_of_mine(session)
        words = _taken_back(session, decisions.withdraw(session, mine.id)) if mine else ""
    if mine is None:
        return done(_("There is nothing of yours to take back."), to=place())
    return _told(words, url_for("board.hold_again", decision=mine.id))


def _taken_back(session: Session, made: Recorded) -> str:
    parts = decisions.together_with(session, made.id)
    if len(parts) > 1 and all(isinstance(each.decision, Different) for each in parts):
        return _("Taken back: taking a group apart.")
    return taken_back_words(made)


def _told(words: str, undo: str | None) -> Response:
    if not is_script():
        group_for_all()
    return done(words, to=place(), undo=undo, fields={"back": request.form.get("back", "")})


def _lines(told: Sequence[Sequence[Recorded]], texts: Mapping[str, str]) -> list[Line]:
    return [line_of(each, texts) for each in told[:MOST_SHOWN]]
