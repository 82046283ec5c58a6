"""Two workshops with something of everything: one that was revealed, and one whose stories nobody may see."""

from datetime import UTC, datetime

from sqlalchemy import select

from tests.support.pages import SITE
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import RemarkKind
from workshop.domain.board.voting import CONFIDENCE, BallotKind, Option
from workshop.domain.collect.deals import Side
from workshop.store import ballots, leading, remarks, reports, seats, told, workshops
from workshop.store.activities import NewActivity
from workshop.store.callers import CodeHolder, Participant
from workshop.store.tables import ParticipantRow, WorkshopRow
from workshop.store.tokens import new_id
from workshop.web.report_links import secret_of
from workshop.web.seats import rejoin_code, seat_secret

# Told where nothing was revealed: in no byte of any page, whoever asks.
UNTOLD = "Quokka"
STORY = ((Side.BUYER, "asked for a visit to the plant"), (Side.SELLER, "sent the quotation with prices"))
# Whoever looks at a page later is not noted, so that looking changes nothing.
EVER_PRESENT = datetime(2100, 1, 1, tzinfo=UTC)


def hold(app, member, owner, mark):
    """What the names in addresses of workshops stand for; the owner's browser has a seat in the first."""
    with app.app_context():
        open_one = _held(app, member, f"{mark} workshop", mark)
        _held(app, member, f"{mark} hidden workshop", f"{mark} {UNTOLD}")
    with app.extensions["database"].write(member) as session:
        for row in session.scalars(select(ParticipantRow)):
            row.seen_at = EVER_PRESENT
        for row in session.scalars(select(WorkshopRow)):
            row.lead_seen_at = EVER_PRESENT
        workshops.reveal(session, open_one["workshop"])
        with app.app_context():
            open_one["report"] = secret_of(f"{mark}-report")
        reports.share(session, open_one["workshop"], f"{mark}-report", secret=open_one["report"])
        workshops.remove(session, workshops.start(session, f"{mark} removed workshop", key=f"{mark}-gone").id)
    with owner.client.session_transaction(base_url=SITE) as cookie:
        cookie["seats"] = {open_one["board"]: open_one.pop("seat")}
    return open_one


def _held(app, member, title, mark):
    database = app.extensions["database"]
    with database.write(member) as session:
        held = workshops.start(session, title, key=title, asks_lost=True)
        done = leading.go_to(session, held.id, BoardStep.RECALL)
        asked = ballots.open_ballot(
            session,
            held.id,
            BallotKind.CHOICE,
            f"{title} question",
            [Option("a", f"{title} one"), Option("b", f"{title} two")],
            limit=1,
            key=f"{title} vote",
        )
        sure = [Option(one, one) for one in CONFIDENCE]
        ballots.open_ballot(
            session, held.id, BallotKind.CONFIDENCE, f"{title} sure?", sure, limit=1, key=f"{title} sure"
        )
        ids = {"workshop": held.id, "board": held.id, "code": held.code, "step": BoardStep.RECALL.value}
        ids |= {"ballot": asked.id, "happening": done.id}
    ids["participant"] = person = _joined(database, held.code, f"{title} participant")
    who = Participant(member.workspace, held.id, person)
    return ids | _said(database, who, ids["ballot"], title, mark) | {"seat": seat_secret(person)}


def _joined(database, code, name):
    person = new_id()
    with database.write(CodeHolder(code)) as session:
        seats.join(session, person, name, seat=seat_secret(person), rejoin=rejoin_code(person))
    return person


def _said(database, who, ballot, title, mark):
    with database.write(who) as session:
        deal = told.deal_named(session, f"{mark} told deal", key=f"{mark} told")
        lines = [
            NewActivity(f"{mark} told {n}", f"{mark} {text}", side) for n, (side, text) in enumerate(STORY)
        ]
        added = told.add(session, deal.deal.id, lines)
        ballots.vote(session, ballot, {"a"})
    return {"deal": deal.deal.id, "activity": added[0].activity.id, "remark": _talked(database, who, title)}


def _talked(database, who, title):
    """A comment, whose id this is, and an open question."""
    with database.write(who) as session:
        comment = remarks.add(
            session, who.workshop, f"{title} comment", step=BoardStep.SORT, key=f"{title} comment"
        )
        remarks.add(
            session,
            who.workshop,
            f"{title} question",
            step=BoardStep.AGREE,
            kind=RemarkKind.QUESTION,
            key=f"{title} question",
        )
    return comment.id
