"""Answering in a round by a link, without an account: the blueprint, and who holds the link."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, abort, session

from workshop.domain.assess.questionnaire import Question
from workshop.domain.assess.rounds import GivenAnswer, Round, RoundRespondent, still_open
from workshop.domain.words import say
from workshop.store import answers, public_links
from workshop.store.callers import Respondent
from workshop.store.public_links import Held, LinkKind
from workshop.web.door import database

blueprint = Blueprint("answering", __name__)

ENDED = say("This link leads nowhere any more. Ask the person who sent it for a new one.")
CLOSED = say("The round was closed a moment ago. What you had saved before is kept; this last piece is not.")
_BEGUN = "answering"
_MOST_REMEMBERED = 10


@dataclass(frozen=True, slots=True)
class Sheet:
    """A respondent with their round, what they are asked, and what they have put down so far, by question."""

    link: str
    company: str
    round: Round
    me: RoundRespondent
    caller: Respondent
    questions: tuple[Question, ...]
    given: dict[str, GivenAnswer]

    @property
    def open(self) -> tuple[Question, ...]:
        """The questions without an answer."""
        return still_open(self.round.questionnaire, self.given)

    def number(self, question: Question) -> int:
        """The place of a question in the order of asking, from 1."""
        return self.questions.index(question) + 1


def held_by(link: str) -> Held:
    """What the link leads to; 404 where it has ended."""
    with database().read(public_links.holder(link)) as found:
        held = public_links.held(found)
    return held or abort(404, ENDED)


def sheet_of(link: str) -> Sheet:
    """What the holder of a personal link answers; 404 for every other link."""
    held = held_by(link)
    if held.kind is not LinkKind.PERSONAL or held.respondent is None:
        abort(404, ENDED)
    caller = Respondent(held.workspace, held.round.id, held.respondent.respondent.id)
    with database().read(caller) as found:
        given = answers.mine(found)
    asked = tuple(held.round.questionnaire.questions)
    return Sheet(link, held.company, held.round, held.respondent, caller, asked, given)


def remember(respondent: str) -> None:
    """Notes in this browser's cookie who answers here, so that the invitation leads on from here."""
    others = [one for one in session.get(_BEGUN, []) if one != respondent]
    session[_BEGUN] = [respondent, *others][:_MOST_REMEMBERED]
    session.permanent = True


def remembers(respondent: str) -> bool:
    """Whether that respondent has begun in this browser."""
    return respondent in session.get(_BEGUN, [])
