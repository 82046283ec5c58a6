"""What participants do with the groups: each act is one decision or one press, stored at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from flask import abort, render_template, request, url_for

from workshop.domain.cluster.arranging import home_of, joining, put_aside, ticked
from workshop.domain.cluster.decisions import Answered, Decision, Different, Labelled, Same, Sided
from workshop.domain.cluster.discovery import Group
from workshop.domain.problems import BadInput
from workshop.store import decisions
from workshop.translate import gettext as _
from workshop.translate import ngettext
from workshop.web.access import seated
from workshop.web.board_answers import UNPROCESSABLE, Answer, done, is_script, place, refused
from workshop.web.board_area import blueprint
from workshop.web.board_open import opened, storing
from workshop.web.board_sort_again import group_for_all
from workshop.web.board_sort_words import moved_words, text_of
from workshop.web.door import reading
from workshop.web.groups_acts import press
from workshop.web.groups_area import told_now
from workshop.web.groups_cards import Grouped
from workshop.web.groups_forms import NameForm, SideForm
from workshop.web.groups_words import sided_words
from workshop.web.problem_words import problem_words

Made = tuple[Sequence[Decision], str]


@blueprint.post("/b/<id:board>/move/<id:activity>")
@seated
def move(activity: str) -> Answer:
    """Gives a wording another group, a group of its own, or none."""
    return act(lambda grouped: _moved(grouped, activity, request.form.get("to", "")))


@blueprint.post("/b/<id:board>/merge/<id:group>")
@seated
def merge(group: str) -> Answer:
    """Makes one group of two; the larger takes the other in."""
    return act(lambda grouped: _merged(grouped, group, request.form.get("to", "")))


@blueprint.post("/b/<id:board>/groups/accept")
@seated
def accept() -> Answer:
    """Says that everything in a group belongs together."""
    return act(lambda grouped: _accepted(named_group(grouped)))


@blueprint.post("/b/<id:board>/groups/part")
@seated
def part() -> Answer:
    """Takes a group apart: each wording of it is a group of its own."""
    return act(lambda grouped: _parted(grouped, named_group(grouped)))


@blueprint.post("/b/<id:board>/group/<id:group>/name")
@seated
def rename_group(group: str) -> Answer:
    """Calls a group by another name."""
    form = NameForm()
    if not form.validate():
        return _group_again(group, form)
    words = _("The group is now called “%(name)s”.") % {"name": form.label.data}
    return act(lambda grouped: ([Labelled(group_of(grouped, group).activities, form.label.data)], words))


@blueprint.post("/b/<id:board>/group/<id:group>/side")
@seated
def group_side(group: str) -> Answer:
    """Says whose action a group is."""
    form = SideForm()

    def made(grouped: Grouped) -> Made:
        known = group_of(grouped, group)
        if not form.validate():
            abort(400)  # Its buttons offer no wrong answer.
        return [Sided(known.activities, form.chosen)], sided_words(known.label, form.chosen)

    return act(made)


def act(make: Callable[[Grouped], Made]) -> Answer:
    """Stores what `make` decides, says so, and groups anew unless a script asks for that itself."""
    opened()
    grouped = Grouped(told_now())
    if _came_before():
        return done(_("It is stored already."), to=place())
    try:
        made, words = make(grouped)
    except BadInput as bad:
        return _not_done(bad)
    if not made:
        return done(words, to=place())
    with storing() as session:
        recorded = decisions.add_act(session, made, key=press())
    undo = url_for("board.withdraw", decision=recorded[0].id)
    fields = {"back": request.form.get("back", "")}
    if is_script():
        return done(words, to="", undo=undo, fields=fields)
    group_for_all()
    return done(words, to=_back_to(made), undo=undo, fields=fields)


def named_group(grouped: Grouped) -> Group:
    """The group that the pressed button names."""
    return group_of(grouped, request.form.get("group", ""))


def group_of(grouped: Grouped, group: str) -> Group:
    """The group of that id. Raises BadInput where somebody's act made it go away."""
    return ticked(grouped.told.found, [group], ()).groups[0]


def _came_before() -> bool:
    with reading() as session:
        return decisions.made_with(session, press()) is not None


def _moved(grouped: Grouped, activity: str, to: str) -> Made:
    if activity not in grouped.mentions:
        abort(404)
    found = grouped.told.found
    chosen = ticked(found, (), grouped.with_equals([activity]))
    said = {"text": text_of(grouped, activity)}
    match to:
        case "own":
            return [Different(chosen.activities)], _("“%(text)s” is a group of its own now.") % said
        case "aside":
            return [put_aside(found, chosen)], _("“%(text)s” is set aside.") % said
        case _:
            target = group_of(grouped, to)
            if set(chosen.activities) <= set(target.activities):
                # Somebody else was quicker with the same thought.
                return [], _("It stands in “%(group)s” already.") % {"group": target.label}
            return [joining(found, chosen, to)], moved_words(grouped, activity, target.label)


def _merged(grouped: Grouped, group: str, to: str) -> Made:
    one, other = group_of(grouped, group), group_of(grouped, to)
    small, large = sorted((one, other), key=lambda each: len(each.activities))
    merged = joining(grouped.told.found, ticked(grouped.told.found, [small.id], ()), large.id)
    return [merged], _("“%(one)s” and “%(other)s” are one group now.") % {
        "one": one.label,
        "other": other.label,
    }


def _accepted(group: Group) -> Made:
    return [Answered(group.activities)], _("“%(name)s”: all of these belong together.") % {
        "name": group.label
    }


def _parted(grouped: Grouped, group: Group) -> Made:
    sayings = grouped.card(group).sayings
    words = ngettext(
        "“%(name)s” is taken apart: its one wording stands alone.",
        "“%(name)s” is taken apart: each of its %(n)s wordings is a group of its own.",
        len(sayings),
    )
    # The first wording keeps the place, so that what remains of the group is one of its parts.
    parts = [Different(each.activities) for each in sayings[1:]] or [Different(group.activities)]
    return parts, words % {"name": group.label, "n": len(sayings)}


def _not_done(bad: BadInput) -> Answer:
    words = " ".join(map(problem_words, bad.problems))
    if is_script():
        return refused(words)
    return render_template("board/refused.html", words=words, back=place(), step="sort"), UNPROCESSABLE


def _group_again(group: str, form: NameForm) -> Answer:
    from workshop.web.board_sort_group import group_page

    if is_script():
        return refused(" ".join(form.label.errors))
    return group_page(Grouped(told_now()), group, form), UNPROCESSABLE


def _back_to(made: Sequence[Decision]) -> str:
    """Where the form stood, at the group that holds what was decided on."""
    to = place()
    if to != url_for("board.step", step="sort"):
        return to
    home = home_of(told_now().found, made[0].activities)
    named = made[0].into if isinstance(made[0], Same) and home is None else ()
    home = home or home_of(told_now().found, named)
    return url_for("board.step", step="sort", _anchor=f"group-{home.id}" if home else None)
