"""A drawing as Graphviz source: every thing a node or an edge with its position given.

Graphviz counts upwards from the lower left corner.
"""

from __future__ import annotations

from graphviz import Digraph, escape, nohtml

from workshop.exports import palette, png_fonts
from workshop.exports.canvas import Align, Box, Drawing, Kind, Label, Line, Mark, Sign

_INCH = 72
_SHAPES = {Mark.DIAMOND: "diamond", Mark.RING: "ellipse", Mark.BAR: "box"}


def source(drawing: Drawing, *, dpi: int = 72) -> str:
    """The source; labels are named l0, l1 ... in the order of `drawing.labels`."""
    graph = Digraph(
        graph_attr={"pad": "0", "dpi": str(dpi), "outputorder": "edgesfirst", "bgcolor": palette.PAPER},
        node_attr={"fixedsize": "true", "margin": "0", "label": "", "fontname": png_fonts.FAMILY},
        edge_attr={"dir": "none", "headclip": "false", "tailclip": "false"},
    )
    _page(graph, drawing)
    for index, line in enumerate(drawing.lines):
        _line(graph, f"e{index}", line, drawing.height)
    for index, sign in enumerate(drawing.signs):
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
    (x1, y1), (x2, y2) = line.start, line.end
    first, last = f"{x1:.2f},{height - y1:.2f}", f"{x2:.2f},{height - y2:.2f}"
    for end, where in (("a", first), ("z", last)):
        graph.node(name + end, pos=where, shape="point", style="invis", width="0", height="0")
    look = {"color": palette.LINES[line.kind], "penwidth": str(palette.WIDTHS[line.kind])}
    graph.edge(name + "a", name + "z", pos=f"{first} {first} {last} {last}", **look, **{"class": line.kind})


def _sign(graph: Digraph, name: str, sign: Sign, height: float) -> None:
    ink = palette.SIGNS[sign.kind]
    fill = ink if sign.kind is Kind.GATE or sign.mark is Mark.BAR else "none"
    look = {"shape": _SHAPES[sign.mark], "style": "filled", "fillcolor": fill, "color": ink}
    pen = "0" if sign.mark is Mark.BAR else "1.4"
    graph.node(name, **_place(sign.box, height), **look, penwidth=pen, **{"class": sign.kind})


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
    end = r"\r" if label.align is Align.RIGHT else r"\l"
    return str(nohtml("".join(escape(line.replace("&", "&amp;")) + end for line in label.lines)))
