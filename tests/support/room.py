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

    def join(self, name):
        """Somebody who joined by the code on a device of their own; their id."""
        person = new_id()
        with self.database.write(CodeHolder(self.now.code)) as session:
            seats.join(session, person, name, seat=f"seat {person}", rejoin=f"code {person}")
        self.people[name] = person
        return person

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
        lines = [(Side.BUYER, text) for text in texts] or STEPS
        with self.database.write(self.as_participant(name)) as session:
            found = told.deal_named(session, deal or f"Deal of {name}", key=new_id())
            added = told.add(session, found.deal.id, [NewActivity(new_id(), text, side) for side, text in lines])
        return [one.activity.id for one in added]

    def is_doing(self, name, *, typing=False, done=None, seen_before=0):
        """What somebody does just now, or did `seen_before` seconds ago."""
        with self.database.write(self.as_participant(name)) as session:
            participants.set_ready(session, done)
            participants.seen(session, typing=typing)
            moment = now() - timedelta(seconds=seen_before)
            mine = update(ParticipantRow).where(ParticipantRow.person_id == self.people[name])
            session.execute(mine.values(seen_at=moment, **({"typing_at": moment} if typing else {})))


def full_room(database, workspace, lead, *, step=BoardStep.RECALL, **options):
    """Twelve people: two type, four are done, one is offline, the others are here; each told a deal."""
    room = Room(database, workspace, lead, **options)
    doing = cycle(({"typing": True}, {"done": step}, {"done": step}, {}, {"seen_before": 90}, {}))
    for name, what in zip(NAMES, doing, strict=False):
        room.join(name)
        room.tell(name)
        room.is_doing(name, **what)
    return room
