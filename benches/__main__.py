"""`python -m benches` prints every table, `python -m benches pdf` only that one."""

from __future__ import annotations

import os

# Two threads on each of two cores get in each other's way, and the libraries read this when they are loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import click

from benches.registry import NAMES, bench


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(NAMES))
@click.option("--short", is_flag=True, help="As little work as runs every line; the figures mean nothing.")
def main(names: tuple[str, ...], *, short: bool) -> None:
    """Measure side by side and print ratios, each table on its own."""
    for name in names or NAMES:
        click.echo(f"{bench(name).run(short=short)}\n")


if __name__ == "__main__":
    main()
