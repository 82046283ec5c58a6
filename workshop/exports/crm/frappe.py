"""Stages for Frappe CRM: a table of `CRM Deal Status`, for its data import."""

from __future__ import annotations

from workshop.exports.asked import Asked
from workshop.exports.crm.pipeline import OpenStage, pipeline
from workshop.exports.crm.systems import FRAPPE
from workshop.exports.csv_safe import write_csv

HEADERS = ("Status", "Type", "Position", "Probability", "Color")


def file(asked: Asked) -> bytes:
    """The table; won and lost stand last."""
    stages = pipeline(asked.process, FRAPPE).stages
    last = len(stages)
    won, lost = FRAPPE.closing
    return write_csv(
        [
            HEADERS,
            *map(_row, stages),
            (won, "Won", str(last + 1), "100", "green"),
            (lost, "Lost", str(last + 2), "0", "red"),
        ]
    )


def _row(stage: OpenStage) -> tuple[str, ...]:
    kind, colour = ("Open", "gray") if stage.number == 1 else ("Ongoing", "blue")
    return stage.label, kind, str(stage.number), str(stage.probability), colour
