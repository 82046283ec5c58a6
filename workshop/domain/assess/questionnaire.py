"""A questionnaire as consultants write it: areas of questions, and what each of the four levels asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from workshop.domain.journey import Step

LOWEST: Final = 1
HIGHEST: Final = 4
LEVELS: Final = range(LOWEST, HIGHEST + 1)


@dataclass(frozen=True, slots=True)
class LevelMeaning:
    """What a level is called and means; `requires` holds the ids of the areas that it adds to those below."""

    title: str
    meaning: str
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question with a described behaviour for each level, and the actions that lead up to 2, 3 and 4.

    An `essential` one holds its area down alone. `covers` names the marks of the literature it asks after.
    """

    id: str
    text: str
    why: str
    answers: tuple[str, str, str, str]
    actions: tuple[str, str, str]
    essential: bool = False
    covers: tuple[str, ...] = ()

    def behaviour(self, level: int) -> str:
        """The behaviour that stands for a level from 1 to 4."""
        return self.answers[level - LOWEST]

    def action(self, to: int) -> str:
        """What lifts a team from the level below to `to`, which is 2, 3 or 4."""
        return self.actions[to - LOWEST - 1]


@dataclass(frozen=True, slots=True)
class Area:
    """Questions about one thing; `title` as it stands within a sentence, `step` where its gaps are mended."""

    id: str
    title: str
    questions: tuple[Question, ...]
    about: str = ""
    step: Step | None = None

    @property
    def heading(self) -> str:
        """The title as it begins a line."""
        return self.title[:1].upper() + self.title[1:]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The whole of it; `levels` are the meanings of 1 to 4, `language` is that of its texts (BCP 47)."""

    id: str
    title: str
    levels: tuple[LevelMeaning, LevelMeaning, LevelMeaning, LevelMeaning]
    areas: tuple[Area, ...]
    introduction: str = ""
    language: str = "en"

    @property
    def questions(self) -> Iterator[Question]:
        """Every question in the order of asking."""
        return chain.from_iterable(area.questions for area in self.areas)

    def level(self, number: int) -> LevelMeaning:
        """The meaning of a level from 1 to 4."""
        return self.levels[number - LOWEST]

    def required(self, number: int) -> tuple[Area, ...]:
        """The areas that a level asks for: its own and those of every level below it."""
        wanted = {area for level in self.levels[:number] for area in level.requires}
        return tuple(area for area in self.areas if area.id in wanted)
