"""The text of an activity from a CRM's title and body."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from workshop.intake.cleaning import clean
from workshop.intake.fields import Field
from workshop.intake.sheet import Line

_LONGEST_BODY: Final = 300
_TAG: Final = re.compile(
    r"</?(?:p|br|div|span|b|i|u|a|ul|ol|li|table|strong|em|html|body|h\d)\b[^<>]*>", re.I
)


def with_body(line: Line) -> str:
    """The title, and the body after it where that is short.

    A long body is a whole e-mail: its words would drown what the title says was done. Without a title the
    body is all there is.
    """
    title = line.value(Field.TEXT)
    if line.sheet.export is None:
        return title
    title, body = without_markup(title), without_markup(line.value(Field.BODY))
    if not title or not body or body == title:
        return title or body
    return f"{title}: {body}" if len(body) <= _LONGEST_BODY else title


def without_markup(text: str) -> str:
    """The words of a text that a CRM keeps as HTML; any other text as it is.

    >>> without_markup("<p>Sent the <b>quote</b></p>"), without_markup("a < b")
    ('Sent the quote', 'a < b')
    """
    if not _TAG.search(text):
        return text
    words = _Words()
    words.feed(text)
    words.close()
    return " ".join(clean("".join(words.found)).split())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("p", "br", "div", "li", "tr"):
            self.found.append(" ")
