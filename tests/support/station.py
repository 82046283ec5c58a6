"""The Cluster station as tests use it: deals told, groups found by their wordings, boxes ticked."""

import re
from dataclasses import dataclass
from itertools import count

from tests.support.pages import Person
from workshop.domain.people import Role
from workshop.store import activities, deals, decisions, runs
from workshop.store.activities import NewActivity
from workshop.store.callers import Member

_keys = count(1)


@dataclass
class Station:
    """One workspace's groups; `found` and `decisions` are what is stored."""

    app: object
    workspace: str
    owner: Person

    @property
    def address(self):
        return f"/w/{self.workspace}/groups"

    @property
    def member(self):
        return Member(self.workspace, self.owner.id, Role.OWNER)

    @property
    def database(self):
        return self.app.extensions["database"]

    def tell(self, *told):
        """Stores deals with their activities."""
        with self.database.write(self.member) as session:
            for each in told:
                deal = deals.add(session, each.name, outcome=each.outcome).deal.id
                lines = [
                    NewActivity(f"told-{next(_keys)}", one.text, one.side, one.date, one.contributor)
                    for one in each.activities
                ]
                activities.add_many(session, deal, lines)

    def group(self):
        return self.owner.post(self.address)

    def read(self, ask):
        with self.database.read(self.member) as session:
            return ask(session)

    @property
    def found(self):
        return self.read(runs.latest).discovery

    @property
    def decisions(self):
        return self.read(decisions.in_force)

    def id_of(self, text):
        """The id of the activity that says this."""
        told = self.read(deals.for_discovery)
        return next(one.id for deal in told for one in deal.activities if one.text == text)

    def group_of(self, text):
        """The group that holds what was said."""
        activity = self.id_of(text)
        return next(group for group in self.found.groups if activity in group.activities)

    def texts_with(self, text):
        """Everything that stands in one group with it."""
        told = self.read(deals.for_discovery)
        texts = {one.id: one.text for deal in told for one in deal.activities}
        return {texts[each] for each in self.group_of(text).activities}

    def arrange(self, act, *, groups=(), said=(), to="", person=None, **more):
        """Ticks the groups that hold these texts, and these texts themselves, and presses a button."""
        fields = {
            "act": act,
            "group": [self.group_of(text).id for text in groups],
            "said": [self.id_of(text) for text in said],
            "to": self.group_of(to).id if to else "",
            **more,
        }
        return (person or self.owner).post(f"{self.address}/arrange", fields)

    def undo(self, address=None):
        """Presses Undo in the notice of the next page."""
        page = self.owner.get(address or self.address)
        action = re.findall(r'action="([^"]+)" data-undo', page.text)[-1]
        return self.owner.post(action)
