"""Turns what Graphviz drew into an SVG that a page can hold: named, classed, free of ids and of style."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote
from xml.etree import ElementTree

from workshop.exports import palette, typeface
from workshop.exports.canvas import Align, Drawing, Kind, Label

_SVG = "http://www.w3.org/2000/svg"
_KEPT = ("points", "d", "cx", "cy", "rx", "ry", "fill", "stroke", "stroke-width")


def finished(
    drawn: bytes,
    drawing: Drawing,
    *,
    name: str,
    title: str,
    description: str,
    paper: bool,
    linked: bool = False,
) -> bytes:
    """The SVG with its title and description; `name` begins its two ids, `paper` lays paper under it.

    Where it is `linked`, words lead to the place of their element in the page that holds it.
    """
    root = ElementTree.Element("svg", _frame(drawing, name, linked=linked))
    _text(root, "title", title, id=f"{name}-title")
    _text(root, "desc", description, id=f"{name}-desc")
    if paper:
        _lay_paper(root)
    canvas = ElementTree.SubElement(root, "g", {"transform": f"translate(0 {drawing.height:.2f})"})
    labels = {f"l{index}": label for index, label in enumerate(drawing.labels)}
    for group, label in _groups(drawn, labels, drawing.height):
        (_link(canvas, label) if linked and label and label.about else canvas).append(group)
    return ElementTree.tostring(root, encoding="unicode").encode()


def _frame(drawing: Drawing, name: str, *, linked: bool) -> dict[str, str]:
    return {
        "xmlns": _SVG,
        "class": "flowchart",
        # What is in a picture cannot be reached by the keyboard; what is in a group can.
        "role": "group" if linked else "img",
        "aria-labelledby": f"{name}-title",
        "aria-describedby": f"{name}-desc",
        "width": f"{drawing.width:.2f}pt",
        "height": f"{drawing.height:.2f}pt",
        "viewBox": f"0 0 {drawing.width:.2f} {drawing.height:.2f}",
        "font-family": typeface.STACK,
    }


def _lay_paper(root: ElementTree.Element) -> None:
    sheet = {"class": Kind.PAGE, "width": "100%", "height": "100%", "fill": palette.PAPER}
    ElementTree.SubElement(root, "rect", sheet)


def _text(parent: ElementTree.Element, tag: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, tag, attributes).text = text


def _link(parent: ElementTree.Element, label: Label) -> ElementTree.Element:
    """The way to the element's place; only its id, which is ours, stands in the address."""
    told = " ".join(label.lines)
    return ElementTree.SubElement(parent, "a", {"href": f"#at-{quote(label.about)}", "aria-label": told})


def _groups(
    drawn: bytes, labels: dict[str, Label], height: float
) -> Iterator[tuple[ElementTree.Element, Label | None]]:
    # The input comes from Graphviz, in which user text stands only as escaped text.
    tree = ElementTree.fromstring(drawn)  # noqa: S314
    for group in tree.iterfind(f".//{{{_SVG}}}g[@class]"):
        kind = group.attrib["class"].split()[1:]
        if kind:
            label = labels.get(group.findtext(f"{{{_SVG}}}title", ""))
            yield _group(group, kind[0], label, height), label


def _group(drawn: ElementTree.Element, kind: str, label: Label | None, height: float) -> ElementTree.Element:
    group = ElementTree.Element("g", {"class": kind})
    if label is not None and label.whole is not None:
        _text(group, "title", label.whole)
    for shape in drawn:
        tag = shape.tag.removeprefix(f"{{{_SVG}}}")
        if tag in ("polygon", "path", "ellipse", "polyline"):
            ElementTree.SubElement(
                group, tag, {key: shape.attrib[key] for key in _KEPT if key in shape.attrib}
            )
    if label is not None:
        group.extend(_lines(drawn, label, height))
    return group


def _lines(drawn: ElementTree.Element, label: Label, height: float) -> Iterator[ElementTree.Element]:
    """The words as wrapped, at the computed edge: Graphviz guesses by the width of a font of its own."""
    x = {Align.LEFT: label.box.x, Align.MIDDLE: label.box.centre[0], Align.RIGHT: label.box.right}[
        label.align
    ]
    step = label.box.height / max(len(label.lines), 1)
    for index, line in enumerate(label.lines):
        y = label.box.y + step * (index + 0.78) - height
        text = ElementTree.Element("text", _setting(drawn, label, line, x, y))
        text.text = line
        # Whoever hears the lines read hears words, and not the end of one joined to the next.
        text.tail = " "
        yield text


def _setting(drawn: ElementTree.Element, label: Label, line: str, x: float, y: float) -> dict[str, str]:
    setting = {"x": f"{x:.2f}", "y": f"{y:.2f}", "font-size": f"{label.size:g}"}
    first = drawn.find(f"{{{_SVG}}}text")
    if first is not None:
        setting["fill"] = first.attrib.get("fill", "#000000")
    if label.align is not Align.LEFT:
        setting["text-anchor"] = label.align
    if label.bold:
        setting["font-weight"] = "600"
    if typeface.known(line):
        # Keeps the words in their box where the reader's machine has another font.
        length = typeface.width(line, label.size, bold=label.bold)
        setting |= {"textLength": f"{length:.2f}", "lengthAdjust": "spacingAndGlyphs"}
    return setting
