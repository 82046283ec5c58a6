"""Fields that tidy what was typed, and rules that say how to mend it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from flask_wtf import FlaskForm
from wtforms import Field, SelectChoice, StringField, TextAreaField
from wtforms.validators import StopValidation

from workshop.domain.words import Sentence, say_many
from workshop.translate import told

Rule = Callable[[Any, Field], None]
Kind = TypeVar("Kind", bound=StrEnum)
# Control characters have no look; NUL cannot be stored by PostgreSQL at all. Tab and line end stay.
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Form(FlaskForm):  # type: ignore[misc]
    """A form whose token is checked before any view is asked, so it carries no check of its own."""

    class Meta:
        """What WTForms reads its settings from."""

        csrf = False


def tidy(text: object) -> str:
    """Typed text without control characters and outer spaces, accents composed; a file is no text."""
    typed = text if isinstance(text, str) else ""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", typed).replace("\r\n", "\n")).strip()


def given(message: Sentence) -> Rule:
    """Something must stand there; `message` says what, as in `Enter the person's name.`"""

    def check(_form: object, field: Field) -> None:
        if not field.data:
            raise StopValidation(told(message))

    check.field_flags = {"required": True}  # type: ignore[attr-defined]
    return check


def at_most(longest: int) -> Rule:
    """No more than `longest` characters."""

    def check(_form: object, field: Field) -> None:
        over = len(field.data or "") - longest
        if over > 0:
            raise StopValidation(
                told(say_many("Make this {n} character shorter.", "Make this {n} characters shorter.", over))
            )

    # No `maxlength` in the page: a browser would cut a pasted text off without a word.
    return check


def line(
    label: Sentence, *, missing: Sentence | None = None, longest: int = 200, **options: object
) -> StringField:
    """One line of text; `missing` is what to say where it must not be empty."""
    rules = [*([given(missing)] if missing else []), at_most(longest)]
    return StringField(label, rules, filters=[tidy], **options)


def lines(
    label: Sentence, *, missing: Sentence | None = None, longest: int = 100_000, **options: object
) -> TextAreaField:
    """Many lines of text."""
    rules = [*([given(missing)] if missing else []), at_most(longest)]
    return TextAreaField(label, rules, filters=[tidy], **options)


def choices(words: Mapping[Kind, Sentence]) -> list[SelectChoice]:
    """What a field of few offers, each with its words."""
    return [SelectChoice(kind.value, said) for kind, said in words.items()]


def one_of(kinds: type[StrEnum], message: Sentence) -> Rule:
    """One of a closed set; `message` is for a page that was made by somebody else."""

    def check(_form: object, field: Field) -> None:
        if field.data not in [kind.value for kind in kinds]:
            raise StopValidation(told(message))

    return check
