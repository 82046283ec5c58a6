"""Which of their deals a participant tells just now, and what they add to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import request

from workshop.domain.collect.deals import Outcome
from workshop.store import told
from workshop.store.activities import NewActivity
from workshop.store.stored import StoredDeal
from workshop.translate import gettext as _
from workshop.web.recall_forms import RecallForm
from workshop.web.seats import my_seat

if TYPE_CHECKING:
    from workshop.web.door import Session


@dataclass(frozen=True, slots=True)
class Telling:
    """Somebody's own deals; `current` is the one that they tell, None where they begin a new one."""

    deals: tuple[StoredDeal, ...]
    current: StoredDeal | None
    outcome: Outcome


def telling(deals: tuple[StoredDeal, ...]) -> Telling:
    """What the address asks for: a deal of theirs, or a new one; by itself, the last that they began."""
    new = request.args.get("new")
    if new in {Outcome.WON, Outcome.LOST}:
        return Telling(deals, None, Outcome(new))
    asked = request.args.get("deal")
    current = next((one for one in deals if one.deal.id == asked), deals[-1] if deals else None)
    return Telling(deals, current, current.deal.outcome if current else Outcome.WON)


def store_told(session: Session, form: RecallForm, key: str) -> str:
    """Stores the activity in the deal that the form names; the deal's id."""
    if earlier := told.deal_with(session, key):
        return earlier
    deal = _deal(session, form, key)
    line = NewActivity(key, form.text.data, form.chosen_side, form.day, my_seat().me.name or None)
    told.add(session, deal, [line])
    return deal


def _deal(session: Session, form: RecallForm, key: str) -> str:
    told.open_for(session)
    mine = told.mine(session)
    if (known := request.form.get("of")) in {one.deal.id for one in mine}:
        return str(known)
    if form.deal.data or not mine:
        name = form.deal.data or _default_name()
        return told.deal_named(session, name, outcome=form.ended, key=f"deal-{key}").deal.id
    return _last(mine, form.ended)


def _last(mine: Sequence[StoredDeal], outcome: Outcome) -> str:
    same = [one.deal.id for one in mine if one.deal.outcome is outcome]
    return (same or [one.deal.id for one in mine])[-1]


def _default_name() -> str:
    name = my_seat().me.name
    return _("A deal of %(name)s") % {"name": name} if name else _("A deal without a name")
