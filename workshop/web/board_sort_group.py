"""One group on a page of its own: what was said in it, its name, whose action it is, and people’s remarks."""

from __future__ import annotations

from flask import render_template, request

from workshop.domain.board.agenda import BoardStep
from workshop.web.access import seated
from workshop.web.board_area import blueprint
from workshop.web.board_open import opened
from workshop.web.board_remarks import remarks_about
from workshop.web.board_sort_words import agreed_groups
from workshop.web.groups_advice import advice
from workshop.web.groups_area import told_now
from workshop.web.groups_cards import Grouped
from workshop.web.groups_forms import NameForm
from workshop.web.groups_pages import group_or_404
from workshop.web.seats import my_seat


@blueprint.get("/b/<id:board>/group/<id:group>")
@seated
def group(group: str) -> str:
    """One group, as it was said."""
    opened()
    return group_page(Grouped(told_now()), group)


def group_page(grouped: Grouped, one: str, sent: NameForm | None = None) -> str:
    """The page of one group, with what was sent where it could not be done."""
    known = group_or_404(grouped, one)
    return render_template(
        "board/group.html",
        grouped=grouped,
        card=grouped.card(known),
        advice=advice(known),
        is_agreed=known.id in agreed_groups(grouped),
        form=sent or NameForm(formdata=None, data={"label": known.label}),
        remarks=remarks_about(known.id),
        workshop=my_seat().workshop,
        step=asked_step(),
    )


def asked_step() -> BoardStep:
    """The step from which somebody came here."""
    asked = request.values.get("step", "")
    return BoardStep(asked) if asked in list(BoardStep) else BoardStep.SORT
