"""Writes the process as Mermaid, a drawing in text that many wikis and note programs show.

Stages are subgraphs, gates are rhombs on the only thick line, what strengthens a deal is a hexagon, and what
we do is a box with round corners.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workshop.domain.design.process import Process, Stage
from workshop.exports.asked import Asked
from workshop.exports.mermaid_text import markdown, quoted
from workshop.exports.printable import printable_process
from workshop.translate import gettext as _

_LOOKS = (
    "classDef stage fill:#f0ede5,stroke:#cfcbc2,color:#1b1f24",
    "classDef gate fill:#fbfaf7,stroke:#0b6b53,stroke-width:2px,color:#1b1f24",
    "classDef optional fill:#fbfaf7,stroke:#1f5fa8,color:#1b1f24",
    "classDef us fill:#fbfaf7,stroke:#8a5a00,color:#1b1f24",
    "classDef after fill:#fbfaf7,stroke:#84807a,color:#1b1f24",
)
_AFTER = "after"


def file(asked: Asked) -> bytes:
    """The file that was asked for: the drawing, or Markdown with the drawing in it."""
    text = write_mermaid(asked.process)
    return (in_markdown(asked.process, text) if asked.ending == "md" else text).encode()


def write_mermaid(process: Process) -> str:
    """The drawing in text; what people wrote cannot end a label, a line or the drawing."""
    return "\n".join(["flowchart LR", *(f"  {line}" for line in _lines(printable_process(process)))]) + "\n"


def in_markdown(process: Process, drawing: str) -> str:
    """A page with the drawing between fences."""
    return f"# {markdown(printable_process(process).name)}\n\n```mermaid\n{drawing}```\n"


def _lines(process: Process) -> Iterator[str]:
    for number, stage in enumerate(process.stages, start=1):
        yield from _stage(stage, number)
    yield from _after(process)
    yield from _path(process)
    yield from _LOOKS
    yield f"class {','.join(_frames(process))} stage"


def _stage(stage: Stage, number: int) -> Iterator[str]:
    chance = _("{percent} % likely to close").format(percent=stage.probability)
    yield f"subgraph s{number}[{quoted(stage.title, f'{number} ', f', {chance}')}]"
    for place, milestone in enumerate(stage.milestones, start=1):
        words = quoted(milestone.title)
        node = f"s{number}m{place}"
        yield f"  {node}{{{words}}}:::gate" if milestone.gate else f"  {node}{{{{{words}}}}}:::optional"
    for place, activity in enumerate(stage.activities, start=1):
        yield f"  s{number}a{place}({quoted(activity.title)}):::us"
    yield "end"


def _after(process: Process) -> Iterator[str]:
    if process.after:
        yield f"subgraph {_AFTER}[{quoted(_('What follows'))}]"
        for place, step in enumerate(process.after, start=1):
            yield f"  {_AFTER}{place}([{quoted(step.title)}]):::after"
        yield "end"


def _frames(process: Process) -> list[str]:
    stages = [f"s{number}" for number in range(1, len(process.stages) + 1)]
    return [*stages, _AFTER] if process.after else stages


def _path(process: Process) -> Iterator[str]:
    """From gate to gate; a stage without gates is passed as a whole.

    A line back to the first stage is left out: programs that lay this out would put that stage last.
    """
    stops = [stop for number, stage in enumerate(process.stages, start=1) for stop in _stops(stage, number)]
    yield from (f"{one} ==> {other}" for one, other in pairwise(stops))
    if process.after:
        yield f"{stops[-1]} --> {_AFTER}"


def _stops(stage: Stage, number: int) -> list[str]:
    gates = [f"s{number}m{place}" for place, each in enumerate(stage.milestones, start=1) if each.gate]
    return gates or [f"s{number}"]
