"""A drawing for paper: the shapes as SVG, and its words as HTML laid over them.

WeasyPrint sets the text of an SVG letter by letter, without joining Arabic letters or turning their
direction; it sets HTML as text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple
from xml.etree import ElementTree

_SVG = "{http://www.w3.org/2000/svg}"

# Where the baseline of Source Sans lies in a line 1.2 em high, in em from its top.
_BASELINE = 0.912


class Word(NamedTuple):
    """One line of words: its place in points, in the middle between two edges, and its CSS besides."""

    text: str
    left: float | None
    right: float | None
    top: float
    size: float
    weight: str
    ink: str


@dataclass(frozen=True, slots=True)
class Overlay:
    """The drawing in points on paper; `shapes` is SVG without text."""

    width: float
    height: float
    shapes: str
    words: tuple[Word, ...]


def size(svg: str) -> tuple[float, float]:
    """Width and height of a drawing in points."""
    # The SVG is our own, with user text in it as escaped text only.
    width, height = ElementTree.fromstring(svg).attrib["viewBox"].split()[2:]  # noqa: S314
    return float(width), float(height)


def overlay(svg: str, *, scale: float) -> Overlay:
    """The drawing enlarged by `scale`."""
    width, height = size(svg)
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    root = ElementTree.fromstring(svg)  # noqa: S314
    words: list[Word] = []
    for group in root.iter(f"{_SVG}g"):
        for text in group.findall(f"{_SVG}text"):
            words.append(_word(text, width, height, scale))
            group.remove(text)
    root.set("width", f"{width * scale:.2f}pt")
    root.set("height", f"{height * scale:.2f}pt")
    shapes = ElementTree.tostring(root, encoding="unicode")
    return Overlay(width * scale, height * scale, shapes, tuple(words))


def _word(text: ElementTree.Element, width: float, height: float, scale: float) -> Word:
    x, y, points = (float(text.attrib[name]) for name in ("x", "y", "font-size"))
    left, right = _edges(text.get("text-anchor", "start"), x, width)
    return Word(
        text.text or "",
        left=None if left is None else left * scale,
        right=None if right is None else right * scale,
        # Words count from the foot of the drawing, as Graphviz does.
        top=(height + y - _BASELINE * points) * scale,
        size=points * scale,
        weight=text.get("font-weight", "400"),
        ink=text.get("fill", "#000000"),
    )


def _edges(anchor: str, x: float, width: float) -> tuple[float | None, float | None]:
    """How far from the left and the right edge of the drawing words with that anchor may reach."""
    if anchor == "start":
        return x, None
    if anchor == "end":
        return None, width - x
    reach = min(x, width - x)
    return x - reach, width - x - reach
