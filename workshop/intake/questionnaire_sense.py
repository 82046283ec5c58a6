"""What no schema can see in a questionnaire: ids that repeat, areas that are missing, invisible signs.

The document may have faults of form as well, which are told elsewhere: what has not its form is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop.domain.problems import Problem
from workshop.domain.words import say
from workshop.intake.cleaning import clean, line_ends_as_one
from workshop.intake.schema_problems import located
from workshop.intake.yaml_nodes import Path
from workshop.intake.yaml_safe import Document

_Parts = list[tuple[Path, object]]


def senseless(document: Document) -> Iterator[Problem]:
    """Every such fault of a document."""
    root: _Parts = [((), document.data)]
    areas = _each(_within(root, "areas"))
    yield from _unseen(document, root)
    yield from _repeated(document, _within(areas, "id"))
    yield from _repeated(document, _within(_each(_within(areas, "questions")), "id"))
    levels = _each(_within(root, "levels"))
    yield from _missing_areas(document, levels, [part for _, part in _within(areas, "id")])
    yield from _wrong_ends(document, levels)


def _within(parts: Iterable[tuple[Path, object]], key: str) -> _Parts:
    """What stands under the key in each of the parts."""
    return [((*path, key), part[key]) for path, part in parts if isinstance(part, dict) and key in part]


def _each(parts: Iterable[tuple[Path, object]]) -> _Parts:
    """Everything that the parts hold, by its key or its place in the list."""
    found: _Parts = []
    for path, part in parts:
        held = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
        found += [((*path, key), value) for key, value in held]
    return found


def _unseen(document: Document, parts: _Parts) -> Iterator[Problem]:
    while parts:
        for path, part in parts:
            if isinstance(part, str) and clean(part) != line_ends_as_one(part).strip():
                yield located(document, path, say("The text holds control characters."), say("Delete them."))
        parts = _each(parts)


def _repeated(document: Document, ids: _Parts) -> Iterator[Problem]:
    first: dict[str, int | None] = {}
    for path, id in ids:
        if not isinstance(id, str):
            continue
        if id in first:
            what = say("The id “{id}” stands twice, first in line {first}.", id=id, first=first[id])
            yield located(document, path, what, say("Give each one an id of its own."))
        first.setdefault(id, document.line(path))


def _missing_areas(document: Document, levels: _Parts, known: list[object]) -> Iterator[Problem]:
    for path, area in _each(_within(levels, "requires")):
        if isinstance(area, str) and area not in known:
            mend = say("Use one of {known}.", known=", ".join(map(str, known)))
            yield located(document, path, say("There is no area of this id."), mend)


def _wrong_ends(document: Document, levels: _Parts) -> Iterator[Problem]:
    for path, level in levels:
        if not isinstance(level, dict):
            continue
        if path[-1] == "1" and level.get("requires"):
            mend = say("Leave “requires” out at level 1.")
            yield located(document, (*path, "requires"), say("Level 1 requires nothing."), mend)
        if path[-1] == "2" and not level.get("requires"):
            what = say("Level 2 requires no area, so that everybody would stand at it.")
            mend = say("Name the areas that lift a team to level 2, as in “requires: [definition]”.")
            yield located(document, path, what, mend)
