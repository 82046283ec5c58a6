"""The benches in the order in which they are printed; each is a module of this folder with `run`."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from benches.table import Table

NAMES = ("headless", "pdf", "beside", "page", "discovery", "many_rows", "statements")


class Bench(Protocol):
    """`short` means as little work as still runs every line: for the test, not for figures."""

    def run(self, *, short: bool = False) -> Table:
        """Measures and tells."""
        ...


def bench(name: str) -> Bench:
    """The bench of that name; ModuleNotFoundError where there is none."""
    return cast(Bench, import_module(f"benches.{name}"))
