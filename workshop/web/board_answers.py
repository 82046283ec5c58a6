"""What an act at the board answers: a notice with its undo, on the next page or to the script that sent."""

from __future__ import annotations

from collections.abc import Mapping

from flask import jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.web.addresses import is_id
from workshop.web.groups_area import told_now
from workshop.web.undo import say_done

Answer = Response | tuple[Response, int] | tuple[str, int]
UNPROCESSABLE = 422


def is_script() -> bool:
    """Whether a script of ours asks, which puts the answer into the page itself."""
    return request.headers.get("X-Asked-By") == "script"


def done(
    words: str,
    *,
    to: str,
    undo: str | None = None,
    fields: Mapping[str, str] | None = None,
    parts: Mapping[str, str] | None = None,
) -> Response:
    """Tells what was done; a page goes on to the address `to`.

    `parts` of the page are printed for a script where what changed raises no number that its page asks for.
    """
    given = dict(fields or {})
    if is_script():
        notice = render_template("board/_notice.html", words=words, undo=undo, fields=given)
        return jsonify(words=words, notice=notice, parts=dict(parts or {}))
    say_done(words, undo=undo, fields=given)
    return redirect(to, code=303)


def refused(words: str) -> Answer:
    """Tells a script why something was not done."""
    return jsonify(problem=words), UNPROCESSABLE


def place() -> str:
    """The page from which a form was sent: a group's, a list, or a step of the workshop."""
    back = request.values.get("back", "")
    kind, _, one = back.partition(":")
    if kind == "group" and any(group.id == one for group in told_now().found.groups):
        return url_for("board.group", group=one, step=request.values.get("step", "sort"))
    if kind == "vote" and is_id(one):
        return url_for("board.ballot", ballot=one)
    if kind in {"changes", "cards"}:
        return url_for(f"board.{kind}")
    step = kind if kind in {"order", "milestones", "walk", "agree"} else "sort"
    return url_for("board.step", step=step, deal=one if kind == "walk" and one else None)
