"""Who stands at the session door; what each may touch is told in walls.py.

Participants of a board will be a further kind.
"""

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


Caller = Operator | SignedIn | Member | LinkHolder | Respondent | Onlooker
