"""The code in what somebody typed or pasted."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from workshop.domain.board.codes import read_code


def meant(typed: str) -> str | None:
    """The code, also where the whole address was pasted; None where there is none in it.

    >>> meant("k7qm 2xpd"), meant("https://workshop.example.com/j/K7QM-2XPD?x=1")
    ('K7QM2XPD', 'K7QM2XPD')
    >>> meant("the code")
    """
    path = urlsplit(typed.strip()).path if "/" in typed else typed
    return read_code(unquote(path.rstrip("/").rpartition("/")[2]))
