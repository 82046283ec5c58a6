"""One run of an assessment: what is asked, who is asked, and how far each of them is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workshop.domain.assess.answers import NO_EVIDENCE, Evidence, Respondent
from workshop.domain.assess.questionnaire import Question, Questionnaire


@dataclass(frozen=True, slots=True)
class Team:
    """A named part of a workspace's people."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Round:
    """A run that asks its questionnaire as it was when the run began.

    `target` is the level from 2 to 4 that the team wants to reach; `open_to_link` where anybody who has its
    link may answer, and not only those who were invited by name.
    """

    id: str
    title: str
    questionnaire: Questionnaire
    started_at: datetime
    closed_at: datetime | None = None
    team: Team | None = None
    target: int | None = None
    open_to_link: bool = False

    @property
    def closed(self) -> bool:
        """Whether nobody answers any more, so that results may be seen."""
        return self.closed_at is not None


class Progress(StrEnum):
    """How far a respondent is."""

    NOT_STARTED = "not_started"
    ANSWERING = "answering"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class RoundRespondent:
    """Somebody who is asked; `respondent.id` names them in answers.

    `name` may be empty for who came by the open link. `person` is their id where they have an account.
    """

    respondent: Respondent
    round: str
    name: str
    invited_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None
    person: str | None = None

    @property
    def progress(self) -> Progress:
        """How far they are."""
        if self.finished_at:
            return Progress.FINISHED
        return Progress.ANSWERING if self.started_at else Progress.NOT_STARTED


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What one respondent has put down on one question so far.

    `chosen` is False where there is a note or evidence and no answer yet; `level` is None then, and for
    "I don't know".
    """

    question: str
    level: int | None
    chosen: bool
    note: str = ""
    evidence: Evidence = NO_EVIDENCE
    at: datetime | None = None


def still_open(questionnaire: Questionnaire, given: Mapping[str, GivenAnswer]) -> tuple[Question, ...]:
    """The questions without an answer, in the order of asking; "I don't know" is an answer."""
    return tuple(
        question
        for question in questionnaire.questions
        if question.id not in given or not given[question.id].chosen
    )
