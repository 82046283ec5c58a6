"""A company's colour made fit for paper: what is written in it and on it is read, in colour and in grey.

Contrast is that of WCAG 2.2, 1.4.3. A printer makes grey of a colour by its luma (ITU-R BT.601), which may
lie far from its luminance, so every pair is looked at both ways.
"""

from __future__ import annotations

from dataclasses import dataclass

HOUSE = "#26404f"
WHITE = "#ffffff"
INK = "#1b1f24"
TEXT, MARK = 4.5, 3.0

_STEP = 0.04
_Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Tints:
    """What is derived from one colour, each as #rrggbb.

    `ground` fills large areas and carries `on_ground`; `ink` is for words and `rule` for lines on white
    paper; `wash` is a pale ground on which ink is read.
    """

    ground: str
    on_ground: str
    ink: str
    rule: str
    wash: str


def tints(colour: str) -> Tints:
    """The tints of a colour as #1f4e79; those of the house where it is ""."""
    own = colour or HOUSE
    on_ground = WHITE if contrast(own, WHITE) >= contrast(own, INK) else INK
    away = INK if on_ground == WHITE else WHITE
    return Tints(
        ground=_until(own, away, against=on_ground, least=TEXT),
        on_ground=on_ground,
        ink=_until(own, INK, against=WHITE, least=TEXT),
        rule=_until(own, INK, against=WHITE, least=MARK),
        wash=mixed(own, WHITE, 0.9),
    )


def contrast(one: str, other: str) -> float:
    """The lesser of the contrasts that two colours have in colour and in grey, 1 to 21."""
    return min(_ratio(one, other), _ratio(grey(one), grey(other)))


def grey(colour: str) -> str:
    """What a printer without colours makes of it.

    >>> grey("#ff0000")
    '#4c4c4c'
    """
    red, green, blue = _parts(colour)
    return _hex((round(0.299 * red + 0.587 * green + 0.114 * blue),) * 3)


def mixed(colour: str, other: str, share: float) -> str:
    """The colour with that share of the other in it.

    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(_parts(colour), _parts(other), strict=True)
    red, green, blue = (round(a + (b - a) * share) for a, b in pairs)
    return _hex((red, green, blue))


def _until(colour: str, towards: str, *, against: str, least: float) -> str:
    """The colour, moved as little as need be until it stands out."""
    steps = (mixed(colour, towards, min(1.0, step * _STEP)) for step in range(int(1 / _STEP) + 2))
    return next(found for found in steps if contrast(found, against) >= least)


def _ratio(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> _Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(parts: _Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*parts)
