"""The static files that an export is made with, and the fingerprint under which its result may be kept."""

from __future__ import annotations

import re
from hashlib import sha256
from importlib.metadata import version

from workshop.exports import ticks
from workshop.paths import STATIC

SCHEME = "app:"

_REFERENCE = re.compile(rf"{SCHEME}[\w./-]+")


def content(url: str) -> bytes:
    """The file that `app:...` names, or the ticks; ValueError for any other address.

    A file outside the static folder is refused like any other.
    """
    if not url.startswith(SCHEME):
        raise ValueError(f"Only the app's own files are read, not {url[:200]!r}")
    name = url.removeprefix(SCHEME)
    if (drawn := ticks.named(name)) is not None:
        return drawn
    file = (STATIC / name).resolve()
    if not (file.is_relative_to(STATIC.resolve()) and file.is_file()):
        raise ValueError(f"The app has no file {url[:200]!r}")
    return file.read_bytes()


def used(html: str) -> dict[str, bytes]:
    """Every asset that finished HTML leads to, the fonts of its style sheets included, by address.

    Words of people that look like an address of ours lead to a file that is not there, or add one in vain.
    """
    found: dict[str, bytes] = {}
    waiting = [html]
    while waiting:
        for url in set(_REFERENCE.findall(waiting.pop())) - found.keys():
            try:
                found[url] = content(url)
            except (ValueError, OSError):
                continue
            if url.endswith(".css"):
                waiting.append(found[url].decode())
    return found


def digest(html: str) -> str:
    """SHA-256 (hex) of the HTML, of every asset that it uses, and of the version of what sets it."""
    whole = sha256(f"weasyprint {version('weasyprint')}\n{html}".encode())
    for url, data in sorted(used(html).items()):
        whole.update(f"\n{url} {sha256(data).hexdigest()}".encode())
    return whole.hexdigest()
