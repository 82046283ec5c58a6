"""What people wrote, as text that Mermaid and Markdown show and do not obey."""

from __future__ import annotations

import re

# All that has a meaning somewhere in a label: Mermaid's own, Markdown's, HTML's, and its numbered signs.
_SIGNS = re.compile(r"""[^\w\s,?!()/:'.-]|_""", re.ASCII)
# What begins a list where a label begins.
_LIST = re.compile(r"^(\s*\d*)([.)-])")
_MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")


def quoted(text: str, before: str = "", after: str = "") -> str:
    """A label between quotation marks; `before` and `after` are words of ours around what people wrote."""
    return f'"{_shielded(before + _one_line(text) + after)}"'


def _shielded(text: str) -> str:
    shielded = _SIGNS.sub(lambda found: _numbered(found[0]), text)
    return _LIST.sub(lambda found: found[1] + _numbered(found[2]), shielded)


def _numbered(character: str) -> str:
    """As Mermaid writes a sign by its number; letters beyond ASCII stay as they are."""
    return f"#{ord(character)};" if character.isascii() else character


def markdown(text: str) -> str:
    """The text on one line, every sign of Markdown's taken by its looks."""
    return _MARKDOWN.sub(r"\\\1", _one_line(text))


def _one_line(text: str) -> str:
    return " ".join(text.split())
