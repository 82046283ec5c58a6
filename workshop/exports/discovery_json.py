"""What was discovered, as JSON for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.design.process import Process


def write(discovery: Discovery, process: Process, *, rows: Iterable[str] = ()) -> str:
    """The JSON; the same discovery gives the same text.

    `rows` are the ids of every row that was read, in the order of the file: a row in no group is null.
    `stage_names` are the titles in the process.
    """
    content = {
        "groups": _groups(discovery, rows),
        "order": [group.id for group in discovery.groups],
        "stages": [list(stage.groups) for stage in discovery.stages],
        "milestones": [group.id for group in discovery.milestones],
        "gates": [group.id for group in discovery.gates],
        "labels": {group.id: group.label for group in discovery.groups},
        "support": {group.id: _support(group) for group in discovery.groups},
        "stage_names": [stage.title for stage in process.stages],
        "cards": [{"group": card.group, "rows": list(card.activities)} for card in discovery.cards],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _groups(discovery: Discovery, rows: Iterable[str]) -> dict[str, str | None]:
    found: dict[str, str | None] = dict.fromkeys((*rows, *discovery.aside, *discovery.open))
    for group in discovery.groups:
        found.update(dict.fromkeys(group.activities, group.id))
    return found


def _support(group: Group) -> dict[str, int]:
    support = group.support
    return {
        "deals": support.deals,
        "of": support.of,
        "lost": support.lost,
        "of_lost": support.of_lost,
    }
