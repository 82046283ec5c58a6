"""A plain model of a process that people change: what each press may answer, and what stands there then."""

from collections import defaultdict
from copy import deepcopy
from dataclasses import dataclass, field

from workshop.domain.design.ids import new_id

DONE, DISPUTED, REFUSED = 303, 409, 422
TEXTS = {"stage": ("title", "progress"), "milestone": ("title", "evidence", "ask")}


@dataclass
class Model:
    """What stands in the process, line by line with its texts, and what each person could undo or redo.

    `done` and `undone` hold for each person the changes that would take a change or an undo back.
    """

    texts: dict[str, dict[str, str]]
    rows: dict[str, list[str]]
    done: dict[str, list[tuple]] = field(default_factory=lambda: defaultdict(list))
    undone: dict[str, list[tuple]] = field(default_factory=lambda: defaultdict(list))
    stepping: bool = False
    """While something is undone or redone, which is kept even where nothing comes of it."""

    @classmethod
    def of(cls, document):
        model = cls({}, {"process": [stage.id for stage in document.stages]})
        for stage in document.stages:
            model.texts[stage.id] = {name: getattr(stage, name) for name in TEXTS["stage"]}
            model.rows[stage.id] = [each.id for each in stage.milestones]
            for each in stage.milestones:
                model.texts[each.id] = {name: getattr(each, name) for name in TEXTS["milestone"]}
        return model

    def shows(self, document):
        other = Model.of(document)
        return (self.texts, self.rows) == (other.texts, other.rows)

    def home(self, one):
        return next((parent for parent, row in self.rows.items() if one in row), None)

    def place(self, one):
        """What holds it, and what it stands after."""
        row = self.rows[self.home(one)]
        return self.home(one), row[row.index(one) - 1] if row.index(one) else None

    def seen(self, one):
        """A line with all that is in it, to be compared or put back."""
        below = [self.seen(each) for each in self.rows.get(one, ())]
        return one, dict(self.texts[one]), one in self.rows, below

    def edit(self, who, one, wanted):
        """`wanted` has of each field what the page showed, and what was typed."""
        here = self.texts.get(one)
        if here is None or any(here[name] not in pair for name, pair in wanted.items()):
            return DISPUTED
        back = {name: (new, here[name]) for name, (_, new) in wanted.items()}
        self._keep(who, ("edit", one, back), any(new != old for new, old in back.values()))
        here.update({name: new for name, (_, new) in wanted.items()})
        return DONE

    def add(self, who, parent, after, title):
        texts = {"title": title, "evidence": "", "ask": ""}
        return self.insert(who, parent, after, ("", texts, False, []))

    def insert(self, who, parent, after, line):
        if parent not in self.rows:
            return DISPUTED
        one = self._enter(line)
        self._put(one, parent, after)
        self._keep(who, ("remove", one, self.seen(one)))
        return DONE

    def remove(self, who, one, seen):
        if one not in self.texts:
            return DONE  # Somebody did it already, and that is said.
        if self.seen(one) != seen:
            return DISPUTED
        if self.rows["process"] == [one]:
            return REFUSED
        self._keep(who, ("insert", *self.place(one), seen))
        self._leave(one)
        return DONE

    def move(self, who, one, parent, after):
        if one not in self.texts or parent not in self.rows:
            return DONE  # Somebody removed it, and that is said.
        old, before = self.place(one), deepcopy(self.rows)
        self.rows[old[0]].remove(one)
        self._put(one, parent, after)
        self._keep(who, ("move", one, *old), self.rows != before)
        return DONE

    def undo(self, who):
        """Their newest change; it stays theirs to undo where somebody built on it."""
        return self._step(who, self.done, self.undone)

    def redo(self, who):
        """What they undid last, unless they have changed something since; it stays theirs to redo, too."""
        return self._step(who, self.undone, self.done)

    def _step(self, who, source, target):
        if not source[who]:
            return DONE
        verb, one, *given = change = source[who].pop()
        there = one in (self.rows if verb == "insert" else self.texts)
        if verb == "move":
            there = there and given[0] in self.rows
        if verb == "remove":
            there = there and self.seen(one) == given[0]
        self.stepping = True
        answer = getattr(self, verb)(who, one, *given) if there else DISPUTED
        self.stepping = False
        if answer != DONE:
            source[who].append(change)
        elif source is self.done:
            target[who].append(self.done[who].pop())
        return answer

    def _keep(self, who, back, changed=True):
        """What takes a change back; a change of one's own leaves nothing to redo."""
        if not (changed or self.stepping):
            return
        self.done[who].append(back)
        if not self.stepping:
            self.undone[who].clear()

    def _enter(self, line):
        one, texts, holds, below = line
        if not one or one in self.texts or one == "process":
            one = new_id(texts["title"], {*self.texts, "process", "call"}, fallback="milestone")
        self.texts[one] = dict(texts)
        if holds:
            self.rows[one] = []
        for each in below:
            self.rows[one].append(self._enter(each))
        return one

    def _leave(self, one):
        for each in list(self.rows.get(one, ())):
            self._leave(each)
        self.rows[self.home(one)].remove(one)
        self.rows.pop(one, None)
        del self.texts[one]

    def _put(self, one, parent, after):
        row = self.rows[parent]
        row.insert(0 if after is None else row.index(after) + 1 if after in row else len(row), one)
