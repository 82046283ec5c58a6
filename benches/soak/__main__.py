"""`python -m benches.soak`: ends with one line of figures, and with 1 where anything was lost or doubled."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

import click

from benches.soak.ledger import Ledger, p95
from benches.soak.person import Person, habits
from benches.soak.room import prepare
from benches.soak.served import Server
from benches.soak.verdict import exported, judge


@click.command()
@click.option("--people", default=200, show_default=True, type=click.IntRange(2, 2000), help="How many join.")
@click.option("--seconds", default=120, show_default=True, type=click.IntRange(4, 3600), help="How long.")
@click.option(
    "--log",
    default="soak.log",
    show_default=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="File for the acknowledged keys, one a line.",
)
def main(people: int, seconds: int, log: Path) -> None:
    """Let people join a workshop and tell activities, and kill the server in the middle of it."""
    with TemporaryDirectory(prefix="workshop-soak-") as folder:
        server = Server(Path(folder) / "data")
        try:
            line, well = soak(server, people=people, seconds=seconds, log=log)
        finally:
            server.stop()
    click.echo(line)
    sys.exit(0 if well else 1)


def soak(server: Server, *, people: int, seconds: int, log: Path) -> tuple[str, bool]:
    """The line of figures, and whether nothing was lost or doubled."""
    code = prepare(server)
    note(f"ready after {server.start():.1f} s")
    ledger, over = Ledger(log, people), threading.Event()
    room = [Person(number, server.site, code, ledger, habits(people)) for number in range(people)]
    with ThreadPoolExecutor(people) as threads:
        taking_part = [threads.submit(person.live_until, over) for person in room]
        sleep(seconds / 2)
        server.kill()
        note(f"killed after {len(ledger.acknowledged)} activities, ready after {server.start():.1f} s")
        sleep(seconds / 2)
        over.set()
        for person in taking_part:
            person.result()
    ledger.close()
    note(f"refused: {dict(Counter(why for person in room for why in person.refused))}")
    return told(server, ledger)


def told(server: Server, ledger: Ledger) -> tuple[str, bool]:
    """Asks the server's data what is there of all that was acknowledged."""
    keys = [each.key for each in ledger.acknowledged]
    found = judge(keys, exported(server, server.data.parent / "all.csv"))
    line = (
        f"soak acknowledged={len(keys)} lost={len(found.lost)} duplicated={len(found.duplicated)} "
        f"p95_ms={p95([each.took for each in ledger.acknowledged])} screens_p95_ms={p95(ledger.delays())}"
    )
    return line, bool(keys) and not found.lost and not found.duplicated


def note(words: str) -> None:
    """Tells on stderr how it goes."""
    click.echo(words, err=True)


if __name__ == "__main__":
    main()
