"""Who may use a view: each view declares it, and one that declares nothing is refused.

A workspace that is not the caller's does not exist for them (404). A member whose role is too low is told so
(403). A stranger who opens a page is sent to sign in and brought back; at a board, to its code.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import Flask, abort, current_app, g, redirect, render_template, request, url_for
from werkzeug.exceptions import Forbidden
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store.callers import Member
from workshop.store.workspaces import membership
from workshop.web.door import reading
from workshop.web.seats import has_had_seat, queue_name, seat_in

TAKEN_OUT = say("You are not in this workshop any more. Ask for its code and join again.")
View = TypeVar("View", bound=Callable[..., Any])
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Public:
    """Anybody, without saying who they are."""


@dataclass(frozen=True, slots=True)
class AnyoneSignedIn:
    """Anybody who has signed in; the view shows them their own things only."""


@dataclass(frozen=True, slots=True)
class InWorkspace:
    """Members of the workspace in the address who have this role or a higher one."""

    role: Role


@dataclass(frozen=True, slots=True)
class AtTheBoard:
    """Participants of the workshop in the address, who have no account."""


class SignedOut(Forbidden):
    """Somebody who is not signed in sent something, or a script of theirs asks."""


Access = Public | AnyoneSignedIn | InWorkspace | AtTheBoard


def public(view: View) -> View:
    """Open to anybody."""
    return _declare(view, Public())


def signed_in(view: View) -> View:
    """Open to everybody who has signed in; `g.caller` is a `SignedIn`."""
    return _declare(view, AnyoneSignedIn())


def in_workspace(role: Role) -> Callable[[View], View]:
    """Open to members from `role` upwards; `g.caller` is a `Member`, `g.workspace` their workspace.

    The rule has `<id:workspace>`; the view does not take it, and `url_for` fills it in by itself.
    """
    return lambda view: _declare(view, InWorkspace(role))


def seated(view: View) -> View:
    """Open to participants of the workshop in the address.

    `g.caller` is a `Participant`, `g.seat` their seat. The rule has `<id:board>`; the view does not take it,
    and `url_for` fills it in by itself.
    """
    return _declare(view, AtTheBoard())


def declared(view: Callable[..., Any]) -> Access | None:
    """What the view declares; None where somebody forgot."""
    return getattr(view, "access", None)


def may(role: Role) -> bool:
    """Whether the caller has this role in the workspace of the page; for templates that offer an action."""
    return isinstance(g.get("caller"), Member) and g.caller.role.allows(role)


def init_app(app: Flask) -> None:
    """Asks every request for its right before the view sees it."""
    app.before_request(_admit)
    app.url_value_preprocessor(_take_workspace)
    app.url_defaults(_fill_workspace)
    app.jinja_env.globals.update(may=may, Role=Role)


def _declare(view: View, access: Access) -> View:
    view.access = access  # type: ignore[attr-defined]
    return view


def _take_workspace(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    g.workspace_id = (values or {}).pop("workspace", None)
    g.board_id = (values or {}).pop("board", None)


def _fill_workspace(endpoint: str, values: dict[str, Any]) -> None:
    for name, known in (("workspace", g.get("workspace_id")), ("board", g.get("board_id"))):
        if known and current_app.url_map.is_endpoint_expecting(endpoint, name):
            values.setdefault(name, known)


def _admit() -> Response | None:
    if request.endpoint is None:
        return None  # No view has this address; the 404 or 405 page is on its way.
    access = declared(current_app.view_functions[request.endpoint])
    if access is None:
        log.error("The view %s declares no access and is refused.", request.endpoint)
        abort(403)
    if isinstance(access, Public):
        return None
    if isinstance(access, AtTheBoard):
        return _admit_participant()
    if g.person is None:
        return _ask_to_sign_in()
    if isinstance(access, InWorkspace):
        _admit_member(access.role)
    return None


def _admit_member(needed: Role) -> None:
    with reading() as session:
        found = membership(session, g.person.id, g.workspace_id)
    if found is None:
        abort(404)
    g.caller, g.workspace = Member(found.workspace.id, g.person.id, found.role), found.workspace
    if not found.role.allows(needed):
        abort(403)


def _admit_participant() -> Response | None:
    """Without a seat somebody joins first; who was taken out is told so, and keeps what they typed."""
    g.seat = seat_in(g.board_id)
    if g.seat is not None:
        g.caller = g.seat.caller
        return None
    if not _is_a_page_request():
        abort(403, TAKEN_OUT)
    if has_had_seat(g.board_id):
        queue = queue_name(g.board_id)
        return Response(render_template("board/out.html", queue=queue, gone=True), 403, mimetype="text/html")
    return redirect(url_for("joining.enter"), code=303)


def _ask_to_sign_in() -> Response:
    # A script's own request must not take the sign-in page for the partial that it asked for.
    if not _is_a_page_request():
        raise SignedOut
    return redirect(url_for("signing_in.page", next=request.full_path.rstrip("?")), code=303)


def _is_a_page_request() -> bool:
    wanted = request.headers.get("Sec-Fetch-Mode", "navigate")
    return request.method in {"GET", "HEAD"} and wanted == "navigate"
