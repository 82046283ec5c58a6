"""The wall: what the projector shows to the whole room, and what it asks every second."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import render_template
from markupsafe import Markup
from werkzeug.wrappers import Response

from workshop.domain.board.codes import shown
from workshop.domain.board.remarks import RemarkKind
from workshop.domain.board.voting import BallotKind
from workshop.domain.board.workshops import Workshop
from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.collect.deals import Side
from workshop.domain.people import Role
from workshop.store import participants, remarks, workspaces
from workshop.store.clock import now
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.groups_area import told_now
from workshop.web.groups_cards import Grouped
from workshop.web.links import address_on_screen
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
    grouped, voted = Grouped(told_now()), results(found.id)
    closed = [result for result in voted if result.ballot.closed]
    code = shown(found.code) if found.code else ""
    return {
        "workshop": found,
        "room": room,
        "code": code,
        "join_address": address_on_screen("joining.enter"),
        "scanned": address_on_screen("joining.join", code=code) if code else "",
        "stages": grouped.stages,
        "sided": _by_side(grouped.told.found),
        "walked": walk_of(found, grouped),
        "voting": [result.ballot.question for result in voted if not result.ballot.closed],
        "choices": [result for result in closed if result.ballot.kind is BallotKind.CHOICE],
        "confidence": [result for result in closed if result.ballot.kind is BallotKind.CONFIDENCE][:1],
        "questions": _open_questions(found),
        "steps": STEPS,
        "asked": ASKED,
    }


def _by_side(found: Discovery) -> list[tuple[str, list[Group]]]:
    """The groups by side, those of most deals first; of nobody known only where there are any."""
    most = sorted(found.groups, key=lambda group: -group.support.deals)
    sides = [(side.value, [group for group in most if group.side is side]) for side in Side]
    return [(side, groups) for side, groups in sides if groups or side != Side.UNKNOWN.value]


def _open_questions(found: Workshop) -> list[str]:
    with reading() as session:
        told = remarks.of(session, found.id)
    return [each.text for each in told if each.kind is RemarkKind.QUESTION]
