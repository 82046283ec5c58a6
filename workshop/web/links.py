"""Whole addresses, for links that leave this page: in a message, a QR code, on paper."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin, urlsplit

from flask import current_app, request, url_for

from workshop.settings import Settings
from workshop.web.plain_http import loopback


def whole_address(endpoint: str, **values: Any) -> str:  # noqa: ANN401 - as Flask's own url_for
    """The address with its site, which is the operator's setting and never what the request claims.

    Without WORKSHOP_PUBLIC_URL it is the path alone, which a browser completes with the site it is on.
    """
    settings: Settings = current_app.extensions["settings"]
    return (settings.public_url or "") + url_for(endpoint, **values)


def address_on_screen(endpoint: str, **values: Any) -> str:  # noqa: ANN401 - as Flask's own url_for
    """The same for what is read off this very page, as a QR code is: completed with the site it is on.

    Nobody but the reader gets this answer, so a request that lies about the site deceives itself alone.
    """
    return urljoin(request.host_url, whole_address(endpoint, **values))


def reaches_others(address: str) -> bool:
    """Whether the address leads to this machine from others, too."""
    return not loopback(urlsplit(address).netloc)
