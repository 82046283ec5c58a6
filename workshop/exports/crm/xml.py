"""XML files: every text is escaped by the library that writes them."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement


def branch(tag: str, parts: dict[str, object], **attributes: str) -> Element:
    """An element with one child for each part: text, a yes or no, a number, or a list of any of them.

    >>> ElementTree.tostring(branch("a", {"b": "R&D", "c": True, "d": ["x", "y"]}), encoding="unicode")
    '<a><b>R&amp;D</b><c>true</c><d>x</d><d>y</d></a>'
    """
    element = Element(tag, attributes)
    for name, value in parts.items():
        for each in value if isinstance(value, list) else [value]:
            _add(element, name, each)
    return element


def document(root: Element, *, space: str = "    ") -> bytes:
    """The file, indented, in UTF-8."""
    ElementTree.indent(root, space=space)
    written: bytes = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written + b"\n"


def _add(parent: Element, name: str, value: object) -> None:
    if isinstance(value, dict):
        parent.append(branch(name, value))
    else:
        SubElement(parent, name).text = str(value).lower() if isinstance(value, bool) else str(value)
