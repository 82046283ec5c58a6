"""A whole workshop as a table, made from its plain data."""

from __future__ import annotations

from typing import Any

COLUMNS = ("part", "id", "of", "text", "side", "day", "author", "at", "late", "number")


def as_rows(data: dict[str, Any]) -> list[tuple[str, ...]]:
    """The data of format `workshop/1` as rows.

    A line for each participant, deal, activity, decision, choice of a vote and remark, below a header.
    """
    rows: list[tuple[str, ...]] = [COLUMNS]
    rows += [_row("participant", text=name) for name in data["names"]]
    for deal in data["deals"]:
        named = {"id": deal["id"], "text": deal["name"], "author": deal["author"]}
        rows.append(_row(f"{deal['outcome']} deal", **named))
        rows += [_row("activity", of=deal["id"], **_told(one)) for one in deal["activities"]]
    rows += [_row("decision", id=one["id"], **_said(one)) for one in data["decisions"]]
    for vote in data["votes"]:
        rows += [
            _row("vote", id=vote["id"], of=vote["question"], text=one["text"], number=one["votes"])
            for one in vote["choices"]
        ]
    rows += [_row(one["kind"], id=one["id"], of=one["about"], **_said(one)) for one in data["remarks"]]
    return rows


def _told(activity: dict[str, Any]) -> dict[str, Any]:
    late = "yes" if activity["late"] else ""
    return {key: activity[key] for key in ("id", "text", "side", "day", "author", "at")} | {"late": late}


def _said(one: dict[str, Any]) -> dict[str, Any]:
    return {key: one[key] for key in ("text", "author", "at")}


def _row(part: str, **cells: object) -> tuple[str, ...]:
    given = {"part": part, **cells}
    return tuple("" if given.get(name) is None else str(given[name]) for name in COLUMNS)
