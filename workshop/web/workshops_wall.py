"""The wall: what the projector shows to the whole room, and what it asks every second."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import render_template
from markupsafe import Markup
from werkzeug.wrappers import Response

from workshop.domain.board.codes import shown
from workshop.domain.board.workshops import Workshop
from workshop.domain.people import Role
from workshop.store import participants, workspaces
from workshop.store.clock import now
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.groups_area import told_now
from workshop.web.groups_cards import Grouped
from workshop.web.links import whole_address
from workshop.web.live import live, stamp
from workshop.web.workshops_area import blueprint, workshop_at
from workshop.web.workshops_results import results
from workshop.web.workshops_room import Room
from workshop.web.workshops_walk import walk_of
from workshop.web.workshops_words import ASKED, STEPS


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/wall")
@in_workspace(Role.READER)
def wall(workshop: str) -> str:
    """What everybody in the room sees."""
    found = workshop_at(workshop)
    revision, room = _known(found)
    # The part is a template of ours, which has escaped what people typed.
    printed = Markup(_wall(found, room))  # noqa: S704
    return render_template("workshops/wall.html", workshop=found, wall=printed, revision=revision)


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/wall/live")
@in_workspace(Role.READER)
def wall_live(workshop: str) -> Response | tuple[str, int]:
    """What has changed on the wall."""
    found = workshop_at(workshop)
    revision, room = _known(found)
    return live(revision, {"wall": lambda: _wall(found, room)})


def _known(found: Workshop) -> tuple[str, Room]:
    """What a wall knows, and the room. Who types is nobody's business but the lead's."""
    with reading() as session:
        room = Room(participants.of(session, found.id), found, now())
        collected = workspaces.revision(session)
    here = " ".join(each.id for each in room.people)
    return stamp(found.revision, collected, parts=f"{here} {room.activities} {room.done_words}"), room


def _wall(found: Workshop, room: Room) -> str:
    return render_template("workshops/_wall.html", **_values(found, room))


def _values(found: Workshop, room: Room) -> Mapping[str, Any]:
    grouped = Grouped(told_now())
    return {
        "workshop": found,
        "room": room,
        "code": shown(found.code) if found.code else "",
        "join_address": whole_address("joining.enter"),
        "grouped": grouped,
        "stages": grouped.stages,
        "walked": walk_of(found, grouped),
        "results": [result for result in results(found.id) if result.ballot.closed],
        "voting": any(not result.ballot.closed for result in results(found.id)),
        "steps": STEPS,
        "asked": ASKED,
    }
