"""People who change, publish and read one process."""

from workshop.store import processes, publishing
from workshop.store.publishing import Wish


class Team:
    """What a test says people do, each in a transaction of its own."""

    def __init__(self, database, process):
        self.database, self.process, self.keys = database, process, 0

    def key(self, key=None):
        self.keys += 1
        return key or f"key {self.keys}"

    def publishes(self, who, note="", *, errors=True, key=None, revision=None):
        with self.database.write(who) as session:
            wish = Wish(revision or processes.number(session, self.process), note, errors)
            return publishing.publish(session, self.process, wish, key=self.key(key))

    def changes(self, who, command, key=None):
        with self.database.write(who) as session:
            return processes.apply(session, self.process, command, key=self.key(key))

    def does(self, who, verb, *arguments):
        with self.database.write(who) as session:
            return verb(session, self.process, *arguments)

    def reads(self, who, verb, *arguments, **others):
        with self.database.read(who) as session:
            return verb(session, self.process, *arguments, **others)
