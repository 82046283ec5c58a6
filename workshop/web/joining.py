"""Coming into a workshop by its code, or back into it by one's own."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.codes import shown
from workshop.domain.words import Sentence, say
from workshop.store import seats
from workshop.store.callers import CodeHolder
from workshop.store.guesses import WINDOW, TooManyGuesses
from workshop.store.missing import Missing
from workshop.store.seats import Door
from workshop.web.access import public
from workshop.web.csrf import exempt
from workshop.web.door import database
from workshop.web.joining_codes import meant
from workshop.web.joining_forms import JoinForm, NamedForm, UnnamedForm
from workshop.web.joining_seat import sit_down
from workshop.web.rules import tidy
from workshop.web.seats import seat_in, seats_here, take_seat

blueprint = Blueprint("joining", __name__)

NO_CODE = say("A code has eight letters and numbers, such as K7QM-2XPD. Look at the wall and type it again.")
LEADS_NOWHERE = say(
    "This code leads nowhere. It may be mistyped, or there is a new one: look at the wall again."
)
TOO_MANY = say("Too many wrong codes came from here. Wait a minute, then type it again.")
Page = str | Response | tuple[str, int] | tuple[str, int, dict[str, str]]


@blueprint.get("/j")
@public
def enter() -> Page:
    """Where a code is typed, in whatever way, or the whole address."""
    typed = request.args.get("code")
    if typed is None:
        return _entry()
    code = meant(typed)
    return redirect(url_for("joining.join", code=shown(code)), code=303) if code else _refused(typed, NO_CODE)


@blueprint.get("/j/<code:code>")
@public
def join(code: str) -> Page:
    """Where a code leads: to the name that is asked for, or back to one's own seat."""
    door = _opened(code)
    if not isinstance(door, Door):
        return door
    if door.participant is None and seat_in(door.workshop.id):
        return _to_board(door)
    return _asked(code, door, _form_of(door)(formdata=None))


@blueprint.post("/j/<code:code>")
@exempt("who joins has no cookie yet that another site could abuse")
@public
def come_in(code: str) -> Page:
    """Makes somebody a participant, or lets them go on here as the one that they are on another device."""
    door = _opened(code)
    if not isinstance(door, Door):
        return door
    if door.participant is not None:
        take_seat(door.workshop.id, door.participant.id)
        return _to_board(door)
    if seat_in(door.workshop.id):
        return _to_board(door)
    form = _form_of(door)()
    if not form.validate():
        return _asked(code, door, form), 422
    try:
        sit_down(meant(code) or "", door, form.name.data)
    except Missing:
        return _refused(code, LEADS_NOWHERE)
    return _to_board(door)


def _opened(typed: str) -> Door | Page:
    """Where the code leads, or the page that asks for it again."""
    code = meant(typed)
    if code is None:
        return _refused(typed, NO_CODE)
    try:
        with database().write(CodeHolder(code)) as session:
            door = seats.opened(session, request.remote_addr or "")
    except TooManyGuesses:
        wait = {"Retry-After": str(int(WINDOW.total_seconds()))}
        return _entry(typed, TOO_MANY), 429, wait
    return door or _refused(typed, LEADS_NOWHERE)


def _refused(typed: str, why: Sentence) -> tuple[str, int]:
    return _entry(typed, why), 404


def _entry(typed: str = "", why: Sentence | None = None) -> str:
    return render_template("joining/enter.html", typed=tidy(typed)[:200], why=why, mine=seats_here())


def _asked(code: str, door: Door, form: JoinForm) -> str:
    return render_template("joining/join.html", code=code, door=door, form=form)


def _form_of(door: Door) -> type[NamedForm | UnnamedForm]:
    return UnnamedForm if door.workshop.anonymous else NamedForm


def _to_board(door: Door) -> Response:
    return redirect(url_for("board.page", board=door.workshop.id), code=303)
