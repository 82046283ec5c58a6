"""Rows of files of deals, and the register in which activities find their deals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from workshop.domain.collect.deals import Outcome
from workshop.domain.words import say
from workshop.intake import limits
from workshop.intake.cleaning import one_line
from workshop.intake.fields import Field
from workshop.intake.outcomes import outcome_of
from workshop.intake.sheet import Line, SetApart, Sheet

_ODOO_ID: Final = re.compile(r"__export__\.crm_lead_(\d+)(?:_|$)")
_SHORT: Final = 15


@dataclass(frozen=True, slots=True)
class DealRow:
    """A deal as a file of deals tells it; no outcome while a question about it is open."""

    id: str
    name: str
    outcome: Outcome | None


@dataclass(slots=True)
class Register:
    """The deals of all files of deals, found by id and by title."""

    rows: dict[str, DealRow] = field(default_factory=dict)
    titles: dict[str, list[DealRow]] = field(default_factory=dict)
    apart: list[SetApart] = field(default_factory=list)

    def find(self, deal: str, title: str, *, short: bool) -> tuple[DealRow, ...]:
        """The deal of that id, else those of that title; `short` compares ids as Salesforce does."""
        found = self.rows.get(_key(deal, short=short))
        return (found,) if found else tuple(self.titles.get((title or deal).casefold(), ()))

    def add(self, row: DealRow, *, short: bool) -> None:
        """Take up a deal, or give an earlier row of it the outcome that it lacked."""
        self.rows[_key(row.id, short=short)] = row
        self.titles.setdefault(row.name.casefold(), []).append(row)


def register(sheets: Iterable[Sheet]) -> Register:
    """Every deal of the files of deals; the rows that cannot be read are set apart."""
    found = Register()
    for sheet in sheets:
        for line in sheet.lines():
            _read(found, line)
            if line.faults:
                found.apart.append(line.apart())
    return found


def _read(found: Register, line: Line) -> None:
    name = one_line(line.value(Field.DEAL_NAME))[: limits.TEXT_CHARACTERS]
    deal = one_line(line.value(Field.DEAL_ID)) or name
    short = line.sheet.short_ids
    if not deal:
        line.fault(Field.DEAL_NAME, say("The deal has neither an id nor a name."), say("Write its name."))
    elif _key(deal, short=short) in found.rows:
        line.leave_out(Field.DEAL_ID, say("The deal stands in a row above already."), value=deal)
    else:
        found.add(DealRow(deal, name or deal, _outcome(line)), short=short)


def _outcome(line: Line) -> Outcome | None:
    if not line.sheet.tells_outcomes:
        return Outcome.WON
    outcome = outcome_of(line)
    if outcome is None and not line.faults:
        column = line.sheet.outcome or Field.IS_WON
        line.fault(column, say("The outcome is missing."), say("Write won, lost or open."))
    return outcome


def _key(deal: str, *, short: bool) -> str:
    if odoo := _ODOO_ID.match(deal):
        return odoo[1]
    return deal[:_SHORT] if short else deal
