"""What people say of a card becomes decisions, all of one card one act; the clustering follows at once."""

from __future__ import annotations

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.cluster.answering import answered
from workshop.domain.cluster.decisions import Decision
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.people import Role
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.store import decisions
from workshop.translate import gettext as _
from workshop.translate import ngettext
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.groups_acts import press, regrouped
from workshop.web.groups_area import blueprint, told_now
from workshop.web.groups_asking import Sent, sent, where_page
from workshop.web.groups_cards import Grouped
from workshop.web.groups_pages import UNPROCESSABLE, Answer
from workshop.web.problem_words import problem_words
from workshop.web.rules import Form
from workshop.web.undo import say_done

UNSAID = Problem(
    say("It is not said yet where each of these belongs."), say("Choose one place for every line.")
)


@blueprint.post("/w/<id:workspace>/groups/cards")
@in_workspace(Role.MEMBER)
def answer() -> Answer:
    """Stores what people say of a card, once it is known where everything goes."""
    chosen = sent()
    with reading() as session:
        if decisions.made_with(session, press()):
            return _next_card(chosen)
    if chosen.out and "asked" not in request.form:
        return redirect(_where(chosen), code=303)
    grouped = Grouped(told_now())
    try:
        made = decisions_of(grouped, chosen)
    except BadInput as bad:
        form = Form(formdata=None)
        form.form_errors.extend(map(problem_words, bad.problems))
        return where_page(grouped, chosen, form), UNPROCESSABLE
    _store(made, grouped.told.found, chosen)
    return _next_card(chosen)


def decisions_of(grouped: Grouped, chosen: Sent) -> tuple[Decision, ...]:
    """What was chosen, as decisions. Raises BadInput where it is not said where everything goes."""
    there = set(grouped.said_with)
    if not all(chosen.to[each] for each in chosen.out if each in there):
        raise BadInput([UNSAID])
    kept = grouped.with_equals(each for each in chosen.kept if each in there)
    moved = {grouped.with_equals([each]): chosen.to[each] for each in chosen.out if each in there}
    return answered(grouped.told.found, kept, moved)


def _store(made: tuple[Decision, ...], before: Discovery, chosen: Sent) -> None:
    if not made:
        say_done(_("What stood on this card was removed in the meantime."))
        return
    with writing() as session:
        recorded = decisions.add_together(session, made, key=press())
    undo = url_for("groups.take_back", decision=recorded[0].id)
    say_done(answer_words(before, chosen), undo=undo, fields={"back": "cards"})
    regrouped()


def answer_words(before: Discovery, chosen: Sent) -> str:
    """What was said of a card."""
    name = next((each.label for each in before.groups if each.id == chosen.group), "")
    if not chosen.out:
        return _("“%(name)s”: all of these belong together.") % {"name": name}
    said = ngettext(
        "“%(name)s”: %(n)s wording goes elsewhere.",
        "“%(name)s”: %(n)s wordings go elsewhere.",
        len(chosen.out),
    )
    return said % {"name": name, "n": len(chosen.out)}


def _next_card(chosen: Sent) -> Response:
    return redirect(url_for("groups.cards", skip=chosen.skipped), code=303)


def _where(chosen: Sent) -> str:
    """The page that asks where the ticked ones go; what was chosen stands in its address."""
    group, rows, out, skipped = chosen.group, chosen.rows, chosen.out, chosen.skipped
    return url_for("groups.cards", group=group, row=rows, out=out, skip=skipped)
