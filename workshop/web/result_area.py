"""The blueprint of results, and what a round of the request may tell."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, abort, g

from workshop.domain.assess.answers import Answer
from workshop.domain.assess.comparing import earlier_round, newest_of_each_team
from workshop.domain.assess.findings import Findings, findings
from workshop.domain.assess.rounds import Progress, Round
from workshop.domain.words import say
from workshop.store import answers, respondents, rounds
from workshop.store.database import Session
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


def told(session: Session, round: Round, *, viewer: str | None = None) -> Findings | None:
    """What the round tells; None while it is open, and where nobody answered."""
    if not round.closed:
        return None
    given = _asked_for(round, answers.of_round(session, round.id))
    return findings(round.questionnaire, given, seed=round.id, viewer=viewer) if given else None


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


def before(session: Session, this: Round) -> tuple[Round, Findings] | None:
    """The round before this one of the same team and questionnaire, with what it tells."""
    there = earlier_round((line.round for line in rounds.all_rounds(session)), this)
    result = told(session, there) if there else None
    return (there, result) if there and result else None


def of_teams(session: Session, this: Round) -> tuple[tuple[Round, Findings], ...]:
    """The newest closed round of each team, where there are two or more."""
    newest = newest_of_each_team((line.round for line in rounds.all_rounds(session)), this)
    standing = tuple((each, found) for each in newest if (found := told(session, each)) is not None)
    return standing if len(standing) > 1 else ()


def _asked_for(round: Round, given: tuple[Answer, ...]) -> tuple[Answer, ...]:
    asked = {question.id for question in round.questionnaire.questions}
    return tuple(answer for answer in given if answer.question in asked)
