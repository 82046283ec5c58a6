"""The self-check: ten questions for somebody new, on paper with the answers last, or as one file."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.design.self_check import self_check
from workshop.domain.design.self_check_options import Check, Words, short
from workshop.domain.words import Sentence
from workshop.exports import filled
from workshop.exports.asked import Asked
from workshop.exports.standing import standing
from workshop.exports.words_set import runs_from_right
from workshop.translate import gettext as _
from workshop.translate import told


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to tick."""

    letter: str
    words: str
    right: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A question in the reader's language; `place` says where its answer is told, in stage number `stage`."""

    question: str
    options: tuple[Option, ...]
    stage: int
    place: str

    @property
    def answer(self) -> Option:
        """The right one."""
        return next(option for option in self.options if option.right)


def paper(asked: Asked) -> str:
    """The questions, and on the last page the answers; ready for `pdf.render`."""
    return filled.sheet("selfcheck", asked, _on_paper)


def file(asked: Asked) -> bytes:
    """One page of HTML that needs nothing else: it says at once whether an answer is right."""
    return filled.page("selfcheck", asked, lambda asked: {"questions": _questions(asked)})


def _on_paper(asked: Asked) -> dict[str, object]:
    return {"questions": _questions(asked), "standing": standing(asked), "direction": _direction}


def _questions(asked: Asked) -> tuple[Shown, ...]:
    return tuple(_shown(check) for check in self_check(asked.process))


def _shown(check: Check) -> Shown:
    options = tuple(
        Option(chr(ord("A") + place), _said(words), place == check.right)
        for place, words in enumerate(check.options)
    )
    place = _("Stage {number}, {title}").format(number=check.stage, title=short(check.stage_title))
    return Shown(told(check.question), options, check.stage, place)


def _said(words: Words) -> str:
    return told(words) if isinstance(words, Sentence) else words


def _direction(text: str) -> str:
    """The direction of a text as an attribute says it; the library for paper knows no "auto"."""
    return "rtl" if runs_from_right(text) else "ltr"
