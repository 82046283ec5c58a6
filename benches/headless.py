"""Where the time of the whole headless job goes, step by step, as shares of the whole."""

from __future__ import annotations

import csv
import io

from benches.material import DAY, deals_of
from benches.stopwatch import Laps
from benches.table import Table
from workshop.domain.cluster.discover import discover
from workshop.domain.collect.deals import Deal
from workshop.domain.design.proposal import propose
from workshop.exports import flowchart, pdf, playbook
from workshop.intake.activities import read_activities

HEADERS = ("row_id", "deal_id", "deal_name", "outcome", "date", "actor", "text", "contributor")


def run(*, short: bool = False) -> Table:
    """The job once on 300 rows, as `workshop design` does it: what a step loads first is in its time."""
    rows = 60 if short else 300
    taken = _timed(written(deals_of(rows)))
    whole = sum(taken.values())
    return Table(
        title=f"Headless job on {rows} rows",
        headers=("step", "share"),
        rows=tuple((step, f"{seconds / whole:.0%}") for step, seconds in taken.items()),
        note=f"The whole took {whole:.1f} s on this machine.",
    )


def _timed(data: bytes) -> dict[str, float]:
    laps = Laps()
    deals = read_activities(data, name="bench.csv")
    laps.done("read")
    discovery = discover(deals)
    laps.done("discover")
    process = propose(discovery, name="Bench")
    laps.done("propose")
    drawing = flowchart.draw(process).decode()
    laps.done("flowchart")
    pdf.render(playbook.html(process, today=DAY, flowchart=drawing))
    laps.done("playbook")
    return laps.taken


def written(deals: tuple[Deal, ...]) -> bytes:
    """The deals as the table that a person would upload."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(HEADERS)
    for deal in deals:
        for each in deal.activities:
            table.writerow(
                (
                    each.id,
                    deal.id,
                    deal.name,
                    deal.outcome,
                    each.date or "",
                    each.side,
                    each.text,
                    each.contributor,
                )
            )
    return text.getvalue().encode()
