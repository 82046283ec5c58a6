"""The pages for what went wrong, each with what to do next, and with what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from errno import EDQUOT, ENOSPC

from flask import Flask, g, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import Conflict, HTTPException, NotFound, ServiceUnavailable

from workshop.domain.words import Sentence, say
from workshop.store.busy import Busy
from workshop.store.full import Full
from workshop.store.missing import Missing
from workshop.store.told import Finished
from workshop.web.access import SignedOut
from workshop.web.kept import kept


@dataclass(frozen=True, slots=True)
class Told:
    """What happened and what to do; `sendable` where the same request may succeed when sent again."""

    what: Sentence
    mend: Sentence
    sendable: bool = False


TOLD = {
    400: Told(
        say("This request could not be read"),
        say("Go back and try again. If you followed a link, part of it may be missing."),
    ),
    403: Told(
        say("You may not do this"),
        say("Your role in this workspace does not allow it. An owner can change your role under Members."),
    ),
    404: Told(
        say("There is no such page"),
        say("The address may be mistyped, or what it showed was removed or belongs to others."),
    ),
    405: Told(
        say("This address only takes what a button sends"),
        say("Go back to the page with the button, or start from your workspaces."),
    ),
    409: Told(
        say("Somebody else changed this first"),
        say("Open the page again to see the change. What you sent has not been stored."),
    ),
    410: Told(
        say("This is not shown any more"),
        say("What this address led to has ended."),
    ),
    413: Told(
        say("That is too much at once"),
        say("Send a smaller file, or less text at a time. Go back: what you typed is still in the form."),
    ),
    500: Told(
        say("Something went wrong on our side"),
        say("Nothing was half done. Try again; if it happens twice, tell the person who runs this server."),
        sendable=True,
    ),
    503: Told(
        say("The server is busy"),
        say("Nothing was half done. Wait a moment and try again."),
        sendable=True,
    ),
    507: Told(
        say("The server’s disk is full"),
        say(
            "This was not stored; all that was stored before is safe. Keep this page open, tell the person "
            "who runs this server to make room, then send it again."
        ),
        sendable=True,
    ),
}
# Where people come by a link or a code, nobody has to sign in.
WITHOUT_ACCOUNT = frozenset({"answering", "joining", "board"})
SIGNED_OUT = Told(
    say("You are signed out"),
    say("Nothing is lost. Sign in again in another window of this browser, then send this again here."),
    sendable=True,
)
OLDER_THAN_SIGN_IN = Told(
    say("Please send this once more"),
    say("You signed in after this page was opened. To be sure that it was you, we ask a second time."),
    sendable=True,
)
OLDER_THAN_COOKIE = Told(
    say("Please send this once more"),
    say("This page was open for long. Nothing is lost: press the button, and it arrives."),
    sendable=True,
)
# Where the reason is told, it need not be that somebody else came first.
NOT_DONE = say("This could not be done")
OVER = say("This workshop is finished, so it can only be read. Open it again under its report to change it.")
Answer = tuple[str, int, list[tuple[str, str]]]
# A request for a part of a page gets the whole of this one in the middle of it, typed text included.
INSTEAD_OF_PARTIAL = (("HX-Retarget", "#main"), ("HX-Reselect", "#main"), ("HX-Reswap", "outerHTML"))


class NoRoom(HTTPException):
    """The disk has no room for what was sent."""

    code = 507


def init_app(app: Flask) -> None:
    """Answers every error with a page of ours."""
    app.register_error_handler(CSRFError, _unproven)
    app.register_error_handler(SignedOut, _unproven)
    app.register_error_handler(HTTPException, _told)
    app.register_error_handler(Busy, lambda _busy: _told(ServiceUnavailable()))
    app.register_error_handler(Full, lambda _full: _told(NoRoom()))
    app.register_error_handler(OSError, _told_where_full)
    app.register_error_handler(Missing, lambda _missing: _told(NotFound()))
    # Werkzeug means text by a description, and `_told` takes a sentence of ours as well.
    app.register_error_handler(Finished, lambda _over: _told(Conflict(OVER)))  # type: ignore[arg-type]


def _unproven(_error: HTTPException) -> Answer:
    if request.blueprint in WITHOUT_ACCOUNT:
        return _page(OLDER_THAN_COOKIE, 403)
    return _page(OLDER_THAN_SIGN_IN if g.get("person") else SIGNED_OUT, 403)


def _told_where_full(error: OSError) -> Answer:
    """A file that was sent may find no room either; any other fault of the machine is the program's."""
    if error.errno not in {ENOSPC, EDQUOT}:
        raise error
    return _told(NoRoom())


def _told(error: HTTPException) -> Answer:
    code = error.code or 500
    told = TOLD.get(code, TOLD[500 if code >= 500 else 400])
    reason: object = error.description
    # A view may say why: `abort(404, say("..."))`. Werkzeug's own words are for programmers.
    if isinstance(reason, Sentence):
        told = Told(NOT_DONE if code == Conflict.code else told.what, reason, told.sendable)
    allowed = [header for header in error.get_headers() if header[0] in {"Allow", "Retry-After"}]
    return _page(told, code, *allowed)


def _page(told: Told, code: int, *headers: tuple[str, str]) -> Answer:
    page = render_template("errors/page.html", told=told, code=code, kept=kept(sendable=told.sendable))
    return page, code, [*headers, *(INSTEAD_OF_PARTIAL if "HX-Request" in request.headers else ())]
