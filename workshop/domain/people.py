"""Who may do what in a workspace."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """A member's role; each may do what the ones after it may."""

    OWNER = "owner"
    FACILITATOR = "facilitator"
    MEMBER = "member"
    READER = "reader"

    def allows(self, needed: Role) -> bool:
        """Whether a member of this role may do what `needed` may."""
        ranks = list(Role)
        return ranks.index(self) <= ranks.index(needed)
