"""Whether everything that was acknowledged is there, once."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benches.soak.room import NAME
from benches.soak.served import Server


@dataclass(frozen=True)
class Verdict:
    """Keys that were acknowledged and are not there, and keys or texts that are there more than once."""

    lost: frozenset[str]
    duplicated: frozenset[str]


def exported(server: Server, file: Path) -> list[dict[str, str]]:
    """The rows of what `workshop export` writes of the whole workspace."""
    server.run("export", "--workspace", NAME, "--format", "csv", "-o", str(file))
    with file.open(newline="", encoding="utf-8-sig") as lines:
        return list(csv.DictReader(lines))


def judge(acknowledged: Iterable[str], rows: list[dict[str, str]]) -> Verdict:
    """Compares; every activity was sent with words that no other has."""
    keys = Counter(row["key"] for row in rows)
    texts = Counter(row["text"] for row in rows)
    twice = {row["key"] for row in rows if keys[row["key"]] > 1 or texts[row["text"]] > 1}
    return Verdict(frozenset(set(acknowledged) - set(keys)), frozenset(twice))
