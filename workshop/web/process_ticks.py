"""A field of which several are ticked: sent as ids with spaces between them, which no id holds."""

from __future__ import annotations

from collections.abc import Sequence

from wtforms import Field

from workshop.domain.words import Sentence

# The fields of the document that are lists of ids.
LISTS = frozenset({"serves", "points"})


class Ticks(Field):  # type: ignore[misc]
    """Its data is `need choice`: the ids that are ticked; what is offered is said by the page."""

    data: str

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """WTForms calls it with each box that was ticked, or with all of them in one text."""
        self.data = " ".join(dict.fromkeys(" ".join(valuelist).split()))


def ticks(label: Sentence) -> Ticks:
    """Several of what the page offers."""
    return Ticks(label, default="")


def alike(one: str, other: str) -> bool:
    """Whether the same boxes are ticked, in whatever order."""
    return set(one.split()) == set(other.split())
