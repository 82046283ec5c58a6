"""Everything that the page shows which checks an import before anything is stored."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from workshop.domain.collect.deals import Activity, Deal, Outcome
from workshop.domain.words import Sentence
from workshop.intake.collected import Collected, FileRead
from workshop.intake.fields import Part
from workshop.intake.questions import Asks
from workshop.intake.sheet import SetApart, Why
from workshop.web.import_asked import AskedQuestion, asked_questions
from workshop.web.import_columns import ColumnChoice, column_choices
from workshop.web.import_draft import Draft
from workshop.web.import_ticks import BoxGroup, Ticks, box_groups, taken

FIRST_ROWS = 6
ROWS_LISTED = 20


@dataclass(frozen=True, slots=True)
class FileLook:
    """One file: what it was recognised as, its columns, its questions, how many rows have faults."""

    number: int
    read: FileRead
    columns: tuple[ColumnChoice, ...]
    questions: tuple[AskedQuestion, ...]
    wrong: int


@dataclass(frozen=True, slots=True)
class Look:
    """`deals` are those that would be imported now."""

    draft: Draft
    files: tuple[FileLook, ...]
    groups: tuple[BoxGroup, ...]
    deals: tuple[Deal, ...]
    here: int
    whole: frozenset[Outcome]

    @property
    def collected(self) -> Collected:
        """What the files hold."""
        return self.draft.collected

    @property
    def activities(self) -> int:
        """How many activities would be imported now."""
        return sum(len(deal.activities) for deal in self.deals)

    @property
    def won(self) -> int:
        """How many deals were won."""
        return self.collected.count(Outcome.WON)

    @property
    def lost(self) -> int:
        """How many lost deals would come along."""
        return sum(1 for deal in self.deals if deal.outcome is Outcome.LOST)

    @property
    def all_deals(self) -> int:
        """How many deals the files tell, with those whose end nobody has said yet."""
        of_deals = {file.table.name for file in self.draft.files if file.mapping.part is Part.DEALS}
        waiting = sum(1 for row in self.collected.set_apart(Why.ASKED) if row.file in of_deals)
        return len(self.collected.deals) + waiting

    @property
    def silent(self) -> int:
        """How many deals have no activity in the files."""
        return sum(1 for deal in self.collected.deals if not deal.activities)

    @property
    def first(self) -> tuple[tuple[Deal, Activity], ...]:
        """The first rows as they would be stored."""
        rows = ((deal, activity) for deal in self.deals for activity in deal.activities)
        return tuple(row for row, _ in zip(rows, range(FIRST_ROWS), strict=False))

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """What is to be told of all files together."""
        of_files = [note for file in self.files for note in file.read.table.notes]
        return tuple(note for note in self.collected.notes if note not in of_files)

    def apart(self, why: str) -> tuple[SetApart, ...]:
        """The rows set apart for that reason."""
        return self.collected.set_apart(Why(why))

    @property
    def lacks_activities(self) -> bool:
        """Whether none of the files tells what happened."""
        return all(file.mapping.part is Part.DEALS for file in self.draft.files)

    @property
    def must_answer(self) -> bool:
        """Whether deals would come in torn: rows of them wait for a word about dates or sides."""
        return any(
            question.open and question.question.asks is not Asks.OUTCOME
            for file in self.files
            for question in file.questions
        )


def look_at(draft: Draft, ticks: Ticks, here: Collection[str]) -> Look:
    """The look of these files with these ticks; `here` are the deals imported before."""
    deals = draft.collected.deals
    telling = {deal.id for deal in deals if deal.activities}
    return Look(
        draft=draft,
        files=tuple(_files(draft)),
        groups=box_groups(deals, ticks, here),
        deals=taken(deals, ticks, here) if not draft.collected.problems else (),
        here=len(telling & set(here)),
        whole=ticks.whole,
    )


def _files(draft: Draft) -> Iterator[FileLook]:
    wrong = draft.collected.set_apart(Why.WRONG)
    for number, file in enumerate(draft.files):
        count = sum(1 for row in wrong if row.file == file.table.name)
        yield FileLook(number, file, column_choices(file), asked_questions(file, number), count)
