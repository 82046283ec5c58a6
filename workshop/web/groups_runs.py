"""Grouping anew, and how: each time is a run, which can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.store import runs
from workshop.store.runs import Asked, Run
from workshop.translate import gettext as _
from workshop.translate import ngettext
from workshop.web.access import in_workspace
from workshop.web.door import writing
from workshop.web.groups_again import asked_last, group_again
from workshop.web.groups_area import blueprint, told_now
from workshop.web.groups_forms import StagesForm, StrictnessForm
from workshop.web.groups_pages import Answer, refused
from workshop.web.undo import say_done


@blueprint.post("/w/<id:workspace>/groups")
@in_workspace(Role.MEMBER)
def group() -> Answer:
    """Groups everything that was told so far."""
    before = told_now().run
    try:
        run = group_again(_asked_for(before.asked if before else Asked()), heeding_all=True)
    except BadInput as bad:
        return refused(bad)
    number = len(run.discovery.groups)
    said = ngettext("%(n)s group found.", "%(n)s groups found.", number) % {"n": number}
    say_done(said, undo=_way_back(run, before))
    return redirect(url_for("groups.page"), code=303)


@blueprint.post("/w/<id:workspace>/groups/stages")
@in_workspace(Role.MEMBER)
def cut() -> Answer:
    """Cuts the order into as many stages as somebody asks for."""
    before, stages = asked_last(), StagesForm().chosen
    try:
        found = group_again(replace(before, stages=stages)).discovery
    except BadInput as bad:
        return refused(bad)
    number = len(found.stages)
    said = ngettext("The order has %(n)s stage now.", "The order has %(n)s stages now.", number)
    _say(said % {"n": number}, before.stages != stages, "groups.cut", {"stages": before.stages or ""})
    return redirect(url_for("groups.order"), code=303)


@blueprint.post("/w/<id:workspace>/groups/strictness")
@in_workspace(Role.MEMBER)
def strictness() -> Answer:
    """Groups more finely or more coarsely."""
    before, strictness = asked_last(), StrictnessForm().chosen
    try:
        found = group_again(replace(before, strictness=strictness)).discovery
    except BadInput as bad:
        return refused(bad)
    number = len(found.groups)
    said = ngettext("There is %(n)s group now.", "There are %(n)s groups now.", number) % {"n": number}
    _say(said, before.strictness != strictness, "groups.strictness", {"strictness": before.strictness})
    return redirect(url_for("groups.page"), code=303)


@blueprint.post("/w/<id:workspace>/groups/runs/<id:run>/withdraw")
@in_workspace(Role.MEMBER)
def withdraw(run: str) -> Response:
    """Shows the groups as they were before that run."""
    with writing() as session:
        done = runs.withdraw(session, run)
    if done:
        say_done(_("The groups are as they were before."), undo=url_for("groups.restore", run=run))
    else:
        say_done(_too_late())
    return _back()


@blueprint.post("/w/<id:workspace>/groups/runs/<id:run>/restore")
@in_workspace(Role.MEMBER)
def restore(run: str) -> Response:
    """Shows the groups of that run again."""
    with writing() as session:
        done = runs.restore(session, run)
    if done:
        say_done(_("The new groups are here again."), undo=url_for("groups.withdraw", run=run))
    else:
        say_done(_too_late())
    return _back()


def _asked_for(before: Asked) -> Asked:
    """What the form asks for, which comes from the work that had to be done first; else as before."""
    if "strictness" not in request.form:
        return before
    return Asked(StagesForm().chosen, StrictnessForm().chosen)


def _way_back(run: Run, before: Run | None) -> str | None:
    """Nothing changed where the newest run is the one that was there before."""
    return None if before and before.id == run.id else url_for("groups.withdraw", run=run.id)


def _say(words: str, changed: bool, endpoint: str, before: Mapping[str, object]) -> None:
    """What was asked for is taken back by asking for what was asked for before."""
    fields = {name: str(value) for name, value in before.items()}
    say_done(words, undo=url_for(endpoint) if changed else None, fields=fields)


def _too_late() -> str:
    return _("Somebody has changed the groups since, so this stays. Take single decisions back instead.")


def _back() -> Response:
    return redirect(
        url_for("groups.order" if request.form.get("back") == "order" else "groups.page"), code=303
    )
