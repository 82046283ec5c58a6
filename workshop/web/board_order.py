"""The order: when each group happens, the stages that this proposes, and what people say to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flask import abort, render_template

from workshop.domain.board.agenda import BoardStep
from workshop.web.access import seated
from workshop.web.board_area import blueprint, step_parts
from workshop.web.board_open import opened
from workshop.web.board_remarks import remarks_about, remarks_part
from workshop.web.board_shared import shared
from workshop.web.board_votes import votes_part
from workshop.web.groups_area import told_now
from workshop.web.seats import my_seat


@step_parts(BoardStep.ORDER)
def parts() -> Mapping[str, Callable[[], str]]:
    """The line of groups, the same for all; votes and remarks."""
    if not my_seat().workshop.revealed:
        return {}
    return {
        "order": lambda: shared("board/_order.html"),
        "votes": lambda: votes_part(BoardStep.ORDER),
        "remarks": lambda: remarks_part(BoardStep.ORDER),
    }


@blueprint.get("/b/<id:board>/stage/<id:stage>")
@seated
def stage(stage: str) -> str:
    """One proposed stage, and what people say to it."""
    opened()
    named = {f"stage-{number}": each for number, each in enumerate(told_now().found.stages, 1)}
    return render_template(
        "board/stage.html",
        stage=named.get(stage) or abort(404),
        number=stage,
        remarks=remarks_about(stage),
        workshop=my_seat().workshop,
        step="order",
    )
