"""Many activities at once, pasted from notes, one a line."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.store import told
from workshop.store.told import Finished, KeyOfOthers
from workshop.translate import ngettext
from workshop.web.access import seated
from workshop.web.board_area import blueprint
from workshop.web.board_finished import finished
from workshop.web.board_recall import OTHERS_KEY, my_telling
from workshop.web.board_telling import deal_meant, teller
from workshop.web.door import writing
from workshop.web.keys import sent_key
from workshop.web.recall_forms import PasteForm
from workshop.web.seats import my_seat
from workshop.web.undo import say_done


@blueprint.get("/b/<id:board>/lines")
@seated
def lines() -> str:
    """Where many lines are pasted."""
    mine = my_telling()
    of, deal = (mine.current.deal.id, mine.current.deal.name) if mine.current else ("", "")
    return _page(PasteForm(formdata=None, deal=deal, of=of, outcome=mine.outcome.value))


@blueprint.post("/b/<id:board>/lines")
@seated
def paste() -> tuple[str, int] | Response:
    """Stores each line once, in the order in which they stand."""
    form, key = PasteForm(), sent_key()
    if not form.validate():
        return _page(form), 422
    try:
        with writing() as session:
            deal = deal_meant(session, form.deal.data, form.ended, key)
            added = told.add(session, deal, form.activities(key, teller()))
    except Finished:
        finished()
    except KeyOfOthers:
        finished(OTHERS_KEY)
    said = ngettext("%(n)s activity added.", "%(n)s activities added.", len(added)) % {"n": len(added)}
    ids = " ".join(one.activity.id for one in added)
    say_done(said, undo=url_for("board.unpaste", deal=deal), fields={"ids": ids})
    return redirect(url_for("board.recall", deal=deal), code=303)


@blueprint.post("/b/<id:board>/deals/<id:deal>/take-back")
@seated
def unpaste(deal: str) -> Response:
    """Takes those of one's own that are named away again: the undo of pasting."""
    named = set(request.form.get("ids", "").split())
    try:
        with writing() as session:
            here = next((one for one in told.mine(session) if one.deal.id == deal), None) or abort(404)
            for stored in here.activities:
                if stored.activity.id in named:
                    told.remove(session, stored.activity.id)
    except Finished:
        finished()
    return redirect(url_for("board.recall", deal=deal), code=303)


def _page(form: PasteForm) -> str:
    return render_template("board/lines.html", form=form, seat=my_seat())
