"""The demo's two published versions: what was agreed on before the last changes, and what is agreed now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.demo import team
from workshop.store import processes, publishing, versions
from workshop.store.callers import Member
from workshop.store.database import Database
from workshop.store.publishing import Wish
from workshop.translate import told


@dataclass(frozen=True, slots=True)
class Version:
    """A version that the leader published after so many steps of the history, and who agreed to it."""

    after: int
    note: str
    agreed: Sequence[str]


VERSIONS = (
    Version(
        6,
        "Our first version, from twelve won deals. Use it for every new enquiry, "
        "and tell me what does not fit.",
        ("Marta Lindqvist", "Tom Ashby", "Priya Raman", "Jonas Weber", "Eilidh Grant", "Dave Cole"),
    ),
    Version(
        12,
        "After the first quarter. The signed drawing is no gate any more, because we won deals without one. "
        "And write down where the signed trial agreement is kept: twice nobody found it.",
        ("Marta Lindqvist", "Tom Ashby", "Priya Raman", "Eilidh Grant"),
    ),
)


def publish(database: Database, members: Mapping[str, Member], process: str, steps: int) -> None:
    """Publishes the version that is due after so many steps, if one is, and lets the team agree to it."""
    due = (number for number, each in enumerate(VERSIONS, start=1) if each.after == steps)
    for number in due:
        _publish(database, members, process, number)


def _publish(database: Database, members: Mapping[str, Member], process: str, number: int) -> None:
    version = VERSIONS[number - 1]
    with database.write(members[team.LEADER]) as session:
        wish = Wish(processes.number(session, process), version.note, in_spite_of_errors=True)
        publishing.publish(session, process, wish, key=f"demo-version-{number}", tell=told)
    for name in version.agreed:
        with database.write(members[name]) as session:
            versions.agree(session, process, number)
