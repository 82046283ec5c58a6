"""A real deal walked through the proposed stages, which shows where they do not fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from flask import render_template, request

from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.walking import walk
from workshop.domain.collect.deals import Deal, Outcome
from workshop.store import told
from workshop.web.board_area import step_parts
from workshop.web.board_remarks import remarks_about, remarks_part
from workshop.web.door import reading
from workshop.web.groups_area import told_now
from workshop.web.seats import my_seat


@step_parts(BoardStep.WALK)
def parts() -> Mapping[str, Callable[[], str]]:
    """The walk of the chosen deal, and remarks."""
    if not my_seat().workshop.revealed:
        return {}
    said = {"remarks": lambda: remarks_part(BoardStep.WALK)}
    # What is asked every second does not know which deal somebody chose, so the walk stays as it was opened.
    return said if request.endpoint == "board.step_live" else {"walk": _walk, **said}


def _walk() -> str:
    found, deals = told_now(), _offered()
    chosen = next((each for each in deals if each.id == request.args.get("deal")), next(iter(deals), None))
    return render_template(
        "board/_walk.html",
        deals=deals,
        chosen=chosen,
        walked=walk(found.found, chosen) if chosen and found.run else None,
        about=remarks_about(chosen.id) if chosen else None,
        workshop=my_seat().workshop,
    )


def _offered() -> Sequence[Deal]:
    """One's own deals first, then the others that ended; those without activities show nothing."""
    with reading() as session:
        mine = {each.deal.id for each in told.mine(session)}
    ended = [deal for deal in told_now().deals if deal.activities and deal.outcome is not Outcome.OPEN]
    return sorted(ended, key=lambda deal: (deal.id not in mine, deal.outcome is not Outcome.WON))
