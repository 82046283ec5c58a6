"""The participants' board: its blueprint, and how each step of the workshop brings its own part of the page.

Views are `@seated`; their rules begin with /b/<id:board>. A step is a module `board_<step>.py` that registers
what it shows: named parts, which the page prints and the live answer returns alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from flask import Blueprint, render_template
from markupsafe import Markup

from workshop.domain.board import codes
from workshop.domain.board.agenda import BoardStep
from workshop.store import participants
from workshop.store.clock import now
from workshop.store.seats import Seat
from workshop.web.board_words import STEP_NAMES
from workshop.web.door import reading
from workshop.web.live import every, stamp, with_own
from workshop.web.seats import my_seat, queue_name, rejoin_code

blueprint = Blueprint("board", __name__)

StepParts = Callable[[], Mapping[str, Callable[[], str]]]
_STEPS: dict[BoardStep, StepParts] = {}
_OWN: dict[BoardStep, Callable[[], str]] = {}


def step_parts(step: BoardStep, *, own: Callable[[], str] | None = None) -> Callable[[StepParts], StepParts]:
    """Registers the function that gives the live parts of that step, by name, each printed when called.

    `own` is for a step whose parts show nothing that others collect: it gives a mark of what they show of
    the participant's own, and where that stays the same they are not printed again whatever others do.
    """

    def register(parts: StepParts) -> StepParts:
        _STEPS[step] = parts
        if own is not None:
            _OWN[step] = own
        return parts

    return register


def own_mark(step: BoardStep) -> Callable[[], str] | None:
    """What gives the mark of a step that shows nothing of what others collect; None for every other."""
    return _OWN.get(step)


def parts_of(step: BoardStep, *, shown: bool = True) -> Mapping[str, Callable[[], str]]:
    """The live parts of a step's page: what all steps have and, where the step is `shown`, its own."""
    own = _STEPS.get(step, dict)() if shown else {}
    return {"head": partial(_common, "head", step), "me": partial(_common, "me", step), **own}


def revision(seat: Seat) -> str:
    """What a participant's page knows. Before the reveal, nothing that others tell may show in it."""
    board, mine = seat.workshop.revision, f"{seat.me.activities} {seat.me.ready}"
    if not seat.workshop.revealed:
        return stamp(board, 0, parts=mine)
    return stamp(board, seat.collected, parts=mine)


def step_page(step: BoardStep, *, template: str | None = None, **values: object) -> str:
    """The page of a step: `templates/board/<step>.html`, which prints `parts.<name>` where they belong.

    Another `template` stands in for a step that is not shown yet, with the parts that all steps have.
    """
    seat = my_seat()
    # Each part is a template of ours, which has escaped what people typed.
    parts = parts_of(step, shown=template is None).items()
    printed = {name: Markup(part()) for name, part in parts}  # noqa: S704
    known = with_own(revision(seat), own_mark(step))
    page = {"seat": seat, "step": step, "parts": printed, "revision": known, **common()}
    return render_template(template or f"board/{step}.html", **page, **values)


def common() -> dict[str, object]:
    """What every page of the board needs beside its step's own: names of the steps, the device, the code."""
    seat = my_seat()
    with reading() as session:
        people = len(participants.of(session, seat.workshop.id))
    return {
        "step_names": STEP_NAMES,
        "queue": queue_name(seat.workshop.id),
        "own_code": codes.shown(rejoin_code(seat.me.id)),
        "every": every(people),
    }


def _common(part: str, step: BoardStep) -> str:
    seat = my_seat()
    return render_template(f"board/_{part}.html", seat=seat, step=step, now=now(), step_names=STEP_NAMES)
