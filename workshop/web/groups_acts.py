"""What people do at the Cluster station: each act is one decision, which can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.cluster.arranging import home_of, ticked
from workshop.domain.cluster.decisions import Decision, Labelled, Sided
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.store import decisions
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.groups_again import regroup
from workshop.web.groups_area import NOTHING_FOUND, blueprint, told_now
from workshop.web.groups_cards import Grouped
from workshop.web.groups_forms import ArrangeForm, NameForm, SideForm
from workshop.web.groups_pages import (
    UNPROCESSABLE,
    Answer,
    group_or_404,
    group_page,
    groups_page,
    refused,
)
from workshop.web.groups_words import arranged_words, sided_words, taken_back_words
from workshop.web.keys import sent_key
from workshop.web.undo import say_done


@blueprint.post("/w/<id:workspace>/groups/arrange")
@in_workspace(Role.MEMBER)
def arrange() -> Answer:
    """Merges, splits, moves or sets aside what is ticked."""
    if again := _sent_before():
        return again
    grouped, form = Grouped(told_now()), ArrangeForm()
    found = grouped.told.found
    if not form.validate():
        return groups_page(grouped, form), UNPROCESSABLE
    try:
        chosen = ticked(found, form.group.data, grouped.with_equals(form.said.data))
        decision = form.decision(found, chosen)
    except BadInput as bad:
        return refused(bad, form)
    return _decide(decision, lambda new: arranged_words(new, decision, chosen), seen=found)


@blueprint.post("/w/<id:workspace>/group/<id:group>/name")
@in_workspace(Role.MEMBER)
def rename(group: str) -> Answer:
    """Calls a group by another name."""
    if again := _sent_before():
        return again
    grouped, form = Grouped(told_now()), NameForm()
    known = group_or_404(grouped, group)
    if not form.validate():
        return group_page(grouped, known, form), UNPROCESSABLE
    decision = Labelled(known.activities, form.label.data)
    return _decide(decision, lambda _new: _("The group is now called “%(name)s”.") % {"name": decision.label})


@blueprint.post("/w/<id:workspace>/group/<id:group>/side")
@in_workspace(Role.MEMBER)
def side(group: str) -> Answer:
    """Says whose action a group is."""
    if again := _sent_before():
        return again
    grouped, form = Grouped(told_now()), SideForm()
    known = group_or_404(grouped, group)
    if not form.validate():
        abort(400)  # Its buttons offer no wrong answer.
    decision = Sided(known.activities, form.chosen)
    return _decide(decision, lambda _new: sided_words(known.label, decision.side))


@blueprint.post("/w/<id:workspace>/groups/decisions/<id:decision>/withdraw")
@in_workspace(Role.MEMBER)
def take_back(decision: str) -> Response:
    """Takes a decision back."""
    with writing() as session:
        made = decisions.withdraw(session, decision)
    found = regrouped()
    undo = url_for("groups.decide_again", decision=decision)
    say_done(taken_back_words(made), undo=undo, fields=_way_back())
    return _back(found, made.decision.activities)


@blueprint.post("/w/<id:workspace>/groups/decisions/<id:decision>/restore")
@in_workspace(Role.MEMBER)
def decide_again(decision: str) -> Response:
    """Puts a decision that was taken back in force again, at its old place in the order."""
    with writing() as session:
        made = decisions.restore(session, decision)
    found = regrouped()
    undo = url_for("groups.take_back", decision=decision)
    say_done(_("It holds again."), undo=undo, fields=_way_back())
    return _back(found, made.decision.activities)


def _decide(
    decision: Decision, words: Callable[[Discovery], str], *, seen: Discovery = NOTHING_FOUND
) -> Response:
    """Records the decision, groups again and shows the place; `seen` tells where it was before."""
    with writing() as session:
        made = decisions.add(session, decision, key=press())
    found = regrouped()
    say_done(words(found), undo=url_for("groups.take_back", decision=made.id), fields=_way_back())
    left = home_of(seen, decision.activities)
    return _back(found, decision.activities, left.activities if left else ())


def _sent_before() -> Response | None:
    """The way on from a request whose first sending arrived, so that it is not refused as done already."""
    with reading() as session:
        made = decisions.made_with(session, press())
    return _back(told_now().found, made.decision.activities) if made else None


def press() -> str:
    """A name for what was sent: a browser's Back can show a page whose key has served for something else."""
    sent = sorted(pair for pair in request.form.items(multi=True) if pair[0] != "csrf_token")
    return sha256(repr((sent_key(), request.path, sent)).encode("utf-8", "surrogatepass")).hexdigest()


def regrouped() -> Discovery:
    """The groups after what was just decided; Uncompared where that has to wait."""
    try:
        return regroup().discovery
    except BadInput:
        # The deals went away meanwhile: the decision waits for them, and the page tells what is missing.
        return NOTHING_FOUND


def _way_back() -> dict[str, str]:
    return {"back": request.form.get("back", "")}


def _back(found: Discovery, *where: Sequence[str]) -> Response:
    """To the page where the form stood, at the group of the first of these activities that are in any."""
    homes = (home_of(found, activities) for activities in where)
    home = next((each for each in homes if each), None)
    match request.form.get("back"):
        case "decisions":
            return redirect(url_for("groups.decided"), code=303)
        case "cards":
            return redirect(url_for("groups.cards"), code=303)
        case "group" if home:
            return redirect(url_for("groups.one", group=home.id), code=303)
        case "card" if home:
            return redirect(url_for("groups.page", open=home.id, _anchor=f"group-{home.id}"), code=303)
    return redirect(url_for("groups.page", _anchor=f"group-{home.id}" if home else None), code=303)
