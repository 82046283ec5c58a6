"""The engine's cards on the phones of a room: each person gets another one, where there are several."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for

from workshop.domain.cluster.cards import is_answered
from workshop.domain.cluster.discovery import Card
from workshop.domain.problems import BadInput
from workshop.store import decisions, participants
from workshop.translate import gettext as _
from workshop.web.access import seated
from workshop.web.board_answers import UNPROCESSABLE, Answer, done
from workshop.web.board_area import blueprint
from workshop.web.board_open import opened, storing
from workshop.web.board_sort_again import group_for_all
from workshop.web.door import reading
from workshop.web.groups_acts import press
from workshop.web.groups_answering import answer_words, decisions_of
from workshop.web.groups_area import told_now
from workshop.web.groups_asking import Sent, asked_card, sent, waiting_cards, where
from workshop.web.groups_cards import Grouped
from workshop.web.problem_words import problem_words
from workshop.web.rules import Form
from workshop.web.seats import my_seat
from workshop.web.undo import say_done


@blueprint.get("/b/<id:board>/cards")
@seated
def cards() -> str:
    """A group of which this is not sure, or where goes what was ticked on it."""
    opened()
    grouped, chosen = Grouped(told_now()), sent()
    return _where_page(grouped, chosen) if chosen.out else _next_page(grouped, chosen)


@blueprint.post("/b/<id:board>/cards")
@seated
def answer_card() -> Answer:
    """Stores what somebody says of a card, once it is known where everything goes."""
    opened()
    chosen = sent()
    with reading() as session:
        came_before = decisions.made_with(session, press()) is not None
    if came_before:
        return redirect(_next(chosen), code=303)
    if chosen.out and "asked" not in request.form:
        return redirect(_where(chosen), code=303)
    return _answered(Grouped(told_now()), chosen)


def _answered(grouped: Grouped, chosen: Sent) -> Answer:
    try:
        made = decisions_of(grouped, chosen)
    except BadInput as bad:
        form = Form(formdata=None)
        form.form_errors.extend(map(problem_words, bad.problems))
        return _where_page(grouped, chosen, form), UNPROCESSABLE
    if not made:
        say_done(_("What stood on this card was removed in the meantime."))
        return redirect(_next(chosen), code=303)
    with storing() as session:
        recorded = decisions.add_together(session, made, key=press())
    group_for_all()
    undo = url_for("board.withdraw", decision=recorded[0].id)
    words = answer_words(grouped.told.found, chosen)
    return done(words, to=_next(chosen), undo=undo, fields={"back": "cards"})


def _where_page(grouped: Grouped, chosen: Sent, form: Form | None = None) -> str:
    form = form or Form(formdata=None)
    return render_template("board/card_where.html", form=form, step="sort", **where(grouped, chosen))


def _next_page(grouped: Grouped, chosen: Sent) -> str:
    waiting = [each for each in waiting_cards(grouped) if not is_answered(each, grouped.told.decisions)]
    left = spread([each for each in waiting if each.group not in chosen.skipped], _my_number())
    return render_template(
        "board/cards.html",
        card=asked_card(grouped, left[0], waiting) if left else None,
        skipped=[each.group for each in waiting if each.group in chosen.skipped],
        workshop=my_seat().workshop,
        step="sort",
    )


def spread(waiting: list[Card], number: int) -> list[Card]:
    """The cards in the order for the participant of that number: neighbours begin with another one."""
    at = number % len(waiting) if waiting else 0
    return [*waiting[at:], *waiting[:at]]


def _my_number() -> int:
    seat = my_seat()
    with reading() as session:
        joined = [each.id for each in participants.of(session, seat.workshop.id)]
    return joined.index(seat.me.id) if seat.me.id in joined else 0


def _next(chosen: Sent) -> str:
    return url_for("board.cards", skip=chosen.skipped)


def _where(chosen: Sent) -> str:
    group, rows, out, skipped = chosen.group, chosen.rows, chosen.out, chosen.skipped
    return url_for("board.cards", group=group, row=rows, out=out, skip=skipped)
