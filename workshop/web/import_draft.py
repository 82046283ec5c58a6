"""Files that were uploaded and not imported yet, read as the import would read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from workshop.intake.asking import questions_of
from workshop.intake.collected import Collected, FileRead, collect
from workshop.intake.crm import signature
from workshop.intake.fields import Part
from workshop.intake.questions import Question
from workshop.intake.sheet import open_sheet
from workshop.intake.tables import read_table
from workshop.store.uploads import Upload
from workshop.web.import_sent import Sent, mapping_of


@dataclass(frozen=True, slots=True)
class Draft:
    """The files, by the ids of their uploads and under names that differ, and what they hold."""

    uploads: tuple[str, ...]
    names: tuple[str, ...]
    collected: Collected

    @property
    def files(self) -> tuple[FileRead, ...]:
        """Each file with its mapping."""
        return self.collected.files

    @property
    def source(self) -> str:
        """Where its deals come from: the export that tells them, else the first of the files."""
        tells_deals = (file for file in self.files if file.mapping.part is Part.DEALS)
        return next(tells_deals, self.files[0]).mapping.source

    @property
    def is_export(self) -> bool:
        """Whether a CRM wrote the file that tells the deals."""
        return signature(self.source) is not None


def read_draft(uploads: Sequence[Upload], sent: Sent) -> Draft:
    """The files by what was sent about them. BadInput where one is no table."""
    names = tuple(distinct(upload.file_name for upload in uploads))
    tables = [read_table(upload.content, name=name) for upload, name in zip(uploads, names, strict=True)]
    read = [(table, mapping_of(table, number, sent)) for number, table in enumerate(tables)]
    return Draft(tuple(upload.id for upload in uploads), names, collect(read))


def asked_of(file: FileRead) -> tuple[Question, ...]:
    """Everything there is to ask about the file, answered or not."""
    bare = replace(file.mapping, dates=None, outcomes=(), sides=())
    return questions_of(open_sheet(file.table, bare))


def distinct(names: Iterable[str]) -> Iterator[str]:
    """The names, a later one of the same with a number.

    >>> list(distinct(["a.csv", "a.csv"]))
    ['a.csv', 'a (2).csv']
    """
    seen: set[str] = set()
    for name in names:
        path = PurePath(name)
        others = (f"{path.stem} ({number}){path.suffix}" for number in range(2, len(seen) + 3))
        fresh = name if name not in seen else next(other for other in others if other not in seen)
        seen.add(fresh)
        yield fresh
