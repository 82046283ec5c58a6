"""How buyers of typical purchases go about it: steps to start from, in files that anybody may edit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

from workshop.domain.design.process import BuyingStep
from workshop.domain.words import Sentence, say
from workshop.intake.yaml_safe import read_yaml


@dataclass(frozen=True, slots=True)
class Purchase:
    """A kind of purchase; `name` is that of its file, `suits` says where it is typical."""

    name: str
    title: Sentence
    suits: Sentence

    @property
    def steps(self) -> tuple[BuyingStep, ...]:
        """The buyer's steps, in their order."""
        return _steps(self.name)


PURCHASES = (
    Purchase(
        "machine",
        say("A machine or a plant"),
        say("Bought once in years, by several people, with money that has to be allowed."),
    ),
    Purchase(
        "subscription",
        say("A subscription, such as software"),
        say("Tried out first, used by many, checked by IT and by whoever looks after data."),
    ),
    Purchase(
        "service",
        say("A service or a project"),
        say("The buyer trusts people before papers, and begins small."),
    ),
    Purchase(
        "tender", say("A public tender"), say("Rules set the order, and every bidder is told the same.")
    ),
)


def purchase(name: str) -> Purchase | None:
    """The kind of that name; None where there is none."""
    return next((each for each in PURCHASES if each.name == name), None)


@cache
def _steps(name: str) -> tuple[BuyingStep, ...]:
    data = cast("Any", read_yaml((files(__package__) / f"{name}.yaml").read_bytes()).data)
    return tuple(BuyingStep(each["id"], each["title"], each["seen"]) for each in data["steps"])
