"""A whole workshop as plain data, in a shape that stays: the format `workshop/1`.

Times are ISO 8601 with their offset, days ISO 8601. `late` says that something was told after everybody could
see what the others had told. Where the workshop names nobody, names and authors are empty and there are no
participants but their number.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from workshop.domain.board.remarks import Remark
from workshop.domain.words import Sentence
from workshop.store.ballot_results import Result
from workshop.store.decided_lines import Line
from workshop.store.report_facts import Report
from workshop.store.stored import StoredActivity, StoredDeal

FORMAT = "workshop/1"
Tell = Callable[[Sentence], str]


def as_data(report: Report, tell: Tell) -> dict[str, Any]:
    """Everything of the workshop that may be seen; nothing that was told before it is revealed.

    `tell` writes the sentences in the team's language.
    """
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
        "decisions": [_decision(line, tell) for line in report.changes],
        "votes": [_vote(result) for result in reversed(report.results) if result.ballot.closed],
        "remarks": [_remark(one) for one in report.remarks],
        "risks": [tell(one) for one in report.risks],
    }


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


def _decision(line: Line, tell: Tell) -> dict[str, Any]:
    made = line.recorded
    return {"id": made.id, "text": tell(line.words), "author": made.author, "at": _written(made.at)}


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
