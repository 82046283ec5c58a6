"""A workshop as tests use it: people with seats, what they told, groups found, and the lead."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count

from tests.support.pages import SITE, Guest, token_on
from tests.support.station import Station
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.voting import CONFIDENCE, BallotKind, Option
from workshop.store import ballots, deals, remarks, seats, workshops
from workshop.store.callers import CodeHolder, Participant
from workshop.web.seats import rejoin_code, seat_secret, take_seat

_keys = count(1)


@dataclass
class Seated(Guest):
    """A phone on which somebody joined."""

    id: str
    name: str
    board: str

    @property
    def address(self):
        return f"/b/{self.board}"

    def token(self):
        return token_on(self.get(f"{self.address}/step/sort"))

    def step(self, step):
        return self.get(f"{self.address}/step/{step}")

    def press(self, rest, data=None, **more):
        return self.post(f"{self.address}/{rest}", data, **more)

    def by_script(self, rest, data=None, **more):
        headers = {"Origin": SITE, "X-Asked-By": "script"}
        return self.post(f"{self.address}/{rest}", data, headers=headers, **more)

    def undo(self, page):
        """Presses Undo in the newest notice of a page."""
        import re

        found = re.findall(r'action="([^"]+)" data-undo>.*?Undo', page.text, re.DOTALL)
        return self.post(found[-1])


@dataclass
class Room(Station):
    """A workshop of the workspace, revealed, with its participants."""

    board: str = ""
    people: list = field(default_factory=list)

    def join(self, name="Ann", *, in_browser=True):
        person = f"person-{next(_keys)}-{name.lower()}"
        with self.app.test_request_context():
            secret, rejoin = seat_secret(person), rejoin_code(person)
        with self.database.write(CodeHolder(self.workshop.code)) as session:
            seats.join(session, person, name, seat=secret, rejoin=rejoin)
        guest = Seated(self.app.test_client(), person, name, self.board)
        if in_browser:
            with guest.client.session_transaction(base_url=SITE) as kept:
                kept["seats"] = self._seats(person)
                kept.permanent = True
        self.people.append(guest)
        return guest

    def _seats(self, person):
        from flask import session

        with self.app.test_request_context():
            take_seat(self.board, person)
            return session["seats"]

    @property
    def workshop(self):
        return self.read(lambda session: workshops.at(session, self.board))

    def lead(self, do, *values, **named):
        with self.database.write(self.member) as session:
            return do(session, *values, **named)

    def caller(self, guest):
        return Participant(self.workspace, self.board, guest.id)

    @contextmanager
    def told_by(self, guest):
        with self.database.write(self.caller(guest)) as session:
            yield session

    def ask(self, question="Which one first?", options=("Budget", "Demo", "Trial"), *, limit=2):
        offered = [Option(f"o{number}", text) for number, text in enumerate(options, 1)]
        return self.lead(
            ballots.open_ballot,
            self.board,
            BallotKind.CHOICE,
            question,
            offered,
            limit=limit,
            key=f"b{next(_keys)}",
        )

    def ask_confidence(self):
        scale = [Option(each, each) for each in CONFIDENCE]
        return self.lead(
            ballots.open_ballot,
            self.board,
            BallotKind.CONFIDENCE,
            "How sure are you?",
            scale,
            limit=1,
            key=f"b{next(_keys)}",
        )

    def text_of(self, activity):
        told = self.read(deals.for_discovery)
        return next(one.text for deal in told for one in deal.activities if one.id == activity)

    def remarks(self):
        return self.read(lambda session: remarks.of(session, self.board))


def room_in(app, workspace, owner, *told, revealed=True, anonymous=False):
    """A workshop in that workspace, where members told these deals; grouped where there are any."""
    made = Room(app, workspace, owner)
    made.board = made.lead(workshops.start, "Spring", key=f"w{next(_keys)}", anonymous=anonymous).id
    if told:
        made.tell(*told)
        made.group()
    if revealed:
        made.lead(workshops.reveal, made.board)
        made.lead(workshops.go_to, made.board, BoardStep.SORT)
    return made
