"""Reads the people whom somebody wants to ask: a name a line, with a role behind a comma."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.assess.answers import RespondentRole
from workshop.translate import told
from workshop.web.assessment_words import ROLES

_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody to be asked."""

    name: str
    role: RespondentRole


def invited(text: str, default: RespondentRole) -> tuple[Invited, ...]:
    """The people of the lines; `default` is the role where a line says none that is known.

    >>> [(one.name, one.role.value) for one in invited("Ann Lee, leader\\n\\nBob, Jr.", RespondentRole.REP)]
    [('Ann Lee', 'leader'), ('Bob, Jr.', 'rep')]
    """
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(_invited(line, default) for line in lines if line)


def _invited(line: str, default: RespondentRole) -> Invited:
    name, _, said = line.rpartition(",")
    role = _known().get(said.strip().casefold()) if name.strip() else None
    kept = name.strip() if role else line
    return Invited(kept[:_LONGEST_NAME], role or default)


def _known() -> dict[str, RespondentRole]:
    words = {told(words).casefold(): role for role, words in ROLES.items()}
    return {role.value: role for role in RespondentRole} | words
