"""Numbers fitted to labelled notes: how much each likeness tells of two wordings being one activity."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# What two wordings are compared by, in the order of the weights.
LIKENESSES = (
    "words", "runs", "meaning", "all", "all_excess", "letters", "letters_excess", "sense", "sense_excess",
    "apart", "apart_squared", "side", "same_deal",
)  # fmt: skip
# What tells that a wording belongs to no activity, in the order of the weights.
SIGNS = (
    "nowhere_all", "nowhere_letters", "nowhere_sense", "surest_kind", "mates", "like_text",
    "mentions", "chat", "feelings", "length", "repeated",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weights:
    """Of a logistic regression: one a feature, and the bias."""

    each: tuple[float, ...]
    bias: float


@dataclass(frozen=True, slots=True)
class Learnt:
    """`pairs` compares by the place as told, `paced` by the place after `pace` corrected it."""

    pairs: Weights
    paced: Weights
    strays: Weights


_instead: ContextVar[Learnt | None] = ContextVar("learnt_instead", default=None)


def learnt() -> Learnt:
    """What the product knows, or what `instead` put in its place."""
    return _instead.get() or _shipped()


@contextmanager
def instead(other: Learnt) -> Iterator[None]:
    """Discovery by other numbers, for measuring what was learnt without the corpus in hand."""
    token = _instead.set(other)
    try:
        yield
    finally:
        _instead.reset(token)


def from_data(data: Mapping[str, Mapping[str, float]]) -> Learnt:
    """The numbers from named weights as the JSON files hold them."""
    return Learnt(
        pairs=_weights(data["pairs"], LIKENESSES),
        paced=_weights(data["paced"], LIKENESSES),
        strays=_weights(data["strays"], SIGNS),
    )


@cache
def _shipped() -> Learnt:
    return from_data(json.loads(files(__package__).joinpath("learnt.json").read_text(encoding="utf-8")))


def _weights(data: Mapping[str, float], names: tuple[str, ...]) -> Weights:
    return Weights(tuple(data[name] for name in names), data["bias"])
