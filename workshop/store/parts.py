"""Parts of a process (stages, milestones, plays ...) that somebody took out, and the way back in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from workshop.domain.design.command_data import from_data
from workshop.domain.design.commands import Command, Insert, Together
from workshop.domain.design.process import Dismissal, Milestone, Process, RecommendedActivity
from workshop.domain.design.shape import LISTS, Child, ElementType, family, list_for, name_of, with_fields
from workshop.domain.design.tree import find
from workshop.store import authors, processes, revisions, taken_back
from workshop.store.kept import kept_until
from workshop.store.missing import Missing
from workshop.store.tables import RevisionRow
from workshop.store.tokens import new_id


@dataclass(frozen=True, slots=True)
class RemovedPart:
    """What somebody took out of a process, and where it stood; `place` is "" where that is gone, too."""

    id: str
    name: str
    at: datetime
    by: str
    place: str


def removed(session: Session) -> tuple[RemovedPart, ...]:
    """What was taken out by a change of the last 30 days that is still in force, the newest first.

    What came back since is not told, nor what was put in the place of a whole document.
    """
    who = authors.names(session)
    return tuple(
        RemovedPart(
            taken.id,
            name_of(taken.insert.element),
            taken.row.created_at,
            who.get(taken.row.author_id, ""),
            _place(head, taken.insert),
        )
        for listed in processes.mine(session)
        for head in [processes.head(session, listed.id).process]
        for taken in _gone(session, listed.id, head)
    )


def restore(session: Session, part: str) -> None:
    """Puts the part back where it stood, or where that is gone into the last stage that fits.

    It is a change like any other, so that it can be undone. What of it stands elsewhere by now stays there
    and is not doubled. Raises Missing; Refused as the domain does.
    """
    process = part.rsplit("-", 2)[0]
    head = processes.head(session, process).process
    found = next((each.insert for each in _gone(session, process, head) if each.id == part), None)
    if found is None:
        raise Missing(part)
    parent = _parent(head, found)
    # Nothing of its own id is there, and what stands after nothing that is there stands last.
    after = found.after if parent == found.parent else found.element.id
    back = Insert(parent, after, _what_is_gone(head, found.element))
    processes.apply(session, process, back, key=new_id())


@dataclass(frozen=True, slots=True)
class _Taken:
    """A taking out, and what puts back what it took; `number` tells several of one change apart."""

    row: RevisionRow
    number: int
    insert: Insert

    @property
    def id(self) -> str:
        """How an address names it."""
        return f"{self.row.process_id}-{self.row.number}-{self.number}"


def _gone(session: Session, process: str, head: Process) -> Iterator[_Taken]:
    known = {each.id for each in family(head)}
    for row in _takings(session, process):
        for number, insert in enumerate(_inserts(from_data(row.inverse or {}))):
            if insert.element.id not in known and not isinstance(insert.element, Dismissal):
                # Of two times that it was taken out the later one counts.
                known.add(insert.element.id)
                yield _Taken(row, number, insert)


def _takings(session: Session, process: str) -> list[RevisionRow]:
    """The changes of the last 30 days that are in force and are no undo or redo, the newest first."""
    rows = revisions.all_of(session, process)
    standing = taken_back.in_force(rows)
    since = kept_until()
    wanted = [
        row.number
        for row in rows
        if row.created_at > since and row.undoes is None and row.number in standing and _takes(row.command)
    ]
    query = select(RevisionRow).where(RevisionRow.process_id == process, RevisionRow.number.in_(wanted))
    query = query.order_by(RevisionRow.number.desc()).options(undefer(RevisionRow.inverse))
    return list(session.scalars(query))


def _takes(command: object) -> bool:
    """Whether the kept command takes an element out, by itself or among others."""
    if not isinstance(command, dict):
        return False
    return command["command"] == "remove" or any(map(_takes, command.get("commands", ())))


def _inserts(command: Command) -> Iterator[Insert]:
    if isinstance(command, Insert):
        yield command
    elif isinstance(command, Together):
        for part in command.commands:
            yield from _inserts(part)


def _place(head: Process, insert: Insert) -> str:
    parent = find(head, insert.parent)
    return name_of(parent) if parent else ""


def _parent(head: Process, insert: Insert) -> str:
    parent = find(head, insert.parent)
    if parent and list_for(parent, insert.element):
        return parent.id
    inside = isinstance(insert.element, Milestone | RecommendedActivity)
    return head.stages[-1].id if inside else head.id


def _what_is_gone(head: Process, element: Child) -> Child:
    """The element without what of it stands in the document, as after two stages were merged."""
    known = {each.id for each in family(head)}

    def pruned(one: ElementType, /) -> ElementType:
        lists = {
            name: tuple(pruned(child) for child in getattr(one, name) if child.id not in known)
            for name in LISTS[type(one)]
        }
        return with_fields(one, lists)

    return pruned(element)
