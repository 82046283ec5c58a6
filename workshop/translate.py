"""The one place where a message becomes a text in the reader's language.

English is the source. A compiled catalogue lies under `workshop/locales/<locale>/LC_MESSAGES/messages.mo`.
The locale `qps` is a pseudo-language (longer, accented, bracketed) that shows what is not translatable yet.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import NullTranslations
from typing import TYPE_CHECKING

from babel.support import Translations

from workshop.domain.words import Sentence
from workshop.paths import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

PSEUDO = "qps"
_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéîñöšúýžÁÇÉÎÑÖŠÚÝŽ")
_KEPT = re.compile(r"(%\(\w+\)[sd]|%%|\{\w+(?::[^}]*)?\}|<[^>]+>|&\w+;)")


class _Pseudo(NullTranslations):
    """Accents and brackets every message and makes it about two fifths longer."""

    def gettext(self, message: str) -> str:
        parts = [
            part if index % 2 else part.translate(_ACCENTS) for index, part in enumerate(_KEPT.split(message))
        ]
        return f"[{''.join(parts)}{'~' * (len(message) * 2 // 5)}]"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


_ENGLISH = NullTranslations()
_current: ContextVar[NullTranslations] = ContextVar("translations", default=_ENGLISH)
_locale: ContextVar[str] = ContextVar("locale", default="en")


def _catalogue(locale: str) -> NullTranslations:
    return _Pseudo() if locale == PSEUDO else Translations.load(PACKAGE / "locales", [locale])


@contextmanager
def speaking(locale: str) -> Iterator[None]:
    """Everything said inside is said in `locale`."""
    messages, name = _current.set(_catalogue(locale)), _locale.set(locale)
    try:
        yield
    finally:
        _current.reset(messages)
        _locale.reset(name)


def locale() -> str:
    """The language now spoken, as a BCP 47 tag."""
    return _locale.get()


def gettext(message: str) -> str:
    """The message in the language now spoken."""
    return _current.get().gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """The form for `n` in the language now spoken."""
    return _current.get().ngettext(one, many, n)


def told(sentence: Sentence) -> str:
    """A domain sentence in the language now spoken."""
    values = {name: told(value) if isinstance(value, Sentence) else value for name, value in sentence.values}
    if sentence.plural is None:
        return gettext(sentence.pattern).format(**values)
    return ngettext(sentence.pattern, sentence.plural, int(str(values["n"]))).format(**values)
