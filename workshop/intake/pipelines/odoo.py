"""Odoo's stages as a data file of a module."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from workshop.intake.numbers import number
from workshop.intake.pipelines.found import FoundPipeline, FoundStage, stage_id
from workshop.intake.pipelines.requirements import requirements

ROOTS: Final = ("odoo", "openerp")
_MODEL: Final = "crm.stage"
# Our ids begin with the process's own, whose key ends where the stage's begins; only the usual one is known.
OURS: Final = "workshop_process_"


def read_odoo(root: Element) -> FoundPipeline:
    """The stages in the order of their sequence."""
    rows = sorted(_records(root), key=lambda row: number(row.get("sequence", "")) or 0)
    return FoundPipeline(tuple(_stage(row, place) for place, row in enumerate(rows, start=1)))


def _records(root: Element) -> Iterator[dict[str, str]]:
    for record in root.iter("record"):
        if record.get("model") == _MODEL:
            fields = {
                each.get("name", ""): each.get("eval") or each.text or "" for each in record.iter("field")
            }
            yield {"id": record.get("id", ""), **fields}


def _stage(row: dict[str, str], place: int) -> FoundStage:
    told = requirements(row.get("requirements", ""))
    return FoundStage(
        row.get("name", ""),
        place,
        told.percent,
        number(told.percent),
        closed=row.get("is_won", "").strip().casefold() in ("true", "1"),
        id=own_id(row["id"]),
        progress=told.progress,
        milestones=told.milestones,
    )


def own_id(key: str) -> str:
    """The stage's id from that of the record, where our export made it.

    >>> own_id("sales_process_workshop.workshop_process_need_agreed_1"), own_id("crm.stage_lead1")
    ('need-agreed-1', '')
    """
    name = key.rpartition(".")[2]
    return stage_id(name.removeprefix(OURS), "") if name.startswith(OURS) else ""
