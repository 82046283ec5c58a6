"""Reads YAML that strangers wrote: plain data and the line of each part, never objects, aliases or bombs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import yaml

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say
from workshop.intake.yaml_nodes import Path, Tree
from workshop.intake.yaml_text import BYTES, yaml_text

DEPTH: Final = 10
PARTS: Final = 50_000

# The parser in C is ten times faster; the one in Python serves where it was not built.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data (dicts with text keys, lists, text, numbers, booleans, None) and where it was written."""

    data: object
    lines: Mapping[Path, int]

    def line(self, path: Path) -> int | None:
        """The line, from 1, of the part at `path`, or of the nearest part around it that was written."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)


def read_yaml(
    source: str | bytes, *, most_bytes: int = BYTES, most_parts: int = PARTS, depth: int = DEPTH
) -> Document:
    """The one document in `source`; a date stays text.

    Raises BadInput with the line: aliases, tags, repeated keys, keys that are no text, too large, too deep.
    """
    text = yaml_text(source, most_bytes=most_bytes)
    try:
        _harmless(text, depth, most_parts)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise BadInput([_unreadable(error)]) from None
    tree = Tree()
    data = tree.read(node)
    if tree.problems:
        raise BadInput(tree.problems)
    return Document(data, tree.lines)


def _harmless(text: str, most_depth: int, most_parts: int) -> None:
    """Walks over the events alone: nothing is built before the whole file is known to be small and flat."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=_Loader)):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        for what, mend in _harms(event, too_deep=depth > most_depth, too_many=count > most_parts):
            raise BadInput([Problem(what, mend, line=_line(event.start_mark))])


def _harms(event: yaml.Event, *, too_deep: bool, too_many: bool) -> Iterator[tuple[Sentence, Sentence]]:
    if isinstance(event, yaml.AliasEvent):
        yield say("The file uses an alias (*name)."), say("Write out what it stands for.")
    if getattr(event, "tag", None) is not None:
        yield say("The file uses a tag (!name)."), say("Remove it.")
    if too_deep:
        yield say("The file is nested too deeply."), say("Keep to the levels that the schema names.")
    if too_many:
        yield say("The file has too many parts."), say("Check that it is the right file.")


def _unreadable(error: yaml.MarkedYAMLError) -> Problem:
    what = say("This cannot be read as YAML: {reason}.", reason=error.problem or error.context)
    mend = say(
        "Check the indent (spaces, no tabs), and put text that holds “: ” or “#” between quotation marks."
    )
    return Problem(what, mend, line=_line(error.problem_mark or error.context_mark))


def _line(mark: object) -> int:
    """The line from 1; the parsers in C and in Python have each a kind of mark of their own."""
    return int(getattr(mark, "line", 0)) + 1
