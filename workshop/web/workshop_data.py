"""A whole workshop as plain data, in a shape that stays: the format `workshop/1`.

Times are ISO 8601 with their offset, days ISO 8601. `late` says that something was told after everybody could
see what the others had told. Where the workshop names nobody, names and authors are empty and there are no
participants but their number.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from workshop.domain.board.remarks import Remark
from workshop.store.stored import StoredActivity, StoredDeal
from workshop.translate import told
from workshop.web.groups_pages import Line
from workshop.web.report_facts import Report
from workshop.web.workshops_results import Result

FORMAT = "workshop/1"
COLUMNS = ("part", "id", "of", "text", "side", "day", "author", "at", "late", "number")


def as_data(report: Report) -> dict[str, Any]:
    """Everything of the workshop that may be seen; nothing that was told before it is revealed."""
    workshop = report.workshop
    return {
        "format": FORMAT,
        "title": workshop.title,
        "day": _written(workshop.day),
        "anonymous": workshop.anonymous,
        "started_at": _written(workshop.started_at),
        "revealed_at": _written(workshop.revealed_at),
        "finished_at": _written(workshop.finished_at),
        "agenda": [
            {"step": one.step.value, "planned": one.planned, "used": one.used} for one in report.times
        ],
        "participants": len(report.people),
        "names": [] if workshop.anonymous else [one.name for one in report.people],
        "deals": [_deal(report, stored) for stored in report.deals],
        "decisions": [_decision(line) for line in report.changes],
        "votes": [_vote(result) for result in reversed(report.results) if result.ballot.closed],
        "remarks": [_remark(one) for one in report.remarks],
        "risks": [told(one) for one in report.risks],
    }


def as_rows(data: dict[str, Any]) -> list[tuple[str, ...]]:
    """The same as a table: a line for each participant, activity, decision, choice of a vote and remark."""
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


def _deal(report: Report, stored: StoredDeal) -> dict[str, Any]:
    return {
        "id": stored.deal.id,
        "name": stored.deal.name,
        "outcome": stored.deal.outcome.value,
        "author": stored.origin.author,
        "activities": [_activity(report, one) for one in stored.activities],
    }


def _activity(report: Report, stored: StoredActivity) -> dict[str, Any]:
    return {
        "id": stored.activity.id,
        "text": stored.activity.text,
        "side": stored.activity.side.value,
        "day": _written(stored.activity.date),
        "author": stored.origin.author,
        "at": _written(stored.origin.at),
        "late": report.is_late(stored),
    }


def _decision(line: Line) -> dict[str, Any]:
    made = line.recorded
    return {"id": made.id, "text": told(line.words), "author": made.author, "at": _written(made.at)}


def _vote(result: Result) -> dict[str, Any]:
    return {
        "id": result.ballot.id,
        "kind": result.ballot.kind.value,
        "question": result.ballot.question,
        "voters": result.voters,
        "mean": result.mean,
        "choices": [{"text": one.option.text, "votes": one.votes} for one in result.tallied],
    }


def _remark(one: Remark) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "step": one.step.value,
        "about": one.about_words,
        "text": one.text,
        "author": one.author,
        "at": _written(one.at),
    }


def _written(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None
