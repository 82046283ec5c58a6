"""What a JSON Schema finds wrong with a file, said to the person who wrote the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from workshop.domain.problems import Problem
from workshop.domain.words import Sentence, say
from workshop.intake.cleaning import shown
from workshop.intake.yaml_nodes import Path
from workshop.intake.yaml_safe import Document

_Told = Iterator[tuple[Path, Sentence, Sentence]]


def schema_problems(document: Document, schema: Mapping[str, Any]) -> Iterator[Problem]:
    """Every way in which the document is not what the schema asks for, by line."""
    errors = Draft202012Validator(schema).iter_errors(document.data)
    found = [located(document, *told) for error in errors for told in _told(error)]
    yield from sorted(found, key=lambda problem: problem.line or 0)


def located(
    document: Document, path: Path, what: Sentence, mend: Sentence, value: str | None = None
) -> Problem:
    """A problem of the part at `path`, with its line, its place in words and what stands there."""
    if value is None:
        value = _standing(document.data, path)
    return Problem(what, mend, line=document.line(path), column=place(path) or None, value=value)


def place(path: Path) -> str:
    """The place as people count: `stages 1 › milestones 2 › title`.

    >>> place(("stages", 0, "milestones", 1, "title"))
    'stages 1 › milestones 2 › title'
    """
    parts: list[str] = []
    for part in path:
        if isinstance(part, int) and parts:
            parts[-1] += f" {part + 1}"
        else:
            parts.append(shown(str(part)))
    return " › ".join(parts)


def _standing(data: Any, path: Path) -> str | None:  # noqa: ANN401 - it is what the file holds
    for part in path:
        if isinstance(data, dict) and part not in data:
            return None
        data = data[part]
    return None if isinstance(data, dict | list) else shown("" if data is None else str(data))


def _told(error: ValidationError) -> _Told:
    path: Path = tuple(error.absolute_path)
    match error.validator:
        case "required":
            yield _missing(error, path)
        case "additionalProperties":
            yield from _unknown(error, path)
        case "type":
            yield path, *_wrong_type(error)
        case _:
            yield path, *_wrong_value(error)


def _missing(error: ValidationError, path: Path) -> tuple[Path, Sentence, Sentence]:
    # The library reports each missing key by itself and names it only in its message.
    key = error.message.split("'")[1]
    return path, say("“{key}” is missing here.", key=key), say("Add a line “{key}: …”.", key=key)


def _unknown(error: ValidationError, path: Path) -> _Told:
    known = sorted(cast("Mapping[str, Any]", error.schema)["properties"])
    unknown = [key for key in cast("Mapping[str, Any]", error.instance) if key not in known]
    for key in unknown:
        near = get_close_matches(key, known, 1)
        mend = (
            say("Did you mean “{near}”?", near=near[0])
            if near
            else say("Remove it, or use one of: {known}.", known=", ".join(known))
        )
        yield (*path, key), say("This key is not known here."), mend


_TYPES = {
    "string": (
        say("Text is wanted here."),
        say("Put it between quotation marks, or write words."),
    ),
    "integer": (say("A whole number is wanted here."), say("Write digits only, such as 25.")),
    "boolean": (say("Yes or no is wanted here."), say("Write true or false, without quotation marks.")),
    "array": (say("A list is wanted here."), say("Begin each entry on a line of its own with “- ”.")),
    "object": (
        say("Several keys are wanted here."),
        say("Write each on a line of its own, as in “title: Budget allocated”."),
    ),
}


def _wrong_type(error: ValidationError) -> tuple[Sentence, Sentence]:
    wanted = error.validator_value
    return _TYPES[wanted if isinstance(wanted, str) else cast("list[str]", wanted)[0]]


_PATTERNS = {
    r"\S": (say("There is nothing here."), say("Write a few words.")),
    r"\?\s*$": (say("This is no question."), say("End it with a question mark.")),
    "^[a-z]{2}$": (say("This is no language."), say("Name it by two letters, such as en or de.")),
    r"^[^,\s*][^,*]*\*?(, *[^,\s*][^,*]*\*?)*$": (
        say("These are no entries."),
        say("Put a comma between them, and a star only at the end of one: “budget*, price range”."),
    ),
}


def _wrong_value(error: ValidationError) -> tuple[Sentence, Sentence]:
    limit = error.validator_value
    match error.validator:
        case "minimum" | "maximum":
            return say("The number is out of bounds."), _bounds(error.schema)
        case "maxLength" | "minItems" | "maxItems" | "minProperties":
            return _wrong_size(str(error.validator), limit)
        case "uniqueItems":
            return say("Something stands twice in this list."), say("Name each once.")
        case "pattern":
            return _PATTERNS.get(cast("str", limit), _NO_ID)
        case _:
            wanted = " / ".join(map(str, limit)) if isinstance(limit, list) else limit
            return say("This value is not known here."), say("Write {wanted}.", wanted=wanted)


_NO_ID = (
    say("This cannot be an id."),
    say("Use letters, digits, hyphens, dots and underscores, as in “budget-allocated”."),
)


def _wrong_size(validator: str, limit: object) -> tuple[Sentence, Sentence]:
    sizes = {
        "maxLength": (say("The text is too long."), say("Shorten it to {limit} characters.", limit=limit)),
        "minItems": (say("The list is too short."), say("Write at least {limit} of them.", limit=limit)),
        "maxItems": (say("The list is too long."), say("Write at most {limit} of them.", limit=limit)),
    }
    return sizes.get(validator, (say("There is nothing here."), say("Write at least one line.")))


def _bounds(schema: Any) -> Sentence:  # noqa: ANN401 - a part of a JSON Schema
    if "maximum" in schema:
        return say(
            "Give one from {least} to {most}.", least=schema.get("minimum", "…"), most=schema["maximum"]
        )
    return say("Give {least} or more.", least=schema["minimum"])
