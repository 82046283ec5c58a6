"""Whole addresses, for links that leave this page: in a message, a QR code, on paper."""

from __future__ import annotations

from typing import Any

from flask import current_app, url_for

from workshop.settings import Settings


def whole_address(endpoint: str, **values: Any) -> str:  # noqa: ANN401 - as Flask's own url_for
    """The address with its site, which is the operator's setting and never what the request claims.

    Without WORKSHOP_PUBLIC_URL it is the path alone, which a browser completes with the site it is on.
    """
    settings: Settings = current_app.extensions["settings"]
    return (settings.public_url or "") + url_for(endpoint, **values)
