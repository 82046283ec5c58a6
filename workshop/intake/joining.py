"""Bring activities to their deals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from workshop.domain.collect.deals import Activity, Deal, Outcome
from workshop.domain.words import say
from workshop.intake.deal_rows import DealRow, Register
from workshop.intake.entries import Entry
from workshop.intake.fields import Field
from workshop.intake.order import in_order
from workshop.intake.sheet import SetApart


@dataclass(slots=True)
class Joined:
    """Deals by id in the order of their first row, each with its entries, and the rows that found no deal."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    rows: dict[str, DealRow] = field(default_factory=dict)
    apart: list[SetApart] = field(default_factory=list)

    def deals(self) -> Iterator[Deal]:
        """Each deal whose outcome is known, with its activities in order."""
        for deal, row in self.rows.items():
            if row.outcome is not None:
                yield Deal(deal, row.name, row.outcome, _activities(deal, self.entries[deal]))


def join(entries: Iterable[Entry], register: Register) -> Joined:
    """Give each entry to the deals of the register that it names."""
    joined = Joined(
        entries={row.id: [] for row in register.rows.values()},
        rows={row.id: row for row in register.rows.values()},
    )
    for entry in entries:
        _give(joined, entry, register)
    return joined


def gather(entries: Iterable[Entry]) -> Joined:
    """Make the deals from the entries themselves, where no file tells the deals."""
    joined = Joined()
    for entry in entries:
        for deal in entry.deals or (entry.deal_name,):
            joined.entries.setdefault(deal, []).append(entry)
    for deal, found in tuple(joined.entries.items()):
        joined.rows[deal] = _deal_row(joined, deal, found)
    return joined


def _give(joined: Joined, entry: Entry, register: Register) -> None:
    named = _named(entry, register)
    for row in named:
        joined.entries[row.id].append(entry)
    if not named or all(row.outcome is None for row in named):
        joined.apart.append(entry.line.apart())


def _named(entry: Entry, register: Register) -> tuple[DealRow, ...]:
    """The deals that the entry names; what is wrong with the naming is noted in its line."""
    found: dict[str, DealRow] = {}
    for deal in entry.deals or ("",):
        rows = register.find(deal, entry.deal_name, short=entry.line.sheet.short_ids)
        if len(rows) > 1:
            _refuse_ambiguous(entry, rows)
        elif rows:
            found[rows[0].id] = rows[0]
    if not found and not entry.line.faults:
        column = Field.DEAL_ID if entry.deals else Field.DEAL_NAME
        value = ", ".join(entry.deals) or entry.deal_name
        entry.line.leave_out(column, say("Its deal is not in the file of deals."), value=value)
    if found and all(row.outcome is None for row in found.values()):
        entry.line.leave_out(Field.DEAL_ID, say("Its deal is set apart."), value=next(iter(found)))
    return tuple(found.values())


def _refuse_ambiguous(entry: Entry, rows: Sequence[DealRow]) -> None:
    what = say("{n} deals have this name.", n=len(rows))
    entry.line.fault(Field.DEAL_NAME, what, say("Write the deal's id in its own column."), value=rows[0].name)


def _deal_row(joined: Joined, deal: str, entries: Sequence[Entry]) -> DealRow:
    name = next((entry.deal_name for entry in entries if entry.deal_name and len(entry.deals) < 2), deal)
    outcome = _outcome(entries)
    for entry in entries:
        _check_outcome(entry, outcome)
    joined.entries[deal] = [entry for entry in entries if not entry.line.faults]
    joined.apart += [entry.line.apart() for entry in entries if entry.line.faults]
    return DealRow(deal, name, outcome)


def _outcome(entries: Sequence[Entry]) -> Outcome | None:
    """A column of outcomes says the same in every row; a column of stages ends with the outcome."""
    told = [entry.outcome for entry in entries if entry.outcome]
    if not any(entry.line.sheet.tells_outcomes for entry in entries):
        return Outcome.WON
    if _by_stage(entries):
        return next((end for end in (Outcome.WON, Outcome.LOST, Outcome.OPEN) if end in told), None)
    return told[0] if told else None


def _by_stage(entries: Sequence[Entry]) -> bool:
    return any(entry.line.sheet.outcome is Field.STAGE for entry in entries)


def _check_outcome(entry: Entry, outcome: Outcome | None) -> None:
    column = entry.line.sheet.outcome or Field.OUTCOME
    if outcome is None:
        mend = say("Write won, lost or open in at least one row of the deal.")
        entry.line.fault(column, say("The deal has no outcome."), mend)
    elif column is Field.OUTCOME and entry.outcome not in (None, outcome):
        mend = say("Write the same outcome in every row of the deal.")
        entry.line.fault(column, say("Another row of the deal says otherwise."), mend, value=entry.outcome)


def _activities(deal: str, entries: Sequence[Entry]) -> tuple[Activity, ...]:
    return tuple(_activity(deal, entry) for entry in in_order(entries))


def _activity(deal: str, entry: Entry) -> Activity:
    """An activity of several deals becomes one in each, with an id of its own."""
    number = entry.id if len(entry.deals) < 2 else f"{entry.id}-{deal}"
    day = entry.when.day if entry.when else None
    return Activity(number, entry.text, entry.side, day, entry.contributor)
