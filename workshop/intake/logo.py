"""A company's logo from a file that somebody sent: looked at, decoded once, and encoded anew as PNG.

What a picture cannot carry after that: programs, other files behind it, places and names of who made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageFile, ImageOps

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say

MOST_SENT = 5 * 1024 * 1024
MOST_PIXELS = 16_000_000
LONGEST_SIDE = 8_000
WIDEST = 1_200
MOST_KEPT = 512 * 1024
_SIDES = (WIDEST, 900, 600, 400, 240)

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
_MAGIC = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP", re.DOTALL)
# A file that is a picture to one program and a page to another.
_PAGE = re.compile(rb"<(?:script|html|svg|iframe|!doctype\s+html|\?php)", re.IGNORECASE)

_OTHER = say("Save it as PNG, JPEG, WebP or GIF, and send that.")


def read_logo(data: bytes) -> bytes:
    """The picture as PNG, at most 1200 pixels on each side and 512 KiB; BadInput where it is refused.

    The size that the file itself tells is checked before anything is decoded.
    """
    _refuse_other_than_pictures(data)
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as sent:
            _refuse_too_large(*sent.size)
            sent.seek(0)
            with _whole_pictures_only():
                picture = _plain(sent)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large() from None
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError):
        raise _bad(say("This picture cannot be read: it is damaged or cut off."), _OTHER) from None
    return next(png for png in _smaller(picture) if len(png) <= MOST_KEPT)


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """Whoever sets type in the same process lets pictures be read that are cut off; a logo must be whole."""
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _refuse_other_than_pictures(data: bytes) -> None:
    if not data:
        raise _bad(say("The file is empty."), _OTHER)
    if len(data) > MOST_SENT:
        what = say("The file is larger than {most} MiB.", most=MOST_SENT // 1024**2)
        raise _bad(what, say("Save the logo smaller, 1200 pixels wide is enough."))
    if not _MAGIC.match(data):
        what = say("This is not a picture of dots. Drawings such as SVG can carry programs.")
        raise _bad(what, _OTHER)
    if _PAGE.search(data):
        raise _bad(say("There is a web page inside this picture."), _OTHER)


def _refuse_too_large(width: int, height: int) -> None:
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        raise _too_large()


def _too_large() -> BadInput:
    what = say("The picture has too many dots: at most {most} million.", most=MOST_PIXELS // 1_000_000)
    return _bad(what, say("Save the logo smaller, 1200 pixels wide is enough."))


def _plain(sent: Image.Image) -> Image.Image:
    """The dots alone, upright, without whatever else the file told."""
    turned = ImageOps.exif_transpose(sent)
    mode = "RGBA" if turned.has_transparency_data else "RGB"
    dots = turned.convert(mode)
    dots.thumbnail((WIDEST, WIDEST))
    return Image.frombytes(mode, dots.size, dots.tobytes())


def _smaller(picture: Image.Image) -> Iterator[bytes]:
    """The picture as PNG, smaller each time; the last is always small enough."""
    for side in _SIDES:
        copy = picture.copy()
        copy.thumbnail((side, side))
        out = BytesIO()
        copy.save(out, "PNG", optimize=True)
        yield out.getvalue()


def _bad(what: Sentence, mend: Sentence) -> BadInput:
    return BadInput([Problem(what, mend)])
