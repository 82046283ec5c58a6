"""Which of their deals a participant tells just now, and what they add to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from workshop.domain.collect.deals import Deal, Outcome
from workshop.store import told
from workshop.store.activities import NewActivity
from workshop.store.database import Session
from workshop.store.stored import StoredDeal
from workshop.translate import gettext as _
from workshop.web.recall_forms import RecallForm
from workshop.web.seats import my_seat


@dataclass(frozen=True, slots=True)
class Telling:
    """Somebody's own deals; `current` is the one that they tell, None where they begin a new one.

    `others` are the rest of them, the newest first.
    """

    current: StoredDeal | None
    others: tuple[StoredDeal, ...]
    outcome: Outcome


def telling(deals: Sequence[StoredDeal]) -> Telling:
    """What the address asks for: a deal of theirs, or a new one; by itself, the last that they began."""
    newest = tuple(reversed(deals))
    if (new := request.args.get("new")) in {Outcome.WON, Outcome.LOST}:
        return Telling(None, newest, Outcome(new))
    asked = request.args.get("deal")
    current = next((one for one in deals if one.deal.id == asked), newest[0] if newest else None)
    others = tuple(one for one in newest if one is not current)
    return Telling(current, others, current.deal.outcome if current else Outcome.WON)


def store_told(session: Session, form: RecallForm, key: str) -> str:
    """Stores the activity in the deal that the form names, once for its key; the deal's id."""
    if earlier := told.deal_with(session, key):
        return earlier
    deal = deal_meant(session, form.deal.data, form.ended, key)
    told.add(session, deal, [NewActivity(key, form.text.data, form.chosen_side, form.day, teller())])
    return deal


def deal_meant(session: Session, name: str, outcome: Outcome, key: str) -> str:
    """The deal that the page told by its id or the person by its name; the last one where neither is said."""
    told.open_for(session)
    mine = told.begun(session)
    if (known := request.form.get("of")) in {deal.id for deal in mine}:
        return str(known)
    same = [deal.id for deal in mine if deal.outcome is outcome]
    if name and (named := [deal.id for deal in mine if deal.id in same and is_called(deal, name)]):
        return named[0]
    if name or not mine:
        return told.deal_named(session, name or _unnamed(), outcome=outcome, key=f"deal-{key}").deal.id
    return (same or [deal.id for deal in mine])[-1]


def is_called(deal: Deal, name: str) -> bool:
    """Whether somebody who types that name means that deal."""
    return deal.name.strip().casefold() == name.strip().casefold()


def teller() -> str | None:
    """Whose name stands beside an activity; nobody's where the workshop names nobody."""
    seat = my_seat()
    return None if seat.workshop.anonymous else seat.me.name or None


def _unnamed() -> str:
    name = teller()
    return _("A deal of %(name)s") % {"name": name} if name else _("A deal without a name")
