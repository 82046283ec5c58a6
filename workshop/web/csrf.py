"""Only our own pages may change something, for as long as the person is signed in.

Two independent checks: where the request comes from, as the browser tells it, and a token that only our pages
know. The token has no clock of its own, because a workshop lasts longer than any clock that one would set.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask, Request, abort, current_app, request
from flask_wtf.csrf import CSRFProtect

from workshop.settings import Settings

UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})


def init_app(app: Flask) -> None:
    """Refuses every unsafe request that fails either check, whatever view it is for."""
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    # Where a request comes from is checked below, by headers that privacy settings do not remove.
    app.config["WTF_CSRF_SSL_STRICT"] = False
    app.before_request(_refuse_other_sites)
    CSRFProtect(app)


def from_our_own_page(asked: Request) -> bool:
    """Whether the browser says that one of our pages sent this; False where it says nothing."""
    if site := asked.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    return asked.headers.get("Origin") in _our_origins(asked)


def _refuse_other_sites() -> None:
    if request.method in UNSAFE and _says_where_from(request) and not from_our_own_page(request):
        abort(403)


def _says_where_from(asked: Request) -> bool:
    return "Sec-Fetch-Site" in asked.headers or "Origin" in asked.headers


def _our_origins(asked: Request) -> frozenset[str]:
    settings: Settings = current_app.extensions["settings"]
    configured = urlsplit(settings.public_url or "")
    return frozenset({f"{asked.scheme}://{asked.host}", f"{configured.scheme}://{configured.netloc}"})
