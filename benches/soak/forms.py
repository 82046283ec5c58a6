"""The forms of a page as a program reads them: where each is sent, and what is already filled in."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """`values` are the fields as they came, `names` all fields there are."""

    action: str
    values: dict[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.live: dict[str, str] = {}
        self._open: Form | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "data-live" in given:
            self.live = given
        if tag == "form" and given.get("method", "get").lower() == "post":
            self._open = Form(given.get("action", ""))
            self.forms.append(self._open)
        elif self._open is not None and "name" in given:
            self._open.names.add(given["name"])
            if tag == "input" and given.get("type", "text") == "hidden":
                self._open.values[given["name"]] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None


def form_with(page: str, name: str) -> Form | None:
    """The first form of the page that has a field of that name and is sent; None where there is none."""
    reader = _Reader()
    reader.feed(page)
    return next((form for form in reader.forms if name in form.names), None)


def live_of(page: str) -> dict[str, str]:
    """The marks of the element that tells where a page asks what is new; empty where it asks nothing."""
    reader = _Reader()
    reader.feed(page)
    return reader.live
