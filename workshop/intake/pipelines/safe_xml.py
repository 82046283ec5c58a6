"""Reads XML that strangers wrote: no document type, so no entities and nothing from elsewhere."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say


class _Plain(TreeBuilder):
    """Builds elements without their namespaces, and stops at a document type."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        what = say("This XML file has a document type (DOCTYPE), which may name other files.")
        raise BadInput([Problem(what, say("Export the file anew, or delete that line."))])

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        return super().start(tag.rpartition("}")[2], attrs)

    def end(self, tag: str, /) -> Element:
        return super().end(tag.rpartition("}")[2])


def read_xml(data: bytes) -> Element:
    """The root element; BadInput with the line where it is no whole XML document."""
    # The builder refuses what makes XML dangerous before any of it is read.
    parser = XMLParser(target=_Plain())  # noqa: S314
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        line = error.position[0] if isinstance(error, ParseError) else None
        what = say("This is not a whole XML file.")
        mend = say("Export it anew, and give it as it comes.")
        raise BadInput([Problem(what, mend, line=line)]) from None
    return root


def text_of(element: Element, tag: str) -> str:
    """The text of the child of that name, without outer spaces; "" where there is none."""
    return (element.findtext(tag) or "").strip()
