"""Plain http is for this machine alone, unless the operator says that the network is trusted."""

from __future__ import annotations

import ipaddress

from flask import Flask, Request, current_app, g, render_template, request
from flask.sessions import SecureCookieSessionInterface
from werkzeug.wrappers import Response

from workshop.settings import Settings

# The refusal has to look like a page of ours, and a load balancer asks for our health on its own side.
OPEN_TO_ALL = frozenset({"static", "health.healthz"})
PLAIN_NAME = "workshop"
SECURE_NAME = "__Host-workshop"


class CookieByScheme(SecureCookieSessionInterface):
    """One cookie; over https it is bound to the site and never leaves over http.

    A browser stores no `__Host-` and no Secure cookie that came over plain http, so there its name is plain.
    """

    def get_cookie_name(self, app: Flask) -> str:
        """Its name on the way that this request came."""
        return SECURE_NAME if request.is_secure else PLAIN_NAME

    def get_cookie_secure(self, app: Flask) -> bool:
        """Whether it must never leave over plain http."""
        return request.is_secure


def init_app(app: Flask) -> None:
    """Refuses plain http from elsewhere, or marks its pages with a warning where it is allowed."""
    app.config.update(SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax", SESSION_COOKIE_PATH="/")
    # The cookie lives as long as the sign-in that it names, counted from signing in; a page view sends none.
    app.config["SESSION_REFRESH_EACH_REQUEST"] = False
    app.session_interface = CookieByScheme()
    app.before_request(_refuse_or_warn)


def loopback(host: str) -> bool:
    """Whether a host, as an address names it, is this machine: `localhost:8000`, `127.0.0.1`, `[::1]:80`."""
    name = host.rsplit(":", 1)[0] if not host.endswith("]") and ":" in host else host
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return name.lower() == "localhost" or name.lower().endswith(".localhost")


def _readable_on_the_way(asked: Request) -> bool:
    return not asked.is_secure and not loopback(asked.host)


def _refuse_or_warn() -> tuple[str, int] | Response | None:
    if not _readable_on_the_way(request) or request.endpoint in OPEN_TO_ALL:
        return None
    settings: Settings = current_app.extensions["settings"]
    if settings.allow_http:
        g.readable_on_the_way = True
        return None
    return render_template("errors/plain_http.html"), 403
