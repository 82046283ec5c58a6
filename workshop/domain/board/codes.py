"""Codes that people read from a wall and type on a phone: eight symbols, 40 bits, no letter like another.

The alphabet and the reading of what looks alike are Douglas Crockford's base 32.
"""

from __future__ import annotations

import re

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = re.compile(r"[\s\-‐-―−._]+")


def read_code(typed: str) -> str | None:
    """The code that somebody meant, eight symbols; None where it cannot be one.

    >>> read_code(" k7qm 2xpd")
    'K7QM2XPD'
    >>> read_code("KO7M-l2iD")
    'K07M121D'
    >>> read_code("K7QM-2XP")
    """
    meant = _BETWEEN.sub("", typed).upper().translate(_ALIKE)
    if len(meant) != LENGTH or not set(meant) <= set(SYMBOLS):
        return None
    return meant


def shown(code: str) -> str:
    """The code as it is shown, in two halves.

    >>> shown("K7QM2XPD")
    'K7QM-2XPD'
    """
    half = LENGTH // 2
    return f"{code[:half]}-{code[half:]}"


def of_bits(bits: int) -> str:
    """The code that stands for 40 bits.

    >>> of_bits(0), of_bits(2**40 - 1)
    ('00000000', 'ZZZZZZZZ')
    """
    return "".join(SYMBOLS[bits >> 5 * place & 31] for place in reversed(range(LENGTH)))
