"""Writes a figure as SVG that a page can hold under its policy and paper can set."""

from __future__ import annotations

from xml.etree import ElementTree

from workshop.domain.design.texts import prose
from workshop.exports import typeface
from workshop.exports.maturity.figure import Figure, Shape, Words
from workshop.exports.maturity.inks import HEX


def svg(figure: Figure, name: str) -> str:
    """The SVG; `name` begins its two ids, so that a page may hold several."""
    root = ElementTree.Element("svg", _frame(figure, name))
    _text(root, "title", prose(figure.title), id=f"{name}-title")
    _text(root, "desc", prose(figure.told), id=f"{name}-desc")
    shapes = ElementTree.SubElement(root, "g")
    # Words count from the foot, as the process drawings do, so that paper can lay them over the shapes.
    words = ElementTree.SubElement(root, "g", {"transform": f"translate(0 {figure.height:g})"})
    for part in figure.parts:
        if isinstance(part, Words):
            _text(words, "text", prose(part.text), **_setting(part, figure.height))
        else:
            ElementTree.SubElement(shapes, part.tag, _drawing(part))
    return ElementTree.tostring(root, encoding="unicode")


def _frame(figure: Figure, name: str) -> dict[str, str]:
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": "figure",
        "role": "img",
        "aria-labelledby": f"{name}-title",
        "aria-describedby": f"{name}-desc",
        "viewBox": f"0 0 {figure.width:g} {figure.height:g}",
        "font-family": typeface.STACK,
    }


def _text(parent: ElementTree.Element, tag: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, tag, attributes).text = text


def _drawing(shape: Shape) -> dict[str, str]:
    if shape.filled:
        return {"class": f"fill-{shape.ink}", **dict(shape.places), "fill": HEX[shape.ink]}
    drawn = {"fill": "none", "stroke": HEX[shape.ink], "stroke-width": f"{shape.stroke:g}"}
    return {"class": f"stroke-{shape.ink}", **dict(shape.places), **drawn}


def _setting(words: Words, height: float) -> dict[str, str]:
    setting = {
        "class": f"fill-{words.ink}",
        "x": f"{words.x:.2f}",
        "y": f"{words.y - height:.2f}",
        "font-size": f"{words.size:g}",
        "fill": HEX[words.ink],
    }
    if words.ends:
        setting["text-anchor"] = "end"
    if words.bold:
        setting["font-weight"] = "600"
    return setting
