"""Who stands at the session door; what each may touch is told in walls.py."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.people import Role


@dataclass(frozen=True, slots=True)
class Operator:
    """The program itself: signing people in, running jobs, keeping house. Sees nothing that a client owns."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person outside any workspace: their own sign-ins and the workspaces they belong to."""

    person: str


@dataclass(frozen=True, slots=True)
class Member:
    """A person inside one workspace, and nothing of any other.

    The role is for the web to check; the store records `person` as the author.
    """

    workspace: str
    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class LinkHolder:
    """Whoever holds the secret of a public link, before it is known what the link leads to.

    Sees what the link is about, and changes nothing. `secret_hash` is what the store keeps of the secret.
    """

    secret_hash: str


@dataclass(frozen=True, slots=True)
class Respondent:
    """Who answers in a round, with or without an account: the round, themselves and their own answers."""

    workspace: str
    round: str
    respondent: str


@dataclass(frozen=True, slots=True)
class Onlooker:
    """Who may see the answers of a round, without an account; until the round is closed there are none."""

    workspace: str
    round: str


@dataclass(frozen=True, slots=True)
class CodeHolder:
    """Whoever typed a code: a workshop's, by which anybody joins, or somebody's own for another device.

    Sees which workshop it is for and may join it. `code` is as `domain.board.codes.read_code` gives it.
    """

    code: str


@dataclass(frozen=True, slots=True)
class SeatHolder:
    """Whose browser remembers that they joined; `secret_hash` is what the store keeps of its secret."""

    secret_hash: str


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part in a workshop, without an account.

    Until the workshop reveals what was told: their own deals and activities. From then on: everything that
    was collected in the workspace, to look at and to decide on. `person` is recorded as the author.
    """

    workspace: str
    workshop: str
    person: str


@dataclass(frozen=True, slots=True)
class ReportHolder:
    """Whoever holds the link of a workshop's report; `secret_hash` is what the store keeps of its secret."""

    secret_hash: str


@dataclass(frozen=True, slots=True)
class ReportReader:
    """Who reads the report of one workshop without an account: what was told there and revealed."""

    workspace: str
    workshop: str


@dataclass(frozen=True, slots=True)
class EditionHolder:
    """Whoever holds the link of a process; `secret_hash` is what the store keeps of its secret."""

    secret_hash: str


@dataclass(frozen=True, slots=True)
class EditionReader:
    """Who reads one process without an account, and changes nothing."""

    workspace: str
    process: str


@dataclass(frozen=True, slots=True)
class Collector:
    """The operator at the machine itself, who takes everything that was collected in one workspace along.

    Sees what is hidden from members, because the file of the database is theirs; changes nothing.
    """

    workspace: str


Caller = (
    Operator
    | SignedIn
    | Member
    | LinkHolder
    | Respondent
    | Onlooker
    | CodeHolder
    | SeatHolder
    | Participant
    | ReportHolder
    | ReportReader
    | EditionHolder
    | EditionReader
    | Collector
)
Author = Member | Participant
