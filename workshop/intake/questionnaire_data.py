"""From plain data that fits the schema to a questionnaire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.domain.assess.questionnaire import Area, LevelMeaning, Question, Questionnaire
from workshop.domain.journey import Step
from workshop.intake.cleaning import clean, one_line

_Data = Mapping[str, Any]


def questionnaire_from_data(data: _Data) -> Questionnaire:
    """The questionnaire that the data describes."""
    one, two, three, four = (_level(data["levels"][number]) for number in "1234")
    return Questionnaire(
        id=data["id"],
        title=one_line(data["title"]),
        levels=(one, two, three, four),
        areas=tuple(map(_area, data["areas"])),
        introduction=clean(data.get("introduction", "")),
        language=data.get("language", "en"),
    )


def _level(data: _Data) -> LevelMeaning:
    return LevelMeaning(one_line(data["title"]), one_line(data["meaning"]), tuple(data.get("requires", ())))


def _area(data: _Data) -> Area:
    return Area(
        id=data["id"],
        title=one_line(data["title"]),
        questions=tuple(map(_question, data["questions"])),
        about=clean(data.get("about", "")),
        step=Step(data["step"]) if "step" in data else None,
    )


def _question(data: _Data) -> Question:
    one, two, three, four = (one_line(data["answers"][level]) for level in "1234")
    to_two, to_three, to_four = (one_line(data["actions"][to]) for to in "234")
    return Question(
        id=data["id"],
        text=one_line(data["text"]),
        why=one_line(data["why"]),
        answers=(one, two, three, four),
        actions=(to_two, to_three, to_four),
        essential=data.get("essential", False),
        covers=tuple(map(one_line, data.get("covers", ()))),
    )
