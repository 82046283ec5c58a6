"""What people answered, and who they are in the team."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class RespondentRole(StrEnum):
    """From where in the team somebody answers."""

    LEADER = "leader"
    MANAGER = "manager"
    REP = "rep"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Respondent:
    """Who answers; `shown_by_role` holds where they chose before answering that their role may be shown."""

    id: str
    role: RespondentRole
    shown_by_role: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows that an answer is true, in words, and where it is found, as an address."""

    text: str = ""
    link: str = ""

    def __bool__(self) -> bool:
        return bool(self.text or self.link)


NO_EVIDENCE: Final = Evidence()


@dataclass(frozen=True, slots=True)
class Answer:
    """One respondent's answer to one question: a level from 1 to 4, or None for "I don't know"."""

    respondent: Respondent
    question: str
    level: int | None
    note: str = ""
    evidence: Evidence = NO_EVIDENCE
