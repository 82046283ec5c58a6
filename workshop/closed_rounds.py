"""What rounds of the assessment tell once they are closed, for pages and for the command line."""

from __future__ import annotations

from workshop.domain.assess.answers import Answer
from workshop.domain.assess.comparing import earlier_round, newest_of_each_team
from workshop.domain.assess.findings import Findings, findings
from workshop.domain.assess.rounds import Round
from workshop.store import answers, rounds
from workshop.store.database import Session

Told = tuple[Round, Findings]


def told(session: Session, round: Round, *, viewer: str | None = None) -> Findings | None:
    """What the round tells; None while it is open, and where nobody answered."""
    if not round.closed:
        return None
    given = _asked_for(round, answers.of_round(session, round.id))
    return findings(round.questionnaire, given, seed=round.id, viewer=viewer) if given else None


def newest(session: Session) -> Told | None:
    """The round that was closed last, with what it tells; None where no closed round has an answer."""
    closed = [line.round for line in rounds.all_rounds(session) if line.round.closed_at is not None]
    closed.sort(key=lambda each: (str(each.closed_at), each.id), reverse=True)
    return next(((each, found) for each in closed if (found := told(session, each)) is not None), None)


def told_to_all(session: Session) -> Told | None:
    """The round that was closed last, where enough people answered to tell it in a book for everybody."""
    there = newest(session)
    return there if there and there[1].may_be_told_to_all else None


def before(session: Session, this: Round) -> Told | None:
    """The round before this one of the same team and questionnaire, with what it tells."""
    there = earlier_round((line.round for line in rounds.all_rounds(session)), this)
    result = told(session, there) if there else None
    return (there, result) if there and result else None


def of_teams(session: Session, this: Round) -> tuple[Told, ...]:
    """The newest closed round of each team, where there are two or more."""
    newest = newest_of_each_team((line.round for line in rounds.all_rounds(session)), this)
    standing = tuple((each, found) for each in newest if (found := told(session, each)) is not None)
    return standing if len(standing) > 1 else ()


def _asked_for(round: Round, given: tuple[Answer, ...]) -> tuple[Answer, ...]:
    asked = {question.id for question in round.questionnaire.questions}
    return tuple(answer for answer in given if answer.question in asked)
