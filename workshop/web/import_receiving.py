"""Takes uploaded files in: those that are tables are kept, of the others it is told what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from werkzeug.datastructures import FileStorage

from workshop.domain.problems import BadInput
from workshop.domain.words import say
from workshop.intake.tables import read_table
from workshop.store import uploads
from workshop.translate import told
from workshop.web.door import writing
from workshop.web.problem_words import problem_words
from workshop.web.rules import tidy

_LONGEST_NAME = 120
NO_ROWS = say("There is no row below the header. Add the rows, or give the file that has them.")


@dataclass(frozen=True, slots=True)
class Received:
    """The ids under which good files are kept, and a line for each fault of the others."""

    kept: tuple[str, ...]
    faults: tuple[str, ...]


def receive(files: Sequence[FileStorage]) -> Received:
    """Keeps each file that is a table for a day."""
    kept: list[str] = []
    faults: list[str] = []
    for file in files:
        with file.stream as stream:
            name, content = file_name(file.filename), stream.read()
        wrong = _faults(name, content)
        faults += wrong
        if not wrong:
            with writing() as session:
                kept.append(uploads.keep(session, name, content))
    return Received(tuple(kept), tuple(faults))


def file_name(sent: str | None) -> str:
    """The name of the file without the folders that some browsers send.

    >>> file_name("C:\\\\Karin\\\\deals.csv"), file_name("../deals.csv"), file_name("")
    ('deals.csv', 'deals.csv', 'file.csv')
    """
    name = PureWindowsPath(PurePosixPath(tidy(sent)).name).name
    return tidy(name.replace("\n", " "))[-_LONGEST_NAME:] or "file.csv"


def _faults(name: str, content: bytes) -> list[str]:
    try:
        table = read_table(content, name=name)
    except BadInput as bad:
        return [f"{name}: {problem_words(problem)}" for problem in bad.problems]
    return [] if table.rows else [f"{name}: {told(NO_ROWS)}"]
