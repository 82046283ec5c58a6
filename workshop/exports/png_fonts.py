"""Lends Graphviz the vendored fonts for a PNG: Pango reads only installed and uncompressed ones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from fontTools.ttLib import TTFont

from workshop.paths import STATIC

# Not "Source Sans 3": Pango takes a number at the end of a name for a size.
FAMILY = "Workshop Sans"

_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{folder}</dir>
  <cachedir>{folder}</cachedir>
</fontconfig>
"""


@contextmanager
def lent(*, signs: bool) -> Iterator[Path]:
    """A fontconfig file that knows FAMILY, and emoji with `signs`, for as long as it is needed."""
    with TemporaryDirectory(prefix="workshop-fonts-") as name:
        folder = Path(name)
        for weight, style in ((400, "Regular"), (600, "SemiBold")):
            for subset in ("latin", "latin-ext"):
                _unpack(folder, f"source-sans-3-{subset}-{weight}-normal", FAMILY, style)
        if signs:
            _unpack(folder, "noto-emoji-400-normal", "Noto Emoji", "Regular")
        configuration = folder / "fonts.conf"
        configuration.write_text(_CONFIGURATION.format(folder=escape(name)), encoding="utf-8")
        yield configuration


def _unpack(folder: Path, name: str, family: str, style: str) -> None:
    with TTFont(STATIC / "fonts" / f"{name}.woff2") as font:
        font.flavor = None
        for number, text in ((1, family), (2, style), (16, family), (17, style)):
            font["name"].setName(text, number, 3, 1, 0x409)
        font.save(folder / f"{name}.ttf")
