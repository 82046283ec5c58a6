"""A workshop that people join by its code, as they do it: by the forms."""

from dataclasses import dataclass
from itertools import count

from tests.support.pages import Guest, token_on
from workshop.domain.board.codes import shown
from workshop.domain.people import Role
from workshop.store import participants, workshops
from workshop.store.callers import Collector, Member

_keys = count(1)


@dataclass
class Held:
    """A workshop, and the member who leads it."""

    app: object
    workspace: str
    lead: Member
    id: str

    @property
    def now(self):
        """The workshop as it is in the database."""
        with self.database.read(self.lead) as session:
            return workshops.at(session, self.id)

    @property
    def code(self):
        return shown(self.now.code)

    @property
    def database(self):
        return self.app.extensions["database"]

    @property
    def recall(self):
        return f"/b/{self.id}/step/recall"

    def do(self, act, *values, **named):
        """`held.do(workshops.reveal)`: done by the one who leads, in a transaction of its own."""
        with self.database.write(self.lead) as session:
            return act(session, self.id, *values, **named)

    def take_out(self, name):
        person = next(one.id for one in self.people if one.name == name)
        with self.database.write(self.lead) as session:
            participants.take_out(session, self.id, person)

    @property
    def people(self):
        with self.database.read(self.lead) as session:
            return participants.of(session, self.id)

    def join(self, name="Ben", **fields):
        """Somebody's browser, in which they have joined."""
        guest = Seat(self.app.test_client(), self)
        page = guest.get(f"/j/{self.code}")
        answer = guest.post(f"/j/{self.code}", {"name": name, **fields}, token=token_on(page))
        assert answer.status_code == 303, answer.text
        return guest

    def told(self):
        """Every activity that is stored, as (key, deal, side, text), in the order of the deals."""
        from sqlalchemy import select

        from workshop.store.tables import ActivityRow, DealRow

        query = select(ActivityRow, DealRow).join(DealRow, DealRow.id == ActivityRow.deal_id)
        query = query.where(ActivityRow.deleted_at.is_(None)).order_by(DealRow.number, ActivityRow.position)
        with self.database.read(Collector(self.workspace)) as session:
            return [(one.key, deal.name, one.side.value, one.text) for one, deal in session.execute(query)]

    def texts(self):
        return [text for _, _, _, text in self.told()]


@dataclass
class Seat(Guest):
    """The browser of somebody who joined."""

    held: Held

    def token(self):
        return token_on(self.get(self.held.recall))

    def page(self, address=""):
        return self.get(f"/b/{self.held.id}{address}")

    def recall(self, **asked):
        return self.get(self.held.recall, query_string=asked)

    def tell(self, text, deal="Acme", side="buyer", **fields):
        values = {"deal": deal, "text": text, "side": side, "key": f"key-{next(_keys)}", **fields}
        return self.post(self.held.recall, values)


def held_in(app, workspace, owner, title="How we win", **options):
    """A workshop of that workspace, led by its owner."""
    lead = Member(workspace, owner.id, Role.OWNER)
    with app.extensions["database"].write(lead) as session:
        made = workshops.start(session, title, key=f"held-{next(_keys)}", **options)
    return Held(app, workspace, lead, made.id)
