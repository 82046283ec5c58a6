"""The Export station's blueprint, and what its files have in common."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date

from flask import Blueprint, abort, g, redirect, url_for
from werkzeug.wrappers import Response

from workshop.closed_rounds import Told
from workshop.closed_rounds import told as told_by
from workshop.domain.words import say
from workshop.exports.asked import Asked
from workshop.exports.file_names import file_name
from workshop.exports.unavailable import Unavailable
from workshop.store import logos, rounds
from workshop.store.clock import now
from workshop.store.database import Session
from workshop.translate import locale, told
from workshop.web.exports_chosen import Chosen
from workshop.web.exports_order import Order
from workshop.web.reading_address import printed_address
from workshop.web.result_area import STILL_OPEN
from workshop.web.undo import say_done

blueprint = Blueprint("exports", __name__)
TOO_FEW = say("Fewer than four people answered in this round, so its result stays out of the book.")
log = logging.getLogger(__name__)


def today() -> date:
    """The day on the server's own clock, which stands where the workshop is."""
    return now().astimezone().date()


def name_of(what: str, ending: str) -> str:
    """The name under which such a file of this workspace is saved."""
    return file_name(g.workspace.name, what, ending, day=today())


def asked(session: Session, order: Order, chosen: Chosen, ending: str) -> Asked:
    """The order in the words of the exports.

    A workspace is named for the company, so that is whose process it is where the document does not say.
    """
    return Asked(
        replace(chosen.process, company=chosen.process.company or g.workspace.name),
        ending,
        today(),
        language=locale(),
        paper=order.paper,
        shape=order.shape,
        logo=logos.current_picture(session),
        names=order.names,
        revision=chosen.number,
        crm=order.crm,
        link=printed_address(session, chosen.id, chosen.version),
        result=_result(session, order.round) if order.round else None,
    )


def _result(session: Session, round: str) -> Told:
    """What that round tells to everybody. Raises Missing; 409 where it may not be told."""
    there = rounds.at(session, round)
    found = told_by(session, there)
    if found is None:
        abort(409, STILL_OPEN)
    if not found.may_be_told_to_all:
        abort(409, TOO_FEW)
    return there, found


@blueprint.errorhandler(Unavailable)
def unavailable(error: Unavailable) -> Response:
    """Back to the station, which then says what the machine lacks and how to mend it."""
    log.warning("An export could not be made: %s", error)
    say_done(f"{told(error.what)} {told(error.mend)}")
    return redirect(url_for("exports.page"), code=303)
