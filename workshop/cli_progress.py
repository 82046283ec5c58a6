"""Tells a person at a terminal how far the work is, if it takes long enough to wonder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import click

SECONDS = 1.0


def announce(what: str) -> None:
    """Says at a terminal what is being done that takes a moment."""
    if sys.stderr.isatty():
        click.echo(what, err=True)


@contextmanager
def telling(what: str) -> Iterator[Callable[[float], None]]:
    """A function that takes the share done (0 to 1) and shows it on stderr after the first second."""
    started = monotonic()
    shown = False

    def tell(share: float) -> None:
        nonlocal shown
        if sys.stderr.isatty() and monotonic() - started > SECONDS:
            shown = True
            click.echo(f"\r{what} {share:.0%} ", nl=False, err=True)

    try:
        yield tell
    finally:
        if shown:
            click.echo(err=True)
