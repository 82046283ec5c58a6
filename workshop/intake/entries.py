"""One row of a file of activities: what it says, or everything that is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.collect.deals import Outcome, Side
from workshop.domain.words import say
from workshop.intake import limits
from workshop.intake.bodies import with_body
from workshop.intake.cleaning import one_line
from workshop.intake.dates import Moment, is_ambiguous, read_moment
from workshop.intake.fields import Field
from workshop.intake.meanings import means_not_done, means_nothing
from workshop.intake.numbers import number
from workshop.intake.outcomes import outcome_of
from workshop.intake.sheet import Line, SetApart
from workshop.intake.sides import side_of

_ODOO_OPPORTUNITY = "crm.lead"
_ACCOUNT_PREFIX = "001"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a file of activities, read; `deals` names the deals that it belongs to by id."""

    line: Line
    id: str
    text: str
    deals: tuple[str, ...]
    deal_name: str
    side: Side
    when: Moment | None
    position: float | None
    contributor: str | None
    outcome: Outcome | None


def read_entry(line: Line) -> Entry | SetApart:
    """The row as an activity, or set apart with every reason that it has."""
    _leave_out_what_is_no_activity(line)
    if line.faults:
        return line.apart()
    _check_width(line)
    entry = Entry(
        line=line,
        id=line.sheet.prefix + (one_line(line.value(Field.ROW_ID)) or str(line.row)),
        text=_text(line),
        deals=_deals(line),
        deal_name=_name(line, Field.DEAL_NAME),
        side=side_of(line),
        when=_when(line),
        position=_position(line),
        contributor=_name(line, Field.CONTRIBUTOR) or None,
        outcome=outcome_of(line),
    )
    return line.apart() if line.faults else entry


def _leave_out_what_is_no_activity(line: Line) -> None:
    done, model = line.value(Field.DONE), line.value(Field.MODEL)
    if means_not_done(done):
        line.leave_out(Field.DONE, say("It is planned and not done yet."), value=done)
    elif model and model != _ODOO_OPPORTUNITY:
        line.leave_out(Field.MODEL, say("It belongs to another kind of record."), value=model)
    elif line.sheet.export is not None:
        _leave_out_what_has_no_deal(line)


def _leave_out_what_has_no_deal(line: Line) -> None:
    deal = line.value(Field.DEAL_ID)
    if not deal and not line.value(Field.DEAL_NAME):
        line.leave_out(Field.DEAL_ID, say("It belongs to no deal."))
    elif line.sheet.short_ids and deal.startswith(_ACCOUNT_PREFIX):
        line.leave_out(Field.DEAL_ID, say("It belongs to an account, not to one of its deals."), value=deal)


def _check_width(line: Line) -> None:
    headers = line.sheet.table.headers
    if len(line.cells) > len(headers):
        what = say("The row has {n} cells, the header has {width}.", n=len(line.cells), width=len(headers))
        mend = say("Put quotation marks around the text that holds the delimiter.")
        line.fault(Field.TEXT, what, mend, value=line.cells[len(headers)])


def _text(line: Line) -> str:
    text = with_body(line)
    if not text:
        line.fault(Field.TEXT, say("The text is empty."), say("Write what happened, or remove the row."))
    _check_length(line, Field.TEXT, text)
    return text


def _name(line: Line, field: Field) -> str:
    name = one_line(line.value(field))
    _check_length(line, field, name)
    return name


def _check_length(line: Line, field: Field, text: str) -> None:
    if len(text) > limits.TEXT_CHARACTERS:
        what = say(
            "The text has {n:,} characters; {most:,} is the most.", n=len(text), most=limits.TEXT_CHARACTERS
        )
        line.fault(field, what, say("Shorten it."), value=text)


def _deals(line: Line) -> tuple[str, ...]:
    """Several deals stand in one cell of a CRM's export, with semicolons between them."""
    cell = one_line(line.value(Field.DEAL_ID))
    ids = tuple(part.strip() for part in cell.split(";") if part.strip()) if line.sheet.export else (cell,)
    if not any(ids) and not line.value(Field.DEAL_NAME):
        field = Field.DEAL_ID if line.sheet.has(Field.DEAL_ID) else Field.DEAL_NAME
        line.fault(field, say("The deal is missing."), say("Write the deal that it happened in."))
    return tuple(dict.fromkeys(filter(None, ids)))


def _when(line: Line) -> Moment | None:
    value = line.value(Field.DATE)
    moment = read_moment(value, line.sheet.dates) if value else None
    if moment is None and not means_nothing(value):
        _refuse_date(line, value)
    return moment


def _refuse_date(line: Line, value: str) -> None:
    mend = say("Write it as year-month-day, for example 2026-01-31.")
    if line.sheet.dates is None and is_ambiguous(value):
        what = say("Nothing tells whether the day or the month stands first.")
        line.ask(Field.DATE, what, say("Say which, or write it as year-month-day."), value=value)
    else:
        line.fault(Field.DATE, say("This is no date."), mend, value=value)


def _position(line: Line) -> float | None:
    value = line.value(Field.POSITION)
    position = number(value) if value else None
    if position is None and not means_nothing(value):
        mend = say("Write 1 for the deal's first activity, 2 for the second, or leave it empty.")
        line.fault(Field.POSITION, say("This is no number."), mend, value=value)
    return position
