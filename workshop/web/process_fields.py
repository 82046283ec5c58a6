"""Changing what an element says."""

from __future__ import annotations

from flask import request
from werkzeug.wrappers import Response

from workshop.domain.design.changing import disputed as in_dispute
from workshop.domain.design.changing import together
from workshop.domain.design.commands import Command, Insert, Set
from workshop.domain.design.process import Element, Process
from workshop.domain.design.refusals import Conflict, Refused
from workshop.domain.design.shape import Child, kind_of, with_fields
from workshop.domain.design.tree import before, find, parent_of
from workshop.domain.people import Role
from workshop.store import processes
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.problem_words import problem_words
from workshop.web.process_area import blueprint, carry_out, newest
from workshop.web.process_disputes import over_fields, over_removed
from workshop.web.process_forms import ElementForm, form_of
from workshop.web.process_page import Page, back_to, disputed, wrong
from workshop.web.process_panel import Panel
from workshop.web.process_telling import tell


@blueprint.post("/w/<id:workspace>/process/<id:process>/change")
@in_workspace(Role.MEMBER)
def change(process: str) -> Page | Response:
    """Gives fields of an element the values that were typed."""
    draft, kind = newest(process), request.form["kind"]
    form, element = form_of(kind).sent(), find(draft.process, request.form["id"])
    if element is None or kind_of(element) != kind:
        return disputed(process, over_removed(process, kind, form))
    if not form.validate():
        return wrong(process, Panel(kind, form, element))
    sets = _sets(element, form)
    command = together(element, sets)
    return _carried_out(process, element, form, sets, command) if command else back_to(element.id)


@blueprint.post("/w/<id:workspace>/process/<id:process>/put-back")
@in_workspace(Role.MEMBER)
def put_back(process: str) -> Page | Response:
    """Brings back what somebody removed, with the words that were typed meanwhile."""
    draft, form = newest(process), form_of(request.form["kind"]).sent()
    with reading() as session:
        then = processes.at(session, process, _number(request.form["revision"])).process
    command = _insertion(then, draft.process, form) if form.validate() else None
    try:
        done = carry_out(process, command) if command else None
    except Refused as refusal:
        form.form_errors.append(problem_words(refusal.problem))
        done = None
    except Conflict:  # Its stage went in this very moment: the next press finds another one.
        done = None
    if command is None or done is None:
        return disputed(process, over_removed(process, request.form["kind"], form), form)
    tell(process, done)
    return back_to(command.element.id)


def _sets(element: Element, form: ElementForm) -> tuple[Set, ...]:
    return tuple(Set(element.id, name, new, saw) for name, (saw, new) in form.overwritten().items())


def _carried_out(
    process: str, element: Element, form: ElementForm, sets: tuple[Set, ...], command: Command
) -> Page | Response:
    try:
        done = carry_out(process, command)
    except Refused as refusal:
        form.refuse(element, refusal.problem)
        return wrong(process, Panel(kind_of(element), form, element))
    except Conflict as conflict:
        return _conflict(process, form, sets, conflict)
    tell(process, done)
    return back_to(element.id)


def _conflict(process: str, form: ElementForm, sets: tuple[Set, ...], conflict: Conflict) -> Page:
    document = newest(process).process
    element = find(document, conflict.id or "")
    if element is None:
        return disputed(process, over_removed(process, request.form["kind"], form))
    return disputed(process, over_fields(process, element, in_dispute(document, sets)))


def _insertion(then: Process, now: Process, form: ElementForm) -> Insert | None:
    """The element as it was then, with the words typed since, in its stage or else in the last one."""
    old = find(then, request.form["id"])
    parent = parent_of(then, request.form["id"])
    if not isinstance(old, Child) or parent is None or kind_of(old) != request.form["kind"]:
        return None
    home = parent if find(now, parent.id) else now.stages[-1]
    return Insert(home.id, before(parent, old), with_fields(old, form.wanted()))


def _number(text: str) -> int:
    # A number that no revision has is a 404, as any other address that leads nowhere.
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
