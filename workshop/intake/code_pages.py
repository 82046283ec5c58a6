"""Western or Central European: the two Windows code pages that spreadsheets still write.

Both decode almost every byte, so a detector that looks for impossible bytes ties between them on a
page of text. What tells them apart is whether the letters beyond ASCII all belong to one language.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

WESTERN: Final = "cp1252"
CENTRAL: Final = "cp1250"

_ASCII: Final = bytes(range(128))
_LETTERS: Final = {
    WESTERN: (
        "àâæçéèêëîïôœùûüÿ",  # French
        "äöüß",  # German
        "áéíñóúü¿¡",  # Spanish
        "àèéìíòóùú",  # Italian
        "áàâãçéêíóôõú",  # Portuguese
        "áàäéèëïóöüê",  # Dutch
        "åäöéæø",  # Swedish, Danish, Norwegian
        "áðéíóúýþæö",  # Icelandic
    ),
    CENTRAL: (
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "čćđšž",  # Croatian, Slovene
        "ăâîşţ",  # Romanian
    ),
}


def code_page(data: bytes) -> str | None:
    """The page of the language that covers most letters, Western where they tie; None if neither decodes."""
    beyond_ascii = data.translate(None, delete=_ASCII)
    covered = {page: _covered(beyond_ascii, page) for page in (WESTERN, CENTRAL)}
    readable = [page for page, letters in covered.items() if letters is not None]
    return max(readable, key=lambda page: covered[page] or 0, default=None)


def _covered(beyond_ascii: bytes, page: str) -> int | None:
    try:
        letters = Counter(beyond_ascii.decode(page).lower())
    except UnicodeDecodeError:
        return None
    return max(sum(letters[letter] for letter in language) for language in _LETTERS[page])
