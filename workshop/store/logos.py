"""The logo of a workspace: one at a time, and those before it for as long as they can be brought back."""

from __future__ import annotations

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session, undefer

from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.kept import kept_until
from workshop.store.missing import Missing
from workshop.store.tables import LogoRow


def current(session: Session) -> str | None:
    """The id of the logo that is in use."""
    return session.scalar(select(LogoRow.id).where(LogoRow.replaced_at.is_(None)))


def picture(session: Session, logo: str) -> bytes:
    """The PNG of a logo of this workspace, in use or not. Raises Missing."""
    return _row(session, logo).content


def current_picture(session: Session) -> bytes:
    """The PNG of the logo in use; b"" where there is none."""
    found = current(session)
    return picture(session, found) if found else b""


def keep(session: Session, png: bytes) -> str:
    """Uses this picture from now on; its id."""
    put_away(session)
    row = LogoRow(content=png, author_id=member(session).person)
    session.add(row)
    session.flush()
    return row.id


def put_away(session: Session) -> None:
    """Uses no logo any more; it can be brought back for 30 days."""
    in_use = update(LogoRow).where(LogoRow.replaced_at.is_(None))
    session.execute(in_use.values(replaced_at=now()))


def bring_back(session: Session, logo: str) -> None:
    """Uses an earlier logo again. Raises Missing."""
    row = _row(session, logo)
    put_away(session)
    session.flush()
    row.replaced_at = None


def clear_out(session: Session) -> None:
    """Erases the logos that have not been in use for 30 days."""
    session.execute(delete(LogoRow).where(LogoRow.replaced_at <= kept_until()))


def _row(session: Session, logo: str) -> LogoRow:
    row = session.scalar(select(LogoRow).where(LogoRow.id == logo).options(undefer(LogoRow.content)))
    if row is None:
        raise Missing(logo)
    return row
