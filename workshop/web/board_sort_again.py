"""Grouping anew for a room in which everybody decides at once: one at a time, for all of them."""

from __future__ import annotations

from collections import defaultdict
from threading import Lock

from flask import redirect, url_for
from werkzeug.wrappers import Response

from workshop.domain.problems import BadInput
from workshop.web.access import seated
from workshop.web.board_answers import is_script
from workshop.web.board_area import blueprint
from workshop.web.board_open import as_lead, opened
from workshop.web.groups_again import regroup
from workshop.web.groups_area import told_now
from workshop.web.groups_compared import Uncompared
from workshop.web.seats import my_seat

# Nothing that matters lives in these: without them the same work would only be done twice.
_UNDER_WAY: defaultdict[str, Lock] = defaultdict(Lock)
# One person's request does not work for all the others for ever; their pages ask again.
MOST_IN_A_ROW = 5


@blueprint.post("/b/<id:board>/groups/again")
@seated
def group_again() -> Response | tuple[str, int]:
    """Groups what was told and decided since; a page that waits for it asks for it."""
    opened()
    group_for_all()
    return ("", 204) if is_script() else redirect(url_for("board.step", step="sort"), code=303)


def group_for_all() -> None:
    """The groups after everything decided so far, unless somebody is at it: then they see to this, too.

    In a finished workshop they stay as they are.
    """
    if my_seat().workshop.finished:
        return
    lock = _UNDER_WAY[my_seat().workspace]
    for _turn in range(MOST_IN_A_ROW):
        if not is_behind() or not lock.acquire(blocking=False):
            return
        try:
            if not _group():
                return
        finally:
            # What was decided before this line found us at work; the loop looks for it once more.
            lock.release()


def is_behind() -> bool:
    """Whether something was told or decided that the newest groups do not know."""
    told = told_now()
    return bool(told.deals) and (told.run is None or told.is_stale)


def _group() -> bool:
    """False where it has to wait: for a job that compares very many activities, or for a won deal."""
    try:
        with as_lead():
            regroup()
    except (BadInput, Uncompared):
        return False
    return True
