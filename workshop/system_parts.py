"""The parts that pip cannot bring, each found by trying it; needs no package but this.

The set-up runs it before anything is installed: `python3 -m workshop.system_parts missing` prints Debian's
names of the missing packages, `... lines` the commands that install them; `tests` after either adds the
parts that only the tests need.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from workshop.domain.words import Sentence, say


@dataclass(frozen=True)
class Part:
    """One part, what it is for, and its package by the names of three package managers."""

    name: str
    purpose: Sentence
    found: Callable[[], bool]
    apt: str
    dnf: str
    brew: str
    only_tests: bool = False


def loads(*names: str) -> bool:
    """Whether the library loads under any of its names, as WeasyPrint will load it."""
    return _library(names) is not None


def _library(names: Iterable[str]) -> ctypes.CDLL | None:
    for name in names:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    return None


def pango_loads() -> bool:
    """Whether everything loads without which WeasyPrint cannot even be imported."""
    return all(
        loads(f"lib{name}.so.0", f"lib{name}.0.dylib", f"lib{name}.dylib")
        for name in ("gobject-2.0", "pango-1.0", "pangoft2-1.0", "harfbuzz")
    )


def draws(program: str = "dot") -> bool:
    """Whether the program really draws; it is sometimes installed without its plugins."""
    path = shutil.which(program)
    if path is None:
        return False
    # The program is Graphviz as found on the PATH, the input a constant.
    drawn = subprocess.run([path, "-Tsvg"], input=b"digraph{a}", capture_output=True, timeout=60)  # noqa: S603
    return b"<svg" in drawn.stdout


class _FontSet(ctypes.Structure):
    _fields_ = (("count", ctypes.c_int),)


def font_count() -> int:
    """How many fonts the system offers to programs."""
    fontconfig = _library(("libfontconfig.so.1", "libfontconfig.1.dylib"))
    if fontconfig is None:
        return 0
    fontconfig.FcInitLoadConfigAndFonts.restype = ctypes.c_void_p
    fontconfig.FcConfigGetFonts.restype = ctypes.POINTER(_FontSet)
    config = ctypes.c_void_p(fontconfig.FcInitLoadConfigAndFonts())
    fonts = fontconfig.FcConfigGetFonts(config, 0)
    return int(fonts.contents.count) if fonts else 0


PARTS = (
    Part("Graphviz", say("for laying out flowcharts"), draws, "graphviz", "graphviz", "graphviz"),
    Part(
        "HarfBuzz subset",
        say("for keeping PDF files small"),
        partial(loads, "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
        "libharfbuzz-subset0",
        "harfbuzz",
        "harfbuzz",
    ),
    Part("Pango", say("for the text of PDF files"), pango_loads, "libpangoft2-1.0-0", "pango", "pango"),
    Part(
        "Fonts",
        say("for signs that the own fonts lack"),
        lambda: font_count() > 0,
        "fonts-dejavu-core",
        "dejavu-sans-fonts",
        "fontconfig",
    ),
    Part(
        "Chromium",
        say("for walking through the pages as a person would"),
        lambda: shutil.which("chromium") is not None,
        "chromium",
        "chromium",
        "chromium",
        only_tests=True,
    ),
    Part(
        "libatomic",
        say("for the program that leads the browser"),
        # Only Linux has it apart from the compiler; that program needs it nowhere else.
        lambda: sys.platform != "linux" or loads("libatomic.so.1"),
        "libatomic1",
        "libatomic",
        "gcc",
        only_tests=True,
    ),
)


def missing(*, tests: bool = False) -> tuple[Part, ...]:
    """The parts that were tried and not found; with `tests` also what only they need."""
    return tuple(part for part in PARTS if (tests or not part.only_tests) and not part.found())


def install_lines(parts: Iterable[Part]) -> dict[str, str]:
    """The command that installs them, by package manager; without sudo for one who is root already."""
    parts = tuple(parts)
    sudo = "" if os.geteuid() == 0 else "sudo "
    return {
        "apt-get": f"{sudo}apt-get install --no-install-recommends " + " ".join(part.apt for part in parts),
        "dnf": f"{sudo}dnf install " + " ".join(part.dnf for part in parts),
        "brew": "brew install " + " ".join(part.brew for part in parts),
    }


def install_line(*parts: Part) -> str:
    """The command that installs them here; Debian's where no package manager is known."""
    lines = install_lines(parts)
    return next((line for manager, line in lines.items() if shutil.which(manager)), lines["apt-get"])


def main(arguments: list[str]) -> int:
    """Prints what is asked for; 0 if nothing is missing, else 1; 2 for a question it does not know."""
    question, *rest = arguments or [""]
    parts = missing(tests="tests" in rest)
    if question == "missing":
        print(" ".join(part.apt for part in parts))
    elif question == "lines":
        print("\n".join(f"  {line}" for line in install_lines(parts).values()))
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 1 if parts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
