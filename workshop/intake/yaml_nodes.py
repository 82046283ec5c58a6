"""From the nodes of a YAML file to plain data, remembering the line of each part."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from yaml.constructor import SafeConstructor

from workshop.domain.problems import Problem
from workshop.domain.words import Sentence, say
from workshop.intake.cleaning import shown

Path = tuple[str | int, ...]

# Everything else, dates among it, is the text that was written.
_READ_AS_VALUES = {f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float")}
_WHOLE = "tag:yaml.org,2002:int"
# 1:20 would be 80 and 010 would be 8, which nobody means who writes them.
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)")


class Tree:
    """Collects data, lines (from 1, by path) and problems of one document."""

    def __init__(self) -> None:
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node | None, path: Path = ()) -> object:
        """The node's data, every part of it noted; None for an empty document."""
        if node is None:
            return None
        self.lines.setdefault(path, _line(node))
        if isinstance(node, yaml.MappingNode):
            return {key: self.read(value, (*path, key)) for key, value in self._pairs(node, path)}
        if isinstance(node, yaml.SequenceNode):
            return [self.read(value, (*path, index)) for index, value in enumerate(node.value)]
        return _value(node)

    def _pairs(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, yaml.Node]]:
        first: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._report(key, "", say("A key must be a word."), say("Write one word before the colon."))
            elif key.value in first:
                what = say("The key stands twice, first in line {first}.", first=first[key.value])
                self._report(key, key.value, what, say("Keep one of them."))
            else:
                first[key.value] = self.lines[(*path, key.value)] = _line(key)
                yield key.value, value

    def _report(self, node: yaml.Node, key: str, what: Sentence, mend: Sentence) -> None:
        self.problems.append(Problem(what, mend, line=_line(node), column=shown(key) or None))


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def _value(node: yaml.Node) -> object:
    if node.tag not in _READ_AS_VALUES or (node.tag == _WHOLE and not _DECIMAL.fullmatch(node.value)):
        return node.value
    try:
        return SafeConstructor().construct_object(node)
    except ValueError:
        # A number of five thousand digits is no number that anybody meant.
        return node.value
