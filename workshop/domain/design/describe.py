"""Says a command in a sentence, for the history and the undo button."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.domain.design.apply import present
from workshop.domain.design.commands import Command, Insert, Move, Remove, Replace, Set, Together
from workshop.domain.design.process import Element, Process, Stage
from workshop.domain.design.shape import children, kind_of, name_of
from workshop.domain.design.tree import find, parent_of
from workshop.domain.words import Sentence, say, say_many


def describe(process: Process, command: Command) -> Sentence:
    """What the command does to `process`, told from the document before it; Conflict as in `apply`."""
    match command:
        case Set():
            element = present(process, command.id, command.value)
            return _set(element, command)
        case Insert():
            return _inserted(process, command)
        case Remove():
            return _removed(present(process, command.id))
        case Move():
            return _moved(process, command)
        case _:
            return _whole(process, command)


def _set(element: Element, command: Set) -> Sentence:
    old = getattr(element, command.field, None)
    field = "optional" if command.field == "gate" and not command.value else command.field
    told = _SETTINGS.get((kind_of(element), field), say("Changed “{field}” of “{name}”"))
    values = {"name": name_of(element), "old": old, "new": command.value, "field": command.field}
    return Sentence(told.pattern, tuple(sorted(values.items())))


_SETTINGS: Mapping[tuple[str, str], Sentence] = {
    ("process", "name"): say("Renamed the process “{old}” to “{new}”"),
    ("process", "aim"): say("Changed the aim that the process serves"),
    ("process", "owner"): say("Made “{new}” the owner of the process"),
    ("process", "gain"): say("Changed what a seller gets from the process"),
    ("process", "handover"): say("Changed what marketing hands over"),
    ("process", "next_review"): say("Set the next review to {new}"),
    ("process", "methodology"): say("Changed the methodology inside the process to “{new}”"),
    ("process", "methodology_link"): say("Changed the link to the methodology"),
    ("process", "company"): say("Made it the process of “{new}”"),
    ("process", "colour"): say("Changed the colour of the papers to {new}"),
    ("process", "version"): say("Numbered it version {new}"),
    ("process", "published"): say("Said that it was published on {new}"),
    ("process", "note"): say("Changed what is said of this version"),
    ("process", "changes"): say("Changed what is told of the differences"),
    ("stage", "good_note"): say("Changed what a good note sounds like in stage “{name}”"),
    ("stage", "bad_note"): say("Changed what a bad note sounds like in stage “{name}”"),
    ("stage", "days"): say("Changed how long stage “{name}” typically takes"),
    ("stage", "owner"): say("Made “{new}” the owner of stage “{name}”"),
    ("stage", "serves"): say("Changed which of the buyer’s steps stage “{name}” serves"),
    ("stage", "title"): say("Renamed stage “{old}” to “{new}”"),
    ("stage", "probability"): say("Changed the probability of stage “{name}” from {old} % to {new} %"),
    ("stage", "progress"): say("Changed the buyer’s progress in stage “{name}”"),
    ("milestone", "title"): say("Renamed milestone “{old}” to “{new}”"),
    ("milestone", "gate"): say("Made milestone “{name}” a gate"),
    ("milestone", "optional"): say("Made milestone “{name}” optional"),
    ("milestone", "evidence"): say("Changed the evidence of milestone “{name}”"),
    ("milestone", "day"): say("Changed when milestone “{name}” typically comes"),
    ("milestone", "who"): say("Changed who on the buyer’s side is behind milestone “{name}”"),
    ("milestone", "ask"): say("Changed what to ask for milestone “{name}”"),
    ("milestone", "send"): say("Changed what to send for milestone “{name}”"),
    ("milestone", "otherwise"): say("Changed what to do if milestone “{name}” does not come"),
    ("milestone", "points"): say("Changed which qualifying points milestone “{name}” covers"),
    ("milestone", "support"): say("Brought the support of milestone “{name}” up to date"),
    ("activity", "title"): say("Renamed recommended activity “{old}” to “{new}”"),
    ("activity", "role"): say("Changed who does “{name}”"),
    ("activity", "source"): say("Changed where “{name}” comes from"),
    ("story", "stage"): say("Changed which stage the story “{name}” belongs to"),
    ("activity", "support"): say("Brought the support of recommended activity “{name}” up to date"),
}


def _inserted(process: Process, command: Insert) -> Sentence:
    place = name_of(present(process, command.parent, command.element))
    name, kind = name_of(command.element), kind_of(command.element)
    if kind == "milestone":
        return say("Added milestone “{name}” to stage “{stage}”", name=name, stage=place)
    if kind == "activity":
        return say("Added recommended activity “{name}” to stage “{stage}”", name=name, stage=place)
    return _named(_ADDED[kind], name)


def _removed(element: Element) -> Sentence:
    held = sum(1 for _ in children(element))
    if held:
        return say_many(
            "Removed stage “{name}” and the one thing in it",
            "Removed stage “{name}” and the {n} things in it",
            held,
            name=name_of(element),
        )
    return _named(_REMOVED[kind_of(element)], name_of(element))


def _named(told: Sentence, name: str) -> Sentence:
    return Sentence(told.pattern, (("name", name),))


_ADDED: Mapping[str, Sentence] = {
    "stage": say("Added stage “{name}”"),
    "buying_step": say("Added the buyer’s step “{name}”"),
    "play": say("Added the play against “{name}”"),
    "question": say("Added the question “{name}”"),
    "term": say("Added the word “{name}”"),
    "after": say("Added “{name}” to what follows the signature"),
    "story": say("Added the story “{name}”"),
    "dismissal": say("Dismissed a finding of the rule “{name}”"),
}
_REMOVED: Mapping[str, Sentence] = {
    "stage": say("Removed stage “{name}”"),
    "milestone": say("Removed milestone “{name}”"),
    "activity": say("Removed recommended activity “{name}”"),
    "buying_step": say("Removed the buyer’s step “{name}”"),
    "play": say("Removed the play against “{name}”"),
    "question": say("Removed the question “{name}”"),
    "term": say("Removed the word “{name}”"),
    "after": say("Removed “{name}” from what follows the signature"),
    "story": say("Removed the story “{name}”"),
    "dismissal": say("Took up a finding of the rule “{name}” again"),
}


def _moved(process: Process, command: Move) -> Sentence:
    element = present(process, command.id)
    if isinstance(element, Stage):
        return _stage_moved(process, element.title, command.after)
    if kind_of(element) not in ("milestone", "activity"):
        return say("Moved “{name}”", name=name_of(element))
    old, new = parent_of(process, element.id), present(process, command.parent, element)
    names = {"name": name_of(element), "new": name_of(new), "old": name_of(old) if old else ""}
    return _between(kind_of(element), names) if old != new else _within(kind_of(element), names)


def _stage_moved(process: Process, name: str, after: str | None) -> Sentence:
    if after is None:
        return say("Moved stage “{name}” to the front", name=name)
    neighbour = find(process, after)
    if neighbour is None:
        return say("Moved stage “{name}” to the end", name=name)
    return say("Moved stage “{name}” after “{after}”", name=name, after=name_of(neighbour))


def _between(kind: str, names: Mapping[str, str]) -> Sentence:
    if kind == "milestone":
        return say("Moved milestone “{name}” from “{old}” to “{new}”", **names)
    return say("Moved recommended activity “{name}” from “{old}” to “{new}”", **names)


def _within(kind: str, names: Mapping[str, str]) -> Sentence:
    if kind == "milestone":
        return say("Moved milestone “{name}” within stage “{new}”", **names)
    return say("Moved recommended activity “{name}” within stage “{new}”", **names)


def _whole(process: Process, command: Together | Replace) -> Sentence:
    if command.said is not None:
        return command.said
    if isinstance(command, Replace):
        return say_many(
            "Replaced the whole process by “{name}” with one stage",
            "Replaced the whole process by “{name}” with {n} stages",
            len(command.process.stages),
            name=command.process.name,
        )
    if len(command.commands) == 1:
        return describe(process, command.commands[0])
    return say("Made {n} changes at once", n=len(command.commands))
