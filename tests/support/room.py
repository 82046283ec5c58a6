"""A workshop with people in it, as it stands some minutes after it began."""

from datetime import timedelta
from itertools import cycle

from sqlalchemy import update

from workshop.domain.board.agenda import BoardStep
from workshop.domain.collect.deals import Side
from workshop.domain.people import Role
from workshop.store import participants, seats, told, workshops
from workshop.store.activities import NewActivity
from workshop.store.callers import CodeHolder, Member, Operator, Participant
from workshop.store.clock import now
from workshop.store.tables import ParticipantRow
from workshop.store.tokens import new_id

NAMES = (
    "Ben Ölander", "Nora Lind", "Petr Novák", "Eva Sommer", "Ayşe Kaya", "Tom Baker",
    "Maria Szczęsny", "Jonas Weber", "Lea Martin", "Ravi Patel", "Sofia Rossi", "Max Huber",
)  # fmt: skip
STEPS = (
    (Side.BUYER, "asked for a visit to the plant"),
    (Side.SELLER, "sent the quotation with prices"),
    (Side.BUYER, "named a budget for this year"),
    (Side.BUYER, "signed the contract at last"),
)


class Room:
    """Makes things happen in one workshop of a workspace, through the store as people do."""

    def __init__(self, database, workspace, lead, title="Northgate", **options):
        self.database, self.workspace = database, workspace
        self.lead = Member(workspace, lead, Role.OWNER)
        with database.write(self.lead) as session:
            self.id = workshops.start(session, title, key=new_id(), **options).id
        self.people = {}

    @property
    def now(self):
        with self.database.read(self.lead) as session:
            return workshops.at(session, self.id)

    def join(self, *names):
        """People who joined by the code on devices of their own."""
        with self.database.write(CodeHolder(self.now.code)) as session:
            for name in names:
                person = self.people[name] = new_id()
                seats.join(session, person, name, seat=f"seat {person}", rejoin=f"code {person}")

    def add_without_device(self, name):
        """Somebody in the room for whom those who lead write; their id."""
        person = self.people[name] = participants.without_device(self.id, name)
        with self.database.write(Operator()) as session:
            participants.name_person(session, person, name)
        with self.database.write(self.lead) as session:
            participants.add_without_device(session, self.id, person)
        return person

    def as_participant(self, name):
        return Participant(self.workspace, self.id, self.people[name])

    def tell(self, name, *texts, deal=None):
        """Stores what somebody tells of a deal; what stands there without texts is four usual activities."""
        with self.database.write(self.as_participant(name)) as session:
            _tell(session, deal or f"Deal of {name}", [(Side.BUYER, text) for text in texts] or STEPS)

    def is_doing(self, name, *, typing=False, done=None, seen_before=0):
        """What somebody does just now, or did `seen_before` seconds ago."""
        with self.database.write(self.as_participant(name)) as session:
            _do(session, self.people[name], typing, done, seen_before)


def _tell(session, deal, lines):
    found = told.deal_named(session, deal, key=new_id())
    told.add(session, found.deal.id, [NewActivity(new_id(), text, side) for side, text in lines])


def _do(session, person, typing=False, done=None, seen_before=0):
    participants.set_ready(session, done)
    moment = now() - timedelta(seconds=seen_before)
    mine = update(ParticipantRow).where(ParticipantRow.person_id == person)
    session.execute(mine.values(seen_at=moment, **({"typing_at": moment} if typing else {})))


def full_room(database, workspace, lead, *, step=BoardStep.RECALL, **options):
    """Twelve people: two type, four are done, one is offline, the others are here; each told a deal."""
    room = Room(database, workspace, lead, **options)
    doing = cycle(({"typing": True}, {"done": step}, {"done": step}, {}, {"seen_before": 90}, {}))
    room.join(*NAMES)
    for name, what in zip(NAMES, doing, strict=False):
        with database.write(room.as_participant(name)) as session:
            _tell(session, f"Deal of {name}", STEPS)
            _do(session, room.people[name], **what)
    return room
