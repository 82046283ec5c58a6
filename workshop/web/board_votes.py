"""Votes on phones: limited, changed by a press until they are closed, and secret until then."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, render_template, request
from werkzeug.wrappers import Response

from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.voting import Ballot, BallotKind, Tally, mean_confidence, tallies
from workshop.domain.words import say
from workshop.store import ballots
from workshop.store.ballots import NotAllowed
from workshop.translate import gettext as _
from workshop.web.access import seated
from workshop.web.board_answers import Answer, done, place
from workshop.web.board_area import blueprint
from workshop.web.board_open import storing
from workshop.web.board_remarks import step_asked
from workshop.web.door import reading
from workshop.web.seats import my_seat

NO_VOTE = say("This vote is closed, or all your votes are given. Take one back to give it to another option.")


@dataclass(frozen=True, slots=True)
class Result:
    """How people voted, once the vote is closed."""

    tallied: tuple[Tally, ...]
    voters: int

    @property
    def most(self) -> int:
        """The votes of the longest bar."""
        return max((each.votes for each in self.tallied), default=0)

    @property
    def mean(self) -> float | None:
        """The mean of a vote of confidence."""
        return mean_confidence(self.tallied)


@dataclass(frozen=True, slots=True)
class Shown:
    """A vote as one participant sees it: their own votes, and after closing everybody's, in numbers."""

    ballot: Ballot
    mine: frozenset[str]
    result: Result | None

    @property
    def left(self) -> int:
        """How many votes they can still give."""
        return self.ballot.limit - len(self.mine)


@blueprint.post("/b/<id:board>/ballot/<id:ballot>/vote")
@seated
def vote(ballot: str) -> Answer | Response:
    """Gives a vote to an option, or takes it back; where there is one vote only, it moves.

    `give` says which of the two the button said, so that a press that arrives twice is the same as once.
    """
    option = request.form.get("option", "")
    try:
        with storing() as session:
            mine = ballots.my_votes(session).get(ballot, frozenset())
            gives = request.args.get("give", "no" if option in mine else "yes") == "yes"
            chosen = _given(ballots.at(session, ballot), mine, option) if gives else mine - {option}
            ballots.vote(session, ballot, chosen)
    except NotAllowed:
        abort(409, NO_VOTE)
    words = _("Your vote is stored.") if gives else _("Your vote is taken back.")
    return done(words, to=place(), parts={"votes": votes_part(step_asked())})


def votes_part(step: BoardStep) -> str:
    """The votes of a step: of confidence where people agree, the others where something is chosen."""
    kind = BallotKind.CONFIDENCE if step is BoardStep.AGREE else BallotKind.CHOICE
    seat = my_seat()
    with reading() as session:
        asked = [each for each in ballots.of(session, seat.workshop.id) if each.kind is kind]
        mine = ballots.my_votes(session)
        shown = [
            Shown(
                each,
                mine.get(each.id, frozenset()),
                Result(tallies(each, ballots.votes(session, each.id)), ballots.voters(session, each.id))
                if each.closed
                else None,
            )
            for each in asked
        ]
    return render_template("board/_votes.html", shown=shown, step=step, finished=seat.workshop.finished)


def _given(ballot: Ballot, mine: frozenset[str], option: str) -> frozenset[str]:
    return frozenset({option}) if ballot.limit == 1 else mine | {option}
