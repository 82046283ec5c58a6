"""The kinds of questions of the self-check, each a function from the process to all its questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workshop.domain.design.process import Milestone, Process
from workshop.domain.design.self_check_options import Check, Place, alike, check, fixed, folded
from workshop.domain.words import Sentence, say

GATE = say("Yes: until it is done, the deal stays in its stage.")
NO_GATE = say("No: it strengthens the deal, which moves on without it.")
STAYS = say("Leave the deal in its stage, and ask for it.")

# What the method never allows, whatever the process says.
NEVER = (
    say("Move the deal on, because the talks went well."),
    say("Note it as done, so that the forecast holds."),
    say("Raise the likelihood, and come back to it after the order."),
)


def leaves(process: Process) -> Iterator[Check]:
    """What the buyer must have done: a gate, among milestones of other stages that need not be done yet.

    A gate of an earlier stage must have been done as well, so it is never offered as wrong.
    """
    places = _places(process)
    for place in places:
        if place.milestone.gate and _only_one(process, place.stage.title):
            must = [
                each.milestone.title for each in places if each.milestone.gate and each.number <= place.number
            ]
            free = [each for each in places if each.number > place.number or not each.milestone.gate]
            wrong = (
                each.milestone.title
                for each in free
                if each.number != place.number and not any(alike(each.milestone.title, done) for done in must)
            )
            asked = say(
                "Which of these must the buyer have done before a deal leaves “{stage}”?",
                stage=place.stage.title,
            )
            yield from check(place, asked, place.milestone.title, wrong)


def proves(process: Process) -> Iterator[Check]:
    """Where the proof of a milestone is found."""
    return _about(
        process,
        lambda title: say("What proves that this is done: “{title}”?", title=title),
        lambda milestone: milestone.evidence,
    )


def does(process: Process) -> Iterator[Check]:
    """Who on the buyer's side does it."""
    return _about(
        process,
        lambda title: say("Who on the buyer’s side does this: “{title}”?", title=title),
        lambda milestone: milestone.who,
    )


def asks(process: Process) -> Iterator[Check]:
    """What to ask for it."""
    return _about(
        process,
        lambda title: say("What do you ask to get there: “{title}”?", title=title),
        lambda milestone: milestone.ask,
    )


def stands(process: Process) -> Iterator[Check]:
    """The stage of a milestone whose title stands in no other one."""
    for place in _places(process):
        stages = {each.number for each in _same(process, place)}
        if len(stages) == 1 and _only_one(process, place.stage.title):
            asked = say("In which stage does this stand: “{title}”?", title=place.milestone.title)
            yield from check(place, asked, place.stage.title, (stage.title for stage in process.stages))


def gates(process: Process) -> Iterator[Check]:
    """Whether it is a gate; asked of titles that are the one or the other everywhere."""
    for place in _places(process):
        if len({each.milestone.gate for each in _same(process, place)}) == 1:
            asked = say("Is this a gate: “{title}”?", title=place.milestone.title)
            yield fixed(place, asked, (GATE, NO_GATE), 0 if place.milestone.gate else 1)


def missing(process: Process) -> Iterator[Check]:
    """What to do where the buyer has not passed a gate."""
    for place in _places(process):
        if place.milestone.gate:
            asked = say(
                "The buyer has not done this: “{title}”. What do you do?", title=place.milestone.title
            )
            yield from check(place, asked, place.milestone.otherwise.strip() or STAYS, NEVER)


KINDS = (leaves, proves, stands, gates, missing, does, asks)


def _about(
    process: Process, asked: Callable[[str], Sentence], told: Callable[[Milestone], str]
) -> Iterator[Check]:
    """What one milestone says of itself, among what others say of themselves."""
    for place in _places(process):
        right = told(place.milestone)
        if right.strip() and len({told(each.milestone) for each in _same(process, place)}) == 1:
            wrong = (told(each.milestone) for each in _places(process))
            yield from check(place, asked(place.milestone.title), right, wrong)


def _places(process: Process) -> list[Place]:
    numbered = enumerate(process.stages, start=1)
    return [Place(number, stage, each) for number, stage in numbered for each in stage.milestones]


def _same(process: Process, place: Place) -> list[Place]:
    """Everything that is called like this milestone, itself included."""
    title = folded(place.milestone.title)
    return [each for each in _places(process) if folded(each.milestone.title) == title]


def _only_one(process: Process, title: str) -> bool:
    """Whether one stage alone is called so."""
    return [folded(stage.title) for stage in process.stages].count(folded(title)) == 1
