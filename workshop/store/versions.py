"""Published versions of a process, which never change, and who of the workspace agreed to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, undefer

from workshop.domain.design.process import Process
from workshop.store import authors, heads, processes
from workshop.store.documents import unpack_process
from workshop.store.door import member
from workshop.store.kept import bring_back, kept_until, take_away
from workshop.store.missing import Missing
from workshop.store.tables import AgreementRow, VersionRow


@dataclass(frozen=True, slots=True)
class Agreed:
    """Who agreed, and when."""

    person: str
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Published:
    """A published version: the document as it was then, with its number, note and changes.

    `revision` is the draft that it was made of; `open_errors` counts what the advisor had found and the
    author published in spite of. `withdrawn` is when it was withdrawn, None while it stands.
    """

    id: str
    number: int
    process: Process
    author: str
    author_id: str
    at: datetime
    note: str
    agreed: tuple[Agreed, ...]
    revision: int
    open_errors: int
    withdrawn: datetime | None = None

    def agreed_by(self, person: str) -> bool:
        """Whether the person of that id agreed to it."""
        return any(each.person == person for each in self.agreed)

    @property
    def agreed_by_others(self) -> bool:
        """Whether anybody but its author agreed; then it can no longer be withdrawn."""
        return any(each.person != self.author_id for each in self.agreed)


def newest(session: Session, process: str) -> Published | None:
    """The newest version that stands; None where none was published. Raises Missing without the process."""
    processes.number(session, process)
    row = session.scalar(_standing(process).order_by(VersionRow.number.desc()).limit(1))
    return _published(session, row) if row else None


def at(session: Session, process: str, number: int) -> Published:
    """The version of that number. Raises Missing, also where it was withdrawn."""
    processes.number(session, process)
    return _published(session, _row(session, process, number))


def listed(session: Session, process: str, *, withdrawn: bool = False) -> tuple[Published, ...]:
    """The versions that stand, or those that were withdrawn, the newest first. Raises Missing."""
    processes.number(session, process)
    of = _withdrawn(process) if withdrawn else _standing(process)
    rows = session.scalars(of.order_by(VersionRow.number.desc())).all()
    return _all_published(session, rows)


def last_number(session: Session, process: str) -> int:
    """The highest number that was ever given, be that version withdrawn or not; 0 before the first."""
    query = select(VersionRow.number).where(VersionRow.process_id == process)
    return session.scalar(query.order_by(VersionRow.number.desc()).limit(1)) or 0


def agree(session: Session, process: str, number: int) -> None:
    """Notes that the member agrees to the version; agreed twice, the first time stays. Raises Missing."""
    heads.locked(session, process)
    version, person = _row(session, process, number).id, member(session).person
    if _agreement(session, version, person) is None:
        session.add(AgreementRow(version_id=version, person_id=person))
        session.flush()


def take_back(session: Session, process: str, number: int) -> None:
    """Takes the member's own agreement back, where there is one. Raises Missing."""
    heads.locked(session, process)
    version, person = _row(session, process, number).id, member(session).person
    if (row := _agreement(session, version, person)) is not None:
        session.delete(row)
        session.flush()


def withdraw(session: Session, process: str, number: int) -> bool:
    """Withdraws the newest version, as long as nobody but its author agreed to it. Raises Missing.

    False, and nothing is done, where somebody agreed or a newer one stands on it. Its number stays taken.
    """
    heads.locked(session, process)
    row = _row(session, process, number)
    if _published(session, row).agreed_by_others or number < last_standing(session, process):
        return False
    take_away(session, row)
    return True


def restore(session: Session, process: str, number: int) -> None:
    """Makes a withdrawn version stand again, as it was. Raises Missing."""
    heads.locked(session, process)
    row = session.scalar(_of(process).where(VersionRow.number == number))
    if row is None:
        raise Missing(f"{process} {number}")
    bring_back(row)


def restore_one(session: Session, version: str) -> None:
    """Makes the version of that id stand again, withdrawn in the last 30 days. Raises Missing."""
    lately = VersionRow.deleted_at > kept_until()
    row = session.scalar(select(VersionRow).where(VersionRow.id == version, lately))
    if row is None:
        raise Missing(version)
    restore(session, row.process_id, row.number)


def last_standing(session: Session, process: str) -> int:
    """The number of the newest version that stands; 0 where there is none."""
    query = select(VersionRow.number).where(VersionRow.process_id == process, VersionRow.deleted_at.is_(None))
    return session.scalar(query.order_by(VersionRow.number.desc()).limit(1)) or 0


Rows = Select[VersionRow]


def _of(process: str) -> Rows:
    return select(VersionRow).where(VersionRow.process_id == process).options(undefer(VersionRow.document))


def _standing(process: str) -> Rows:
    return _of(process).where(VersionRow.deleted_at.is_(None))


def _withdrawn(process: str) -> Rows:
    return _of(process).where(VersionRow.deleted_at.is_not(None))


def _row(session: Session, process: str, number: int) -> VersionRow:
    row = session.scalar(_standing(process).where(VersionRow.number == number))
    if row is None:
        raise Missing(f"{process} {number}")
    return row


def _agreement(session: Session, version: str, person: str) -> AgreementRow | None:
    mine = select(AgreementRow).where(AgreementRow.version_id == version, AgreementRow.person_id == person)
    return session.scalar(mine)


def _published(session: Session, row: VersionRow) -> Published:
    [one] = _all_published(session, [row])
    return one


def _all_published(session: Session, rows: Sequence[VersionRow]) -> tuple[Published, ...]:
    who = authors.names(session)
    agreed = _agreed(session, [row.id for row in rows], who)
    return tuple(_read(row, who, agreed[row.id]) for row in rows)


def _agreed(
    session: Session, versions: Collection[str], who: Mapping[str, str]
) -> defaultdict[str, list[Agreed]]:
    found: defaultdict[str, list[Agreed]] = defaultdict(list)
    there = select(AgreementRow).where(AgreementRow.version_id.in_(versions))
    for row in session.scalars(there.order_by(AgreementRow.at, AgreementRow.person_id)):
        found[row.version_id].append(Agreed(row.person_id, who.get(row.person_id, ""), row.at))
    return found


def _read(row: VersionRow, who: Mapping[str, str], agreed: Sequence[Agreed]) -> Published:
    return Published(
        row.id,
        row.number,
        unpack_process(row.document),
        who.get(row.author_id, ""),
        row.author_id,
        row.created_at,
        row.note,
        tuple(agreed),
        row.revision,
        row.open_errors,
        row.deleted_at,
    )
