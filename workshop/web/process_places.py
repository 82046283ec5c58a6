"""Moving things about: to another place, two stages into one, one stage into two."""

from __future__ import annotations

from flask import request
from werkzeug.wrappers import Response

from workshop.domain.design.commands import Command, Move
from workshop.domain.design.merging import merge, split
from workshop.domain.design.process import Process
from workshop.domain.design.refusals import Conflict, Refused
from workshop.domain.people import Role
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.process_acting import act_on, gone
from workshop.web.process_area import blueprint, carry_out, newest
from workshop.web.process_page import Page, back_to, refused
from workshop.web.process_telling import tell
from workshop.web.process_words import moved

# No element has this id, and what stands after nothing that is there stands last.
LAST = "."


@blueprint.post("/w/<id:workspace>/process/<id:process>/place")
@in_workspace(Role.MEMBER)
def place(process: str) -> Page | Response:
    """Gives an element another place: after `after`, first where that is empty, last where it is not sent."""
    newest(process)
    one, after = request.form["id"], request.form.get("after", LAST) or None
    try:
        done = carry_out(process, Move(one, request.form["parent"], after))
    except Refused as refusal:
        return refused(process, refusal.problem)
    except Conflict:
        return gone()
    tell(process, done, moved(done.after, one))
    return back_to(one)


@blueprint.post("/w/<id:workspace>/process/<id:process>/merge")
@in_workspace(Role.MEMBER)
def merge_stages(process: str) -> Page | Response:
    """Puts everything of one stage into its neighbour."""
    newest(process)
    into = request.form["into"]

    def make(document: Process, one: str, seen: str) -> Command:
        return merge(document, one, into=into, seen=seen)

    return act_on(process, make, again=_("Merge it all the same"), endpoint="process.merge_stages", land=into)


@blueprint.post("/w/<id:workspace>/process/<id:process>/split")
@in_workspace(Role.MEMBER)
def split_stage(process: str) -> Page | Response:
    """Makes the milestones after one of them a stage of their own."""
    newest(process)
    after, title = request.form["after"], request.form["title"]

    def make(document: Process, one: str, seen: str) -> Command:
        return split(document, one, after=after, title=title, seen=seen)

    return act_on(process, make, again=_("Split it all the same"), endpoint="process.split_stage")
