"""A drawing as Graphviz source: every thing a node or an edge with its position given.

Graphviz counts upwards from the lower left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import dist

from graphviz import Digraph, escape, nohtml

from workshop.exports import palette, png_fonts
from workshop.exports.canvas import Align, Box, Curve, Drawing, Kind, Label, Line, Mark, Point, Sign

_INCH = 72
_SHAPES = {
    Mark.DIAMOND: "diamond",
    Mark.RING: "ellipse",
    Mark.BAR: "box",
    Mark.GROUND: "box",
    Mark.DISC: "ellipse",
}
_ENDS = {Align.LEFT: r"\l", Align.MIDDLE: r"\n", Align.RIGHT: r"\r"}
# Length of an arrow's head in points, and its size in Graphviz' own unit of ten points.
_HEAD, _HEAD_SIZE = 8.0, 0.8


def source(drawing: Drawing, *, dpi: int = 72) -> str:
    """The source; labels are named l0, l1 ... in the order of `drawing.labels`."""
    graph = Digraph(
        graph_attr={"pad": "0", "dpi": str(dpi), "outputorder": "edgesfirst", "bgcolor": palette.PAPER},
        node_attr={"fixedsize": "true", "margin": "0", "label": "", "fontname": png_fonts.FAMILY},
        edge_attr={"dir": "none", "headclip": "false", "tailclip": "false"},
    )
    _page(graph, drawing)
    for index, sign in enumerate(drawing.signs):
        if sign.mark is Mark.GROUND:
            _sign(graph, f"g{index}", sign, drawing.height)
    for index, curve in enumerate(drawing.curves):
        _curve(graph, f"c{index}", curve, drawing.height)
    for index, line in enumerate(drawing.lines):
        _line(graph, f"e{index}", line, drawing.height)
    for index, sign in enumerate(drawing.signs):
        if sign.mark is not Mark.GROUND:
            _sign(graph, f"s{index}", sign, drawing.height)
    for index, label in enumerate(drawing.labels):
        _label(graph, f"l{index}", label, drawing.height)
    return str(graph.source)


def _place(box: Box, height: float) -> dict[str, str]:
    x, y = box.centre
    return {
        "pos": f"{x:.2f},{height - y:.2f}",
        "width": f"{box.width / _INCH:.4f}",
        "height": f"{box.height / _INCH:.4f}",
    }


def _page(graph: Digraph, drawing: Drawing) -> None:
    """The sheet itself, so that Graphviz crops nothing."""
    sheet = Box(0, 0, drawing.width, drawing.height)
    graph.node("page", **_place(sheet, drawing.height), shape="box", style="invis")


def _line(graph: Digraph, name: str, line: Line, height: float) -> None:
    straight = (line.start, line.start, line.end, line.end)
    _edge(graph, name, line.kind, straight, height)


def _curve(graph: Digraph, name: str, curve: Curve, height: float) -> None:
    if not curve.arrow:
        _edge(graph, name, curve.kind, curve.points, height)
        return
    # Graphviz draws the head from the end of the line onwards, so the line ends before its tip.
    *others, bend, tip = curve.points
    length = dist(bend, tip) or 1.0
    end = tuple(at + (to - at) * _HEAD / length for at, to in zip(tip, bend, strict=True))
    points = (*others, bend, (end[0], end[1]))
    look = {"dir": "forward", "arrowsize": f"{_HEAD_SIZE}"}
    _edge(graph, name, curve.kind, points, height, before=f"e,{_at(tip, height)} ", **look)


def _edge(
    graph: Digraph,
    name: str,
    kind: Kind,
    points: Sequence[Point],
    height: float,
    before: str = "",
    **more: str,
) -> None:
    places = [_at(point, height) for point in points]
    for end, where in (("a", places[0]), ("z", places[-1])):
        graph.node(name + end, pos=where, shape="point", style="invis", width="0", height="0")
    look = {"color": palette.LINES[kind], "penwidth": str(palette.WIDTHS[kind]), "class": kind}
    graph.edge(name + "a", name + "z", pos=before + " ".join(places), **look, **more)


def _at(point: Point, height: float) -> str:
    return f"{point[0]:.2f},{height - point[1]:.2f}"


def _sign(graph: Digraph, name: str, sign: Sign, height: float) -> None:
    look = {"shape": _SHAPES[sign.mark], "style": "filled", "class": sign.kind}
    graph.node(name, **_place(sign.box, height), **look, **_inks(sign))


def _inks(sign: Sign) -> dict[str, str]:
    if sign.mark is Mark.GROUND:
        ground = palette.GROUNDS[sign.kind]
        return {"fillcolor": ground, "color": ground, "penwidth": "0"}
    ink = palette.SIGNS[sign.kind]
    if sign.mark is Mark.DISC:
        return {"fillcolor": palette.GROUNDS[sign.kind], "color": ink, "penwidth": "1.4"}
    fill = ink if sign.kind is Kind.GATE or sign.mark is Mark.BAR else "none"
    return {"fillcolor": fill, "color": ink, "penwidth": "0" if sign.mark is Mark.BAR else "1.4"}


def _label(graph: Digraph, name: str, label: Label, height: float) -> None:
    look = {
        "shape": "none",
        "fontsize": f"{label.size:g}",
        "fontcolor": palette.WORDS[label.kind],
        "fontname": f"{png_fonts.FAMILY} SemiBold" if label.bold else png_fonts.FAMILY,
    }
    graph.node(name, _words(label), **_place(label.box, height), **look, **{"class": label.kind})


def _words(label: Label) -> str:
    """The lines as a label that Graphviz reads as text: no HTML, no escapes, no entities."""
    end = _ENDS[label.align]
    return str(nohtml("".join(escape(line.replace("&", "&amp;")) + end for line in label.lines)))
