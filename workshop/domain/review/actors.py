"""Who acts in a statement, by the people that it names and the small words before them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.review.qualifying import only_qualifies
from workshop.domain.review.reading import Mark, Reading

# Between "by" and the person there is room for "the whole".
NEAR = 2


class Party(StrEnum):
    """Who acts."""

    BUYER = "buyer"
    SELLER = "seller"
    THIRD = "third"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts; `words` name him, and are empty where it follows from the act alone."""

    party: Party
    words: str = ""
    link: str = ""
    """The kind of small word before him: by, from, or none."""

    @property
    def is_named(self) -> bool:
        """Whether the statement itself names him."""
        return bool(self.words)


NOBODY = Actor(Party.NOBODY)
_PARTIES = {"buyer": Party.BUYER, "role": Party.BUYER, "seller": Party.SELLER, "third": Party.THIRD}


def named_actor(reading: Reading) -> Actor:
    """The person who acts, as far as one is named; `NOBODY` where none is."""
    people = [(mark, _link(reading, mark)) for mark in _people(reading)]
    for wanted in ("by", "", "from"):
        for mark, link in people:
            if link == wanted and not (
                link == "" and (is_acted_on(reading, mark) or _is_object(reading, mark))
            ):
                return Actor(_party(reading, mark), reading.spoken(mark), link)
    return NOBODY


def towards_buyer(reading: Reading) -> bool:
    """Whether somebody of the buyer's side is the one to whom or with whom something is done."""
    people = reading.all("people", "buyer", "role")
    return any(_link(reading, mark) == "to" or is_acted_on(reading, mark) for mark in people)


def towards_us(reading: Reading) -> bool:
    """Whether something is done to us, as in "told us" and "we were chosen"."""
    objects = [mark for mark in reading.all("people", "us") if _link(reading, mark) != "by"]
    return any(mark.start > 0 for mark in objects) or reading.has("links", "passive")


def by_somebody(reading: Reading) -> bool:
    """Whether it is done by somebody whom no list knows, as in "sent by housekeeping"."""
    named = {mark.start for mark in reading.all("people")}
    articles = {mark.start for mark in reading.all("small_words", "function")}
    after = [link.end for link in reading.all("links", "by")]
    return any(place in articles and not named & {place, place + 1, place + 2} for place in after)


def is_acted_on(reading: Reading, mark: Mark) -> bool:
    """In "champion identified" and "users trained" somebody else acts."""
    here = [act for act in reading.all("acts") if act.start == mark.end]
    if any(act.name == "know" and not reading.words[act.start].endswith("s") for act in here):
        return True
    ends = mark.end == len(reading.words) - 1
    return ends and any(each.start == mark.end for each in reading.all("small_words", "handled"))


def _is_object(reading: Reading, mark: Mark) -> bool:
    """In "trained 12 users" the person stands behind all that is done."""
    clause = [start for start in (*reading.clauses, len(reading.words)) if start > mark.start]
    begin = max(start for start in reading.clauses if start <= mark.start)
    acts = [act.start for act in reading.all("acts") if begin <= act.start < clause[0]]
    return bool(acts) and max(acts) < mark.start


def _people(reading: Reading) -> list[Mark]:
    """Those who may act; in "the customer's lawyer" the customer says whose act it is."""
    named = [mark for mark in reading.all("people", *_PARTIES) if not only_qualifies(reading, mark)]
    others = {mark.start for mark in named if mark.name == "third"}
    named = [mark for mark in named if mark.name != "buyer" or not others & {mark.end, mark.end + 1}]
    named += [mark for mark in reading.all("people", "theirs", "us") if _may_act(reading, mark)]
    named.sort(key=lambda mark: mark.start)
    return [
        mark
        for index, mark in enumerate(named)
        if not any(_owns(reading, who, mark) for who in named[:index])
    ]


def _owns(reading: Reading, who: Mark, mark: Mark) -> bool:
    """In "the customer's lawyer" and "director of finance" the first says whose act it is."""
    between = range(who.end, mark.start)
    if len(between) > NEAR or mark.name not in ("role", "seller"):
        return mark.name == "buyer" and who.name == "third" and not between
    if len(between) <= 1 and (who.name != "role" or reading.words[who.end] == "s"):
        return True
    links = {link.start for link in reading.all("links", "from")}
    return bool(between) and between[0] in links


def _may_act(reading: Reading, mark: Mark) -> bool:
    return _link(reading, mark) == "by" or (mark.name == "theirs" and mark.start == 0)


def _party(reading: Reading, mark: Mark) -> Party:
    before = [
        each for each in reading.all("people", "ours", "theirs", "buyer") if 0 < mark.start - each.start <= 2
    ]
    if mark.name == "us" or (before and before[-1].name == "ours" and mark.name in ("role", "third")):
        return Party.SELLER
    if before and before[-1].name != "ours" and mark.name == "seller":
        return Party.BUYER
    return _PARTIES.get(mark.name, Party.BUYER)


def _link(reading: Reading, mark: Mark) -> str:
    """The nearest small word before a person, or none where an act stands between."""
    links = reading.all("links", "by", "from", "to", "at")
    near = [link for link in links if _leads_to(reading, link, mark)]
    # Articles of one language are small words of another, so that of two in a row the first is meant.
    rows = [link for link in near if link.name != "from" or not any(each.end == link.start for each in near)]
    return max(rows, key=lambda link: link.start).name if rows else ""


def _leads_to(reading: Reading, link: Mark, mark: Mark) -> bool:
    if link.start <= mark.start < link.end:
        return True
    return link.end <= mark.start <= link.end + NEAR and not _something_between(reading, link, mark)


def _something_between(reading: Reading, link: Mark, mark: Mark) -> bool:
    between = range(link.end, mark.start)
    return any(other.start in between for other in reading.all("acts"))
