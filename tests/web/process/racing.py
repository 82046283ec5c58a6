"""Two people who change one stage at the same moment; what may come of it is told by a plain model."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from dataclasses import dataclass
from html import unescape
from random import Random
from threading import Barrier

from tests.domain.design.documents import PROCESS
from tests.support.pages import token_on, words
from tests.web.process.model import DISPUTED, DONE, Model
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Stage
from workshop.domain.design.tree import find
from workshop.domain.people import Role
from workshop.store import processes
from workshop.store.callers import Member


@dataclass(frozen=True)
class Look:
    """A page that somebody has open: the document as it stood when it was printed."""

    number: int
    document: object

    @property
    def model(self):
        return Model.of(self.document)


@dataclass(frozen=True)
class Act:
    """One press: what it means to the model, what is sent where, and the words that were typed."""

    verb: str
    given: tuple
    action: str
    fields: dict
    typed: tuple[str, ...] = ()

    def done_to(self, model, who):
        """What is answered where that model holds."""
        return getattr(model, self.verb)(who.id, *self.given)


def edit(look, one, wanted):
    kind = "stage" if isinstance(find(look.document, one), Stage) else "milestone"
    fields = {"id": one, "kind": kind, "revision": str(look.number)}
    for name, (saw, new) in wanted.items():
        fields |= {name: new, f"saw-{name}": saw}
    return Act("edit", (one, wanted), "change", fields, tuple(new for _, new in wanted.values()))


def add(_, parent, after, title):
    fields = {"kind": "milestone", "parent": parent, "after": after or "", "title": title}
    return Act("add", (parent, after, title), "add", fields, (title,))


def remove(look, one):
    fields = {"id": one, "fingerprint": fingerprint(find(look.document, one))}
    return Act("remove", (one, look.model.seen(one)), "remove", fields)


def move(_, one, parent, after):
    return Act("move", (one, parent, after), "place", {"id": one, "parent": parent, "after": after or ""})


class Race:
    """Two people at one process; `worlds` are the models that agree with all that was answered so far."""

    def __init__(self, app, workspace, people, seed):
        self.app, self.people, self.random = app, people, Random(seed)  # noqa: S311 - the same tries each time
        self.owner = Member(workspace, people[0].id, Role.OWNER)
        self.tokens = {who.id: token_on(who.get("/")) for who in people}
        with app.extensions["database"].write(self.owner) as session:
            self.process = processes.create(session, PROCESS, key=f"begun {seed}")
        self.front = f"/w/{workspace}/process/{self.process}"
        self.worlds = [Model.of(PROCESS)]
        self.looks = {who.id: self.look() for who in people}
        self.acknowledged = set()
        self.presses = self.disputes = self.texts = 0

    def look(self):
        with self.app.extensions["database"].read(self.owner) as session:
            head = processes.head(session, self.process)
        return Look(head.number, head.process)

    def run(self):
        """Both press at the same moment; whoever is told of a dispute then settles it by one press."""
        before = self.look()
        stage = self.random.choice(before.document.stages).id
        acts = [self._act(who, stage) for who in self.people]
        sent = [self._sent(act) for act in acts]
        start = Barrier(2)

        def press(place):
            start.wait()
            return self._post(self.people[place], acts[place].action, sent[place])

        with ThreadPoolExecutor(2) as threads:
            answers = list(threads.map(press, range(2)))
        self._came(acts, answers)
        after = self.look()
        stood = [before.model.texts, after.model.texts]
        # A press that changed nothing leaves no key behind, so that it counts as new when it comes again.
        all_changed = after.number - before.number == sum(each.status_code == DONE for each in answers)
        for who, act, answer, fields in zip(self.people, acts, answers, sent, strict=True):
            if answer.status_code == DISPUTED:
                self._told(act, answer, stood)
                self._settle(who, act, answer)
            elif all_changed and self.random.random() < 0.1:
                self._arrives_twice(who, act, fields)

    def assert_every_acknowledged_text_is_kept(self):
        """In the newest document or in an older one, to which the history leads back."""
        kept = set()
        with self.app.extensions["database"].read(self.owner) as session:
            for number in range(1, processes.number(session, self.process) + 1):
                model = Model.of(processes.at(session, self.process, number).process)
                kept |= {text for texts in model.texts.values() for text in texts.values()}
        assert self.acknowledged <= kept

    def _act(self, who, stage):
        # Now and then somebody has had their page open since before the last changes.
        if self.random.random() < 0.75 or stage not in self.looks[who.id].model.rows:
            self.looks[who.id] = self.look()
        look = self.looks[who.id]
        model, dice = look.model, self.random.random()
        lines = model.rows[stage]
        redoes = bool(self.worlds[0].undone.get(who.id)) and self.random.random() < 0.4
        if redoes or dice < 0.12:
            verb = "redo" if redoes else "undo"
            return Act(verb, (), verb, {})
        if dice < 0.15 and len(lines) < 4:
            return remove(look, stage)
        if dice < 0.3 or not lines:
            return add(look, stage, self.random.choice([None, *lines]), self._text())
        one = self.random.choice(lines)
        if dice < 0.4:
            return remove(look, one)
        if dice < 0.55:
            to = self.random.choice(model.rows["process"])
            after = self.random.choice([None, *(each for each in model.rows[to] if each != one)])
            return move(look, one, to, after)
        return self._edit(look, self.random.choice([stage, lines[0], one]))

    def _edit(self, look, one):
        here = look.model.texts[one]
        names = self.random.sample(sorted(here), self.random.randint(1, 2))
        return edit(look, one, {name: (here[name], self._text()) for name in names})

    def _text(self):
        self.texts += 1
        return f"Buyer agreed to point {self.texts}"

    def _sent(self, act):
        self.presses += 1
        return {**act.fields, "key": f"{self.process}-{self.presses}"}

    def _post(self, who, action, fields):
        where = action if action.startswith("/") else f"{self.front}/{action}"
        return who.post(where, fields, token=self.tokens[who.id])

    def _came(self, acts, answers, people=None):
        """One of the orders in which they may have come explains both answers and what stands there now."""
        statuses, document = [each.status_code for each in answers], self.look().document
        possible = []
        both = list(zip(people or self.people, acts, statuses, strict=True))
        for world in self.worlds:
            for order in (both, both[::-1]):
                model = deepcopy(world)
                fits = all(act.done_to(model, who) == status for who, act, status in order)
                if fits and model.shows(document) and model not in possible:
                    possible.append(model)
        assert possible, (acts, statuses, Model.of(document), self.worlds)
        self.worlds = possible
        for act, status in zip(acts, statuses, strict=True):
            self.acknowledged |= set(act.typed) if status == DONE else set()

    def _told(self, act, answer, stood):
        """Who came second reads their own words, and what stood there before or after the race."""
        self.disputes += 1
        read = words(answer)
        if act.verb == "add":
            assert act.typed[0] in read
        for name, (saw, new) in self._wanted(act):
            theirs = [texts[act.given[0]][name] for texts in stood if act.given[0] in texts]
            # Where it was removed in the race, either was right: theirs beside mine, or mine to put back.
            assert new in answer.text
            if len(theirs) == len(stood) and all(one not in (saw, new) for one in theirs):
                assert new in read
                assert any(one in read for one in theirs)

    def _wanted(self, act):
        return list(act.given[1].items()) if act.verb == "edit" else []

    def _settle(self, who, act, answer):
        """By one press; by another one only where the first came upon a change that its page did not show."""
        forms = _answers(answer)
        assert forms or act.verb in ("undo", "redo"), "nothing to press"
        if not forms or self.random.random() < 0.1:
            return
        address, fields = self.random.choice(forms)
        meant = self._meant(who, act, address, fields)
        if meant is None:
            return
        self.presses += 1
        answered = self._post(who, address, fields | {"key": f"{self.process}-{self.presses}"})
        self._came([meant], [answered], [who])
        if answered.status_code == DISPUTED:
            self._settle(who, meant, answered)

    def _meant(self, who, act, address, fields):
        action, look = address.rpartition("/")[2], self.look()
        if action == "change":
            names = [name for name in fields if f"saw-{name}" in fields]
            wanted = {name: (fields[f"saw-{name}"], fields[name]) for name in names}
            changed = {name: pair for name, pair in wanted.items() if pair[0] != pair[1]}
            return edit(look, fields["id"], changed)
        if action == "add":
            return add(look, fields["parent"], fields["after"] or None, fields["title"])
        if action == "remove":
            again = remove(look, fields["id"]) if find(look.document, fields["id"]) else None
            return again if again and again.fields["fingerprint"] == fields["fingerprint"] else None
        assert action == "put-back"
        then, (one, wanted) = self.looks[who.id].model, act.given
        parent, after = then.place(one)
        home = parent if parent in look.model.rows else look.model.rows["process"][-1]
        old = then.seen(one)
        texts = old[1] | {name: new for name, (_, new) in wanted.items()}
        return Act("insert", (home, after, (old[0], texts, *old[2:])), "put-back", fields, act.typed)

    def _arrives_twice(self, who, act, fields):
        """The same press again, as when its answer was lost: nothing happens a second time."""
        before = self.look()
        self._post(who, act.action, fields)
        assert self.look() == before


def _answers(page):
    """The address and fields of each button that settles a dispute."""
    dispute = re.search(r'(?s)<section class="problems dispute".*?</section>', page.text)[0]
    found = []
    for form in re.findall(r"(?s)<form.*?</form>", dispute):
        hidden = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)
        fields = {name: unescape(value) for name, value in hidden if name not in ("csrf_token", "key")}
        found.append((unescape(re.search(r'action="([^"]+)"', form)[1]), fields))
    return found
