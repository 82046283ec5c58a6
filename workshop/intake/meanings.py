"""What the words in cells mean, in every CRM and language we know; None for any other word."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.domain.collect.deals import Outcome, Side
from workshop.intake.vocabulary import key, lookup


def known_outcome(word: str) -> Outcome | None:
    """Whether it means won, lost or open.

    >>> known_outcome("Closed Won"), known_outcome("497565675")
    (<Outcome.WON: 'won'>, None)
    """
    heading = lookup("outcomes").get(key(word)) if word else None
    return Outcome.OPEN if heading == "open_stage" else Outcome(heading) if heading else None


def says_an_end(words: Iterable[str]) -> bool:
    """Whether one of the words means won or lost."""
    return any(known_outcome(word) in (Outcome.WON, Outcome.LOST) for word in words)


def known_side(word: str) -> Side | None:
    """Whether it means the buyer, the seller, or that nobody knows."""
    heading = lookup("sides").get(key(word)) if word else None
    return Side(heading) if heading else None


def known_answer(word: str) -> bool | None:
    """Whether it means yes or no."""
    return {"yes": True, "no": False}.get(lookup("answers").get(key(word), "")) if word else None


def means_nothing(word: str) -> bool:
    """Whether it is written where there is nothing to write."""
    return lookup("answers").get(key(word)) == "nothing" if word else True


def means_not_done(word: str) -> bool:
    """Whether it says that a task is still to be done, or never will be."""
    return bool(word) and lookup("answers").get(key(word)) in ("no", "not_done")
