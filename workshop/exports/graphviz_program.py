"""Runs Graphviz: the only subprocess of the exports."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Literal

from workshop.domain.words import say
from workshop.exports.unavailable import DrawingUnavailable, install

SECONDS = 10.0

# Positions are computed before; neato -n2 takes them as they are.
_COMMAND = ("dot", "-Kneato", "-n2")


def run(
    source: str, kind: Literal["svg", "png"], *, fonts: Path | None = None, seconds: float = SECONDS
) -> bytes:
    """The drawing of a DOT source, with the fonts of a fontconfig file.

    DrawingUnavailable where Graphviz is missing, fails or takes too long.
    """
    try:
        done = subprocess.run(  # noqa: S603  The command is fixed, and the source goes in by standard input.
            [*_COMMAND, f"-T{kind}"],
            input=source.encode(),
            capture_output=True,
            check=True,
            timeout=seconds,
            env={**os.environ, **({"FONTCONFIG_FILE": str(fonts)} if fonts else {})},
        )
    except FileNotFoundError as missing:
        raise DrawingUnavailable(
            say("Graphviz, which draws the flowchart, is missing."), install()
        ) from missing
    except subprocess.TimeoutExpired as slow:
        what = say("Drawing the flowchart took longer than {seconds} seconds.", seconds=seconds)
        mend = say("Try again, or take stages or milestones out.")
        raise DrawingUnavailable(what, mend) from slow
    except subprocess.CalledProcessError as broken:
        what = say("Graphviz could not draw the flowchart.")
        raise DrawingUnavailable(what, say("Run workshop doctor to see what is wrong.")) from broken
    return done.stdout
