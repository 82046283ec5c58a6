"""The blueprint of results, and what a round of the request may tell."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, abort, g

from workshop.closed_rounds import told
from workshop.domain.assess.findings import Findings
from workshop.domain.assess.rounds import Progress, Round
from workshop.domain.words import say
from workshop.store import respondents, rounds
from workshop.web.door import reading

blueprint = Blueprint("assessment_result", __name__)

STILL_OPEN = say("This round is still open. Its result can be seen when it is closed.")
NOBODY = say("Nobody has answered in this round yet.")


@dataclass(frozen=True, slots=True)
class Opened:
    """A round that somebody looks at; `found` is None while people still answer, or where nobody did.

    `asked` and `finished` are how many; `me` is the reader's own id among the respondents.
    """

    round: Round
    asked: int
    finished: int
    found: Findings | None = None
    me: str | None = None


def opened(round: str) -> Opened:
    """The round as this reader may see it. Raises Missing, which is a 404."""
    with reading() as session:
        found = rounds.at(session, round)
        asked = [each.respondent for each in respondents.all_of(session, round)]
        me = respondents.of_person(session, round, g.person.id)
        viewer = me.respondent.id if me else None
        finished = sum(each.progress is Progress.FINISHED for each in asked)
        return Opened(found, len(asked), finished, told(session, found, viewer=viewer), viewer)


def closed(round: str) -> tuple[Round, Findings]:
    """The round with what it tells to everybody; 409 while people still answer."""
    with reading() as session:
        found = rounds.at(session, round)
        if not found.closed:
            abort(409, STILL_OPEN)
        result = told(session, found)
    if result is None:
        abort(409, NOBODY)
    return found, result
