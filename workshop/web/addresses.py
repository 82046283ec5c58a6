"""What may stand in an address, and which addresses we follow."""

from __future__ import annotations

import re

from flask import Flask
from werkzeug.routing import BaseConverter

_OUTSIDE = re.compile(r"[\x00-\x20\\\x7f]")


class IdConverter(BaseConverter):
    """A random id or token: url-safe text. Anything else is no page at all."""

    regex = r"[A-Za-z0-9_-]{1,128}"
    part_isolating = True


class CodeConverter(IdConverter):
    """A code as people type it, with a space in it or a wrong letter: who reads it says what is wrong."""

    regex = r"[^/]{1,80}"


def init_app(app: Flask) -> None:
    """Lets rules say `<id:workspace>` and `<code:code>`, and templates ask whether a text `is id`."""
    app.url_map.converters.update(id=IdConverter, code=CodeConverter)
    app.jinja_env.tests["id"] = is_id


def is_id(text: str) -> bool:
    """Whether it could stand in an address as an id."""
    return re.fullmatch(IdConverter.regex, text) is not None


def on_site(address: str | None) -> str | None:
    """The address if it is a path of this site, else None: `/w/abc` yes, `//elsewhere`, `https:x` no.

    Browsers drop tabs and line ends and read a backslash as a slash, so an address with any is refused.
    """
    if not address or not address.startswith("/") or address.startswith("//") or _OUTSIDE.search(address):
        return None
    return address
