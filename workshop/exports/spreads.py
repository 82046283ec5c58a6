"""A stage as the two pages of a book that lie open beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain.design.process import Milestone, Process, Stage, Story

# Two notes of at most so many letters stand beside each other, longer ones below each other.
_SHORT_NOTE = 240
# A story of at most so many letters opens the page.
_SHORT_STORY = 480


@dataclass(frozen=True, slots=True)
class Spread:
    """A stage with all that belongs to it; `number` counts from 1."""

    number: int
    stage: Stage
    serves: tuple[str, ...]
    stories: tuple[Story, ...]

    @property
    def gates(self) -> tuple[Milestone, ...]:
        """What the buyer must have done."""
        return tuple(each for each in self.stage.milestones if each.gate)

    @property
    def optional(self) -> tuple[Milestone, ...]:
        """What only strengthens the deal."""
        return tuple(each for each in self.stage.milestones if not each.gate)

    @property
    def helped(self) -> tuple[Milestone, ...]:
        """The milestones that somebody has written down how to get."""
        return tuple(each for each in self.stage.milestones if each.ask or each.send or each.otherwise)

    @property
    def opening(self) -> Story | None:
        """The story with which our page opens; None where none is short enough."""
        return next((story for story in self.stories if len(story.title + story.text) <= _SHORT_STORY), None)

    @property
    def later(self) -> tuple[Story, ...]:
        """The other stories."""
        return tuple(story for story in self.stories if story is not self.opening)

    @property
    def has_short_notes(self) -> bool:
        """Whether the two notes may stand beside each other."""
        return max(len(self.stage.good_note), len(self.stage.bad_note)) <= _SHORT_NOTE


def spreads(process: Process) -> Iterator[Spread]:
    """Every stage in its order."""
    steps = {step.id: step.title for step in process.buying_steps}
    for number, stage in enumerate(process.stages, start=1):
        serves = tuple(steps[step] for step in stage.serves if step in steps)
        yield Spread(number, stage, serves, stories_of(process, stage.id))


def stories_of(process: Process, stage: str) -> tuple[Story, ...]:
    """The stories of the stage of that id; for "" those that belong to no stage of the process."""
    known = {each.id for each in process.stages}
    return tuple(story for story in process.stories if (story.stage if story.stage in known else "") == stage)
