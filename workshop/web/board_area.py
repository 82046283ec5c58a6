"""The participants' board: its blueprint, and how each step of the workshop brings its own part of the page.

Views are `@seated`; their rules begin with /b/<id:board>. A step is a module `board_<step>.py` that registers
what it shows: named parts, which the page prints and the live answer returns alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flask import Blueprint, render_template
from markupsafe import Markup

from workshop.domain.board.agenda import BoardStep
from workshop.store import workspaces
from workshop.store.seats import Seat
from workshop.web.door import reading
from workshop.web.live import stamp
from workshop.web.seats import my_seat

blueprint = Blueprint("board", __name__)

StepParts = Callable[[], Mapping[str, Callable[[], str]]]
_STEPS: dict[BoardStep, StepParts] = {}


def step_parts(step: BoardStep) -> Callable[[StepParts], StepParts]:
    """Registers the function that gives the live parts of that step, by name, each printed when called."""

    def register(parts: StepParts) -> StepParts:
        _STEPS[step] = parts
        return parts

    return register


def parts_of(step: BoardStep) -> Mapping[str, Callable[[], str]]:
    """The live parts of a step's page: what all steps have, and its own."""
    return {"head": _head, **_STEPS.get(step, dict)()}


def revision(seat: Seat) -> str:
    """What a participant's page knows. Before the reveal, nothing that others tell may show in it."""
    board = seat.workshop.revision
    if not seat.workshop.revealed:
        return stamp(board, 0, parts=f"{seat.me.activities}")
    with reading() as session:
        return stamp(board, workspaces.revision(session), parts=f"{seat.me.activities}")


def step_page(step: BoardStep, **values: object) -> str:
    """The page of a step: `templates/board/<step>.html`, which prints `parts.<name>` where they belong."""
    seat = my_seat()
    # Each part is a template of ours, which has escaped what people typed.
    printed = {name: Markup(part()) for name, part in parts_of(step).items()}  # noqa: S704
    return render_template(
        f"board/{step}.html", seat=seat, step=step, parts=printed, revision=revision(seat), **values
    )


def _head() -> str:
    return render_template("board/_head.html", seat=my_seat())
