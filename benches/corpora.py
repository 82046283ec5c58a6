"""The labelled corpora that lie beside the project, where they do."""

from __future__ import annotations

import csv
import importlib.util
import warnings
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from workshop.domain.cluster.discovery import Discovery
from workshop.domain.collect.deals import Activity, Deal, Outcome, Side

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
LABELLED = ("dev-1", "dev-2", "dev-3", "dev-4", "dev-5", "dev-6", "real-log-1")


def deals(name: str) -> tuple[Deal, ...]:
    """The won deals of one corpus."""
    with (CORPORA / name / "rows.csv").open(newline="", encoding="utf-8") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: int(row["position"]))
    by_deal: dict[str, list[Activity]] = {}
    for row in rows:
        day = date.fromisoformat(row["date"]) if row["date"] else None
        activity = Activity(
            row["row_id"], row["text"], Side(row["actor"] or "unknown"), day, row["contributor"]
        )
        by_deal.setdefault(row["deal_id"], []).append(activity)
    return tuple(Deal(deal, deal, Outcome.WON, tuple(its)) for deal, its in by_deal.items())


def scores(name: str, output: Mapping[str, Any]) -> dict[str, float]:
    """What `evaluate.py` says of an output of the form that its head tells."""
    evaluate = _script("evaluate")
    measured: dict[str, float] = evaluate.evaluate(evaluate.Corpus(str(CORPORA / name)), output)
    return measured


def plain_tools(name: str, groups: int) -> dict[str, Any]:
    """The output of `baseline.py`, which is told the number of groups."""
    with warnings.catch_warnings():
        # The script leaves its files to be closed by themselves.
        warnings.simplefilter("ignore", ResourceWarning)
        output: dict[str, Any] = _script("baseline").run(str(CORPORA / name), groups, 0.5)
    return output


def output(found: Discovery) -> dict[str, Any]:
    """A discovery in the form that `evaluate.py` reads."""
    return {
        "groups": {row: group.id for group in found.groups for row in group.activities},
        "order": [group.id for group in found.groups],
        "stages": [list(stage.groups) for stage in found.stages],
        "milestones": [group.id for group in found.milestones],
        "gates": [group.id for group in found.gates],
    }


def _script(name: str) -> Any:  # noqa: ANN401 - a script beside the project has no types
    spec = importlib.util.spec_from_file_location(name, CORPORA / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
