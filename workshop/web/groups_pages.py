"""The Cluster station's pages: the groups, one of them, their order, and what people decided."""

from __future__ import annotations

from flask import abort, current_app, g, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.cluster.alternatives import alternatives
from workshop.domain.cluster.contrast import contrasts
from workshop.domain.cluster.discovery import Group
from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.domain.words import say
from workshop.store import decisions, runs
from workshop.store.decided_lines import Line, line_of
from workshop.store.decisions import acts
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.groups_advice import advice
from workshop.web.groups_area import blueprint, told_now
from workshop.web.groups_cards import Grouped
from workshop.web.groups_forms import ArrangeForm, NameForm, StrictnessForm
from workshop.web.groups_timeline import bands
from workshop.web.problem_words import problem_words

Answer = Response | tuple[str, int]
UNPROCESSABLE = 422
# A list longer than this is not read to its end.
DECISIONS_SHOWN = 100
APART = say(
    "These wordings stand together no more: the activities were grouped anew since, or came with a file. "
    "Look at the groups as they are now."
)


@blueprint.get("/w/<id:workspace>/groups")
@in_workspace(Role.READER)
def page() -> str:
    """What was said, as groups in stages."""
    return groups_page(Grouped(told_now()))


@blueprint.get("/w/<id:workspace>/group/<id:group>")
@in_workspace(Role.READER)
def one(group: str) -> str:
    """One group with everything that was said in it."""
    grouped = Grouped(told_now())
    return group_page(grouped, group_or_404(grouped, group))


@blueprint.get("/w/<id:workspace>/groups/order")
@in_workspace(Role.READER)
def order() -> str:
    """When each group happens, and the stages that this proposes."""
    grouped = Grouped(told_now())
    return render_template(
        "groups/order.html",
        grouped=grouped,
        bands=bands(grouped.told.found),
        cuts=alternatives(grouped.told.found, grouped.told.deals),
        propose_address=_propose_address(),
        collect_address=_address("deals.page"),
    )


@blueprint.get("/w/<id:workspace>/groups/decisions")
@in_workspace(Role.READER)
def decided() -> str:
    """What people decided, the newest first."""
    with reading() as session:
        history, taken_back = decisions.history(session), runs.taken_back(session)
    before = request.args.get("before", type=int)
    older = [each for each in acts(history) if before is None or each[0].number < before]
    texts = Grouped(told_now()).texts
    return render_template(
        "groups/decisions.html",
        taken_back=taken_back,
        lines=[line_of(each, texts) for each in older[:DECISIONS_SHOWN]],
        more=older[DECISIONS_SHOWN - 1][0].number if len(older) > DECISIONS_SHOWN else None,
    )


def groups_page(grouped: Grouped, sent: ArrangeForm | None = None) -> str:
    """The page of all groups, with what was sent where it could not be done."""
    form = sent or ArrangeForm(formdata=None)
    return render_template(
        "groups/page.html",
        grouped=grouped,
        form=form,
        ticked={"group": frozenset(form.group.data or ()), "said": frozenset(form.said.data or ())},
        opened=request.args.get("open", ""),
        finely=StrictnessForm(formdata=None, data={"strictness": str(grouped.told.asked.strictness)}),
        mine=_my_last(grouped),
        collect_address=_address("deals.page"),
    )


def refused(bad: BadInput, form: ArrangeForm | None = None) -> Answer:
    """The page of all groups, with what could not be done and what was ticked for it."""
    form = form or ArrangeForm(formdata=None)
    form.form_errors.extend(problem_words(problem) for problem in bad.problems)
    return groups_page(Grouped(told_now()), form), UNPROCESSABLE


def group_page(grouped: Grouped, group: Group, sent: NameForm | None = None) -> str:
    """The page of one group, with what was sent where it could not be done."""
    return render_template(
        "groups/group.html",
        grouped=grouped,
        card=grouped.card(group),
        advice=advice(group),
        contrast=next((each for each in contrasts(grouped.told.found) if each.group == group), None),
        form=sent or NameForm(formdata=None, data={"label": group.label}),
    )


def group_or_404(grouped: Grouped, group: str) -> Group:
    """The group of that id in the newest run."""
    found = next((each for each in grouped.told.found.groups if each.id == group), None)
    return found or abort(404, APART)


def _my_last(grouped: Grouped) -> Line | None:
    with reading() as session:
        mine = decisions.newest_of_mine(session)
    return line_of((mine,), grouped.texts) if mine else None


def _propose_address() -> str | None:
    """Where a process is made of this; None for people who may not."""
    return _address("process.propose") if g.caller.role.allows(Role.MEMBER) else None


def _address(endpoint: str) -> str | None:
    return url_for(endpoint) if endpoint in current_app.view_functions else None
