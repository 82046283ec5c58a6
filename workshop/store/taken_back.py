"""Which revisions are in force, and which one the next undo or redo takes back.

A revision is in force unless one that is itself in force takes it back. An undo takes back a change; a redo
takes back an undo and so is a change again.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.store.tables import RevisionRow


def in_force(rows: Sequence[RevisionRow]) -> set[int]:
    """Numbers of the revisions that nothing in force takes back; `rows` are all, the oldest first."""
    gone: set[int] = set()
    # From the newest on, because only a later revision can take one back.
    for row in reversed(rows):
        if row.undoes is not None and row.number not in gone:
            gone.add(row.undoes)
    return {row.number for row in rows} - gone


def to_undo(rows: Sequence[RevisionRow], author: str) -> RevisionRow | None:
    """The author's newest change in force; the beginning of the process is nobody's change."""
    standing = in_force(rows)
    mine = (row for row in reversed(rows) if row.author_id == author and row.command is not None)
    return next((row for row in mine if row.number in standing and not is_undo(rows, row)), None)


def to_redo(rows: Sequence[RevisionRow], author: str) -> RevisionRow | None:
    """The author's newest undo in force, unless they have changed something of their own since."""
    standing = in_force(rows)
    for row in reversed(rows):
        if row.author_id == author:
            if row.undoes is None:
                return None
            if row.number in standing and is_undo(rows, row):
                return row
    return None


def change_behind(rows: Sequence[RevisionRow], row: RevisionRow) -> RevisionRow:
    """The change that an undo or a redo is about in the end."""
    while row.undoes is not None:
        row = rows[row.undoes - 1]
    return row


def is_undo(rows: Sequence[RevisionRow], row: RevisionRow) -> bool:
    """Whether it takes back a change, rather than being one or bringing one back."""
    steps = 0
    while row.undoes is not None:
        row, steps = rows[row.undoes - 1], steps + 1
    return steps % 2 == 1
