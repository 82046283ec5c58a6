"""Only our own pages may change something, for as long as the person is signed in.

Two independent checks: where the request comes from, as the browser tells it, and a token that only our pages
know. The token has no clock of its own, because a workshop lasts longer than any clock that one would set.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit

from flask import Flask, Request, abort, current_app, request
from flask_wtf.csrf import CSRFProtect

from workshop.settings import Settings

UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
View = TypeVar("View", bound=Callable[..., Any])


def init_app(app: Flask) -> None:
    """Refuses every unsafe request that fails either check, whatever view it is for."""
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    # Where a request comes from is checked below, by headers that privacy settings do not remove.
    app.config["WTF_CSRF_SSL_STRICT"] = False
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False
    app.before_request(_refuse_other_sites)
    protection = CSRFProtect(app)

    def ask_for_token() -> None:
        if request.method in UNSAFE and request.endpoint and not _is_spared(request):
            protection.protect()

    app.before_request(ask_for_token)


def exempt(reason: str) -> Callable[[View], View]:
    """Spares programs the token, which they would have to read out of a page; `reason` says why they may.

    A program sends neither header, a browser always one of them: so browsers need their token here, too.
    """

    def spare(view: View) -> View:
        view.spares_programs = reason  # type: ignore[attr-defined]
        return view

    return spare


def from_our_own_page(asked: Request) -> bool:
    """Whether the browser says that one of our pages sent this; False where it says nothing."""
    if site := asked.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    return asked.headers.get("Origin") in _our_origins(asked)


def _refuse_other_sites() -> None:
    if request.method in UNSAFE and _says_where_from(request) and not from_our_own_page(request):
        abort(403)


def _is_spared(asked: Request) -> bool:
    view = current_app.view_functions[asked.endpoint or ""]
    return bool(getattr(view, "spares_programs", "")) and not _says_where_from(asked)


def _says_where_from(asked: Request) -> bool:
    return "Sec-Fetch-Site" in asked.headers or "Origin" in asked.headers


def _our_origins(asked: Request) -> frozenset[str]:
    settings: Settings = current_app.extensions["settings"]
    configured = urlsplit(settings.public_url or "")
    return frozenset({f"{asked.scheme}://{asked.host}", f"{configured.scheme}://{configured.netloc}"})
