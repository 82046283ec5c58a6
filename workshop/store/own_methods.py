"""The qualifying methods that a workspace uploaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from workshop.domain.review.methods import Method
from workshop.store import authors, own_files, repeats
from workshop.store.documents import pack_method, unpack_method
from workshop.store.door import member
from workshop.store.kept import bring_back, take_away
from workshop.store.tables import OwnMethodRow


class Taken(Exception):
    """Another method of the workspace has this id; it has to go first."""


@dataclass(frozen=True, slots=True)
class OwnMethod:
    """A method with the file that it came by; `id` is that of the row, not of the method."""

    id: str
    method: Method
    file_name: str
    author: str
    at: datetime


def add(session: Session, method: Method, content: bytes, *, file_name: str, key: str) -> OwnMethod:
    """Keeps the method and its file; the same key again answers what the first one kept. Raises Taken."""

    def make() -> OwnMethodRow:
        _free(session, method.id)
        return OwnMethodRow(
            key=key,
            title=method.title,
            file_name=file_name,
            content=content,
            method=pack_method(method),
            author_id=member(session).person,
        )

    return _own(repeats.once(session, OwnMethodRow, key, make), authors.names(session))


def all_own(session: Session) -> tuple[OwnMethod, ...]:
    """Those that are not removed, by title."""
    rows, who = own_files.all_rows(session, OwnMethodRow), authors.names(session)
    return tuple(_own(row, who) for row in rows)


def file(session: Session, own: str) -> tuple[str, bytes]:
    """The name and the bytes of the file as it was uploaded. Raises Missing, also where it is removed."""
    return own_files.file(session, OwnMethodRow, own)


def remove(session: Session, own: str) -> str:
    """Takes it out, and answers its title; what milestones say of its points stays. Raises Missing."""
    row = own_files.row(session, OwnMethodRow, own)
    take_away(session, row)
    return row.title


def restore(session: Session, own: str) -> None:
    """Brings it back. Raises Missing, and Taken where another one has its id by now."""
    row = own_files.row(session, OwnMethodRow, own)
    if row.deleted_at is not None:
        _free(session, unpack_method(row.method).id)
        bring_back(row)


def _free(session: Session, id: str) -> None:
    if any(each.method.id == id for each in all_own(session)):
        raise Taken


def _own(row: OwnMethodRow, who: dict[str, str]) -> OwnMethod:
    author = who.get(row.author_id, "")
    return OwnMethod(row.id, unpack_method(row.method), row.file_name, author, row.created_at)
