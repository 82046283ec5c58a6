from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

# SQLite takes at most 32,766 values in one statement.
SIZE = 10_000


def chunks(values: Collection[T]) -> Iterator[list[T]]:
    """The values in lists that are short enough for one statement."""
    rest = iter(values)
    while some := list(islice(rest, SIZE)):
        yield some
