"""Files in, deals out: the one reading that both the preview and the import use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from workshop.domain.collect.deals import Deal, Outcome
from workshop.domain.problems import Problem
from workshop.domain.words import Sentence, say, say_many
from workshop.intake.asking import questions_of
from workshop.intake.crm import signature
from workshop.intake.deal_rows import register
from workshop.intake.entries import Entry, read_entry
from workshop.intake.fields import Field, Part
from workshop.intake.file_checks import problems_of
from workshop.intake.joining import Joined, gather, join
from workshop.intake.mapping import Mapping as ColumnMapping
from workshop.intake.mapping import guess
from workshop.intake.questions import Question
from workshop.intake.sheet import SetApart, Sheet, Why, open_sheet
from workshop.intake.tables import Table, read_table

_FEW_ACTIVITIES = 3


@dataclass(frozen=True, slots=True)
class FileRead:
    """One of the files: its table, and the mapping it was read by."""

    table: Table
    mapping: ColumnMapping

    @property
    def title(self) -> str | None:
        """The CRM's name and what the export holds; None for any other table."""
        found = signature(self.mapping.source)
        return found.title if found else None


@dataclass(frozen=True, slots=True)
class Collected:
    """What the files hold. What stands in `deals` is what an import stores.

    `problems` concern whole files: nothing can be imported while there are any. Rows set apart do not hinder
    the others; those that wait for a question come in when it is answered in the mapping.
    """

    deals: tuple[Deal, ...]
    apart: tuple[SetApart, ...] = ()
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[Sentence, ...] = ()
    files: tuple[FileRead, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """How many of the deals ended so."""
        return sum(1 for deal in self.deals if deal.outcome is outcome)

    @property
    def activities(self) -> int:
        """How many activities the deals hold."""
        return sum(len(deal.activities) for deal in self.deals)

    def set_apart(self, why: Why) -> tuple[SetApart, ...]:
        """The rows set apart for that reason."""
        return tuple(row for row in self.apart if row.why is why)


def read_files(
    files: Sequence[tuple[str, bytes]], mappings: Mapping[str, ColumnMapping] | None = None
) -> Collected:
    """The deals in files given by name and content, deals and activities joined.

    `mappings` go by the file's name; without one the headers tell. BadInput where a file is no table.
    """
    given = mappings or {}
    tables = [read_table(data, name=name) for name, data in files]
    return collect([(table, given.get(table.name) or guess(table)) for table in tables])


def collect(tables: Sequence[tuple[Table, ColumnMapping]]) -> Collected:
    """The deals in tables that are read already, each by its mapping."""
    sheets = [open_sheet(table, mapping, prefix=_prefix(mapping, table, tables)) for table, mapping in tables]
    read = tuple(FileRead(table, mapping) for table, mapping in tables)
    notes = tuple(note for table, _ in tables for note in table.notes)
    if problems := tuple(problem for sheet in sheets for problem in problems_of(sheet)):
        return Collected((), problems=problems, notes=notes, files=read)
    joined = _joined(sheets)
    deals = tuple(joined.deals())
    return Collected(
        deals=deals,
        apart=_in_file_order(joined.apart, sheets),
        problems=_nothing_happened(joined, sheets),
        questions=tuple(question for sheet in sheets for question in questions_of(sheet)),
        notes=notes + _notes(deals, sheets),
        files=read,
    )


def _prefix(mapping: ColumnMapping, table: Table, tables: Sequence[tuple[Table, ColumnMapping]]) -> str:
    """A CRM numbers tasks and calls alike, and rows of several files are numbered from 1 in each."""
    export = signature(mapping.source)
    if export is not None:
        return f"{export.kind}-" if export.kind else ""
    activities = [each for _, each in tables if each.part is Part.ACTIVITIES]
    return f"{PurePath(table.name).stem}-" if len(activities) > 1 else ""


def _joined(sheets: Sequence[Sheet]) -> Joined:
    deal_sheets = [sheet for sheet in sheets if sheet.mapping.part is Part.DEALS]
    found = register(deal_sheets)
    entries, unread = _entries(sheet for sheet in sheets if sheet.mapping.part is Part.ACTIVITIES)
    joined = join(entries, found) if deal_sheets else gather(entries)
    joined.apart += [*found.apart, *unread]
    return joined


def _in_file_order(apart: Iterable[SetApart], sheets: Sequence[Sheet]) -> tuple[SetApart, ...]:
    places = {sheet.table.name: place for place, sheet in enumerate(sheets)}
    return tuple(sorted(apart, key=lambda row: (places[row.file], row.row)))


def _entries(sheets: Iterable[Sheet]) -> tuple[list[Entry], list[SetApart]]:
    entries: dict[str, Entry] = {}
    apart: list[SetApart] = []
    for sheet in sheets:
        for line in sheet.lines():
            read = read_entry(line)
            if isinstance(read, SetApart):
                apart.append(read)
            elif read.id in entries:
                apart.append(_twice(read, entries[read.id]))
            else:
                entries[read.id] = read
    return list(entries.values()), apart


def _twice(entry: Entry, first: Entry) -> SetApart:
    what = say("The same row id stands in row {row} already.", row=first.line.row)
    entry.line.fault(
        Field.ROW_ID, what, say("Give each row an id of its own."), value=entry.line.value(Field.ROW_ID)
    )
    return entry.line.apart()


def _nothing_happened(joined: Joined, sheets: Sequence[Sheet]) -> tuple[Problem, ...]:
    if any(sheet.mapping.part is Part.ACTIVITIES for sheet in sheets):
        return ()
    won = sum(1 for row in joined.rows.values() if row.outcome is Outcome.WON)
    what = say_many(
        "{n} deal, {won} won; no activities in this file.",
        "{n:,} deals, {won:,} won; no activities in this file.",
        len(joined.rows),
        won=won,
    )
    return (Problem(what, say("Add the CRM's export of activities, tasks or messages.")),)


def _notes(deals: Sequence[Deal], sheets: Sequence[Sheet]) -> tuple[Sentence, ...]:
    return (*_all_taken_as_won(sheets), *_few_activities(deals, sheets))


def _all_taken_as_won(sheets: Sequence[Sheet]) -> tuple[Sentence, ...]:
    if any(sheet.tells_outcomes for sheet in sheets):
        return ()
    return (say("Nothing in the files tells which deals were won: all of them are taken as won."),)


def _few_activities(deals: Sequence[Deal], sheets: Sequence[Sheet]) -> tuple[Sentence, ...]:
    few = sum(1 for deal in deals if deal.outcome is Outcome.WON and len(deal.activities) < _FEW_ACTIVITIES)
    if not few or not any(sheet.export for sheet in sheets):
        return ()
    return (
        say_many(
            "{n} won deal has fewer than three activities; some CRM systems archive them after a year.",
            "{n} won deals have fewer than three activities; some CRM systems archive them after a year.",
            few,
        ),
    )
