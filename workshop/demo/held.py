"""The demo company's workshop, which is finished, so that its report shows what comes of one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from workshop.demo import team
from workshop.domain.board.acts import Act
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import RemarkKind
from workshop.domain.board.voting import CONFIDENCE, BallotKind, Option
from workshop.store import ballots, demo_workshop, happenings, remarks, workshops
from workshop.store.callers import Member
from workshop.store.clock import now
from workshop.store.database import Database, Session

TITLE = "How we win: two hours together"
# Minutes that the steps took; a little more than planned where people talked most.
TOOK = (22, 31, 18, 27, 16, 9)
GATE = "Is “names a budget” a gate, or only good to know?"
SURE = "How sure are you that we can work like this?"
VOTES = {"Yes, a gate": 4, "Good to know": 2}
CONFIDENCES = ("4", "4", "5", "3", "4", "2")
COMMENTS = (
    ("Tom Ashby", BoardStep.SORT, "A sample is a sample for us, whether we print it or they do."),
    ("Priya Raman", BoardStep.ORDER, "In the food deals the line audit came before the budget."),
    ("Eilidh Grant", BoardStep.MILESTONES, "An e-mail from the plant manager is enough as proof."),
)
QUESTIONS = (
    ("Jonas Weber", "Who may promise a trial print, and how soon?"),
    ("Dave Cole", "What do we ask for where the customer has no line audit?"),
)


def load(database: Database, members: Mapping[str, Member]) -> None:
    """Makes the workshop with its people, votes, remarks and times, and finishes it."""
    leader = members[team.LEADER]
    with database.write(leader) as session:
        held = workshops.start(session, TITLE, key="demo-workshop", day=now().date()).id
        demo_workshop.seat_members(session, held, [member.person for member in members.values()])
        votes = _ask(session, held)
    for number, member in enumerate(members.values()):
        with database.write(member) as session:
            demo_workshop.vote(session, votes[0], ["gate" if number < VOTES["Yes, a gate"] else "good"])
            demo_workshop.vote(session, votes[1], [CONFIDENCES[number]])
    _talk(database, members, held)
    with database.write(leader) as session:
        for vote in votes:
            ballots.close(session, vote)
        _pass(session, held)


def _ask(session: Session, held: str) -> tuple[str, str]:
    choices = [Option("gate", "Yes, a gate"), Option("good", "Good to know")]
    sure = [Option(one, one) for one in CONFIDENCE]
    return (
        ballots.open_ballot(
            session, held, BallotKind.CHOICE, GATE, choices, limit=1, key="demo-vote-gate"
        ).id,
        ballots.open_ballot(
            session, held, BallotKind.CONFIDENCE, SURE, sure, limit=1, key="demo-vote-sure"
        ).id,
    )


def _talk(database: Database, members: Mapping[str, Member], held: str) -> None:
    for number, (name, step, text) in enumerate(COMMENTS):
        with database.write(members[name]) as session:
            remarks.add(session, held, text, step=step, key=f"demo-comment-{number}")
    for number, (name, text) in enumerate(QUESTIONS):
        with database.write(members[name]) as session:
            remarks.add(
                session,
                held,
                text,
                step=BoardStep.AGREE,
                kind=RemarkKind.QUESTION,
                key=f"demo-question-{number}",
            )


def _pass(session: Session, held: str) -> None:
    """Notes when the room went to which step, as if it were just over."""
    began = now() - timedelta(minutes=sum(TOOK))
    demo_workshop.set_times(session, held, began)
    for step, minutes in zip(BoardStep, TOOK, strict=True):
        act = happenings.note(
            session,
            held,
            Act.STEP,
            to=step.value,
            before=(step.before or step).value,
            ends_at=None,
            started=step is not BoardStep.RECALL,
            revealed=step is BoardStep.SORT,
        )
        demo_workshop.set_time_of(session, act.id, began)
        began += timedelta(minutes=minutes)
    workshops.finish(session, held)
