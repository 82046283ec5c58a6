"""A picture inside finished HTML: a logo that was checked and encoded anew, in an address of its own."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from struct import unpack

ADDRESS = "data:image/png;base64,"
# The bounds that intake/logo.py keeps to.
WIDEST = 1200
MOST_BYTES = 512 * 1024

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def address(png: bytes) -> str:
    """The address under which the picture stands in HTML."""
    return ADDRESS + b64encode(png).decode()


def content(url: str) -> bytes:
    """The picture of such an address; ValueError for whatever is not a PNG of the size that a logo has."""
    try:
        png = b64decode(url.removeprefix(ADDRESS), validate=True)
    except Error:
        raise ValueError("This is not a picture of the app's") from None
    if not is_logo(png):
        raise ValueError("This is not a picture of the app's")
    return png


def is_logo(data: bytes) -> bool:
    """Whether the bytes begin as a PNG whose sides and length are those of a logo."""
    if len(data) > MOST_BYTES or data[:8] != _SIGNATURE or data[12:16] != b"IHDR" or len(data) < 33:
        return False
    return all(0 < side <= WIDEST for side in unpack(">II", data[16:24]))
