"""How a process comes to be: from the groups or from a file. A second one replaces the first, undoably."""

from __future__ import annotations

from dataclasses import replace

from flask import abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.cluster.discovery import Discovery
from workshop.domain.design.arriving import identified
from workshop.domain.design.commands import Replace
from workshop.domain.design.invariants import kept
from workshop.domain.design.process import Process
from workshop.domain.design.proposal import propose as proposal_of
from workshop.domain.design.refusals import Refused
from workshop.domain.people import Role
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say
from workshop.intake.references import reference
from workshop.store import processes
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import writing
from workshop.web.groups_again import asked_last, group_again, regroup
from workshop.web.groups_forms import StagesForm
from workshop.web.keys import sent_key
from workshop.web.problem_words import problem_words
from workshop.web.process_area import blueprint, carry_out, first, newest
from workshop.web.process_empty import empty_page
from workshop.web.process_page import WRONG, Page, document
from workshop.web.process_telling import tell
from workshop.web.rules import Form
from workshop.web.undo import say_done

PROPOSED = say("Made the process anew from the groups")
REFERRED = say("Began anew from a process of others")


@blueprint.post("/w/<id:workspace>/process/propose")
@in_workspace(Role.MEMBER)
def propose() -> Page | Response:
    """Makes a process of the groups as they are now."""
    stages = StagesForm().chosen
    try:
        # The Cluster station's own grouping, so that what people saw there is what they get here.
        run = group_again(replace(asked_last(), stages=stages)) if stages else regroup()
        begin_or_replace(_named(run.discovery), PROPOSED)
    except BadInput as bad:
        return _refused(*bad.problems)
    except Refused as refusal:
        return _refused(refusal.problem)
    return redirect(url_for("process.page"), code=303)


@blueprint.post("/w/<id:workspace>/process/refer")
@in_workspace(Role.MEMBER)
def refer() -> Response:
    """Begins from a process of others, for companies without won deals of their own."""
    found = reference(request.form.get("reference", "")) or abort(400)  # Its buttons offer no other.
    begin_or_replace(replace(found, name=own_name()), REFERRED)
    return redirect(url_for("process.page"), code=303)


def begin_or_replace(new: Process, said: Sentence) -> None:
    """Makes it the workspace's process; the one that was there stays in the history."""
    there = first()
    if there is None:
        _begin(new)
        return
    done = carry_out(there.id, Replace(new, said=said))
    tell(there.id, done, _("This replaced the process that was here. Undo brings it back."))


def _begin(new: Process) -> None:
    with writing() as session:
        processes.create(session, new, key=sent_key())
    say_done(_("The process is here. Choose any line of it to change it."))


def _named(found: Discovery) -> Process:
    """The proposal; what people wrote about the whole process stays as it was."""
    there = first()
    if there is None:
        return proposal_of(found, name=own_name(), tell=told)
    old = newest(there.id).process
    # The stages are made anew; what stands around them was written by people.
    return replace(old, stages=proposal_of(found, name=old.name, tell=told).stages)


def with_stages_of(new: Process) -> Process:
    """The process that is here, with other stages; the new one where there is none yet."""
    there = first()
    if there is None:
        return new
    # What stands around the stages was written by people, and its ids may be those of the new ones.
    return kept(identified(replace(newest(there.id).process, stages=new.stages)))


def own_name() -> str:
    """The name of the process that is here, or the one that it would get."""
    there = first()
    return (
        newest(there.id).process.name if there else _("How %(company)s sells") % {"company": g.workspace.name}
    )


def _refused(*problems: Problem) -> Page:
    there, form = first(), Form(formdata=None)
    form.form_errors.extend(problem_words(problem) for problem in problems)
    return (document(there.id, form=form) if there else empty_page(form)), WRONG
