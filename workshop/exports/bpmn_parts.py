"""What a BPMN diagram is made of: nodes with their places, and the flows between them, in pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from workshop.exports import typeface
from workshop.exports.canvas import Box, Point
from workshop.exports.wrapping import wrap

TASK_WIDTH, LEAST_HEIGHT, MOST_LINES = 180.0, 60.0, 14
# Modellers set the words of a task in twelve pixels of a wider font than ours.
_SIZE, _LINE, _INNER = 13.0, 15.0, 26.0
# A user task has a sign in its corner, which its words must not touch.
_SIGNED = 56.0
EVENT, GATEWAY = 36.0, 50.0
PAD, GAP, HEAD = 20.0, 20.0, 40.0


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the diagram; `tag` is its element, `told` what its documentation says.

    `inside` are the tasks of a sub-process, `name_box` is where a name stands that has no room inside.
    """

    id: str
    tag: str
    name: str
    box: Box
    told: tuple[str, ...] = ()
    inside: tuple[Node, ...] = ()
    name_box: Box | None = None

    def at(self, x: float, y: float) -> Node:
        """The same with its upper left corner there, and everything inside with it."""
        across, down = x - self.box.x, y - self.box.y
        inner = (each.at(each.box.x + across, each.box.y + down) for each in self.inside)
        return replace(self, box=replace(self.box, x=x, y=y), inside=tuple(inner))


@dataclass(frozen=True, slots=True)
class Flow:
    """What comes after what, with the corners of its line."""

    id: str
    source: str
    target: str
    points: tuple[Point, ...]
    name: str = ""
    name_box: Box | None = None


def task(id: str, tag: str, name: str, told: tuple[str, ...] = ()) -> Node:
    """A task as high as its words need, in the corner."""
    measure = partial(typeface.width, size=_SIZE)
    lines = wrap(name, measure=measure, width=TASK_WIDTH - _INNER, lines=MOST_LINES).lines
    room = _SIGNED if tag == "userTask" else _INNER
    return Node(id, tag, name, Box(0, 0, TASK_WIDTH, max(LEAST_HEIGHT, len(lines) * _LINE + room)), told)


def group(id: str, name: str, inside: list[Node], told: tuple[str, ...] = ()) -> Node:
    """A sub-process whose tasks are done in any order, under one another."""
    head = task("", "", name).box.height - LEAST_HEIGHT + HEAD
    y, placed = head, []
    for each in inside:
        placed.append(each.at(PAD, y))
        y += each.box.height + GAP
    # Room for the sign that says "in any order".
    height = max(y + PAD, head + LEAST_HEIGHT)
    return Node(id, "adHocSubProcess", name, Box(0, 0, TASK_WIDTH + 2 * PAD, height), told, tuple(placed))
