"""Who stands at the session door; what each may touch is told in walls.py.

Participants of a board and holders of a public link will be further kinds.
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


Caller = Operator | SignedIn | Member
