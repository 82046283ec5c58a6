"""How different two colours look: CIEDE2000 (Sharma, Wu and Dalal 2005), from sRGB under daylight."""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

WHITE = (0.95047, 1.0, 1.08883)
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)


def rgb(hex):
    """The three parts of #rrggbb, 0 to 255.

    >>> rgb("#0080ff")
    (0, 128, 255)
    """
    return tuple(int(hex[place : place + 2], 16) for place in (1, 3, 5))


def lab(colour):
    """CIE L*a*b* of an sRGB colour.

    >>> [round(part) for part in lab((255, 255, 255))]
    [100, 0, 0]
    """
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in scaled(colour)]
    xyz = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in TO_XYZ]
    x, y, z = (root(part / white) for part, white in zip(xyz, WHITE, strict=True))
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def scaled(colour):
    return [part / 255 for part in colour[:3]]


def root(part):
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def difference(one, other):
    """CIEDE2000 of two sRGB colours; 1 is barely seen, 10 at a glance.

    >>> round(lab_difference((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485)), 4)
    2.0425
    """
    return lab_difference(lab(one), lab(other))


def lab_difference(one, other):
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    stretch = 1 + 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25**7)))
    (c1, h1), (c2, h2) = (polar(a * stretch, b) for a, b in ((a1, b1), (a2, b2)))
    turn = ((h2 - h1 + 180) % 360) - 180 if c1 * c2 else 0
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn) / 2)
    lm, cm, hm = (l1 + l2) / 2, (c1 + c2) / 2, middle(h1, h2, c1 * c2)
    t = (
        1
        - 0.17 * cos(radians(hm - 30))
        + 0.24 * cos(radians(2 * hm))
        + 0.32 * cos(radians(3 * hm + 6))
        - 0.20 * cos(radians(4 * hm - 63))
    )
    sl = 1 + 0.015 * (lm - 50) ** 2 / sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    bend = -sin(radians(60 * exp(-(((hm - 275) / 25) ** 2)))) * 2 * sqrt(cm**7 / (cm**7 + 25**7))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + bend * (dc / sc) * (dh / sh))


def polar(a, b):
    return hypot(a, b), degrees(atan2(b, a)) % 360


def middle(h1, h2, both):
    if not both:
        return h1 + h2
    return ((h1 + h2) / 2 if abs(h1 - h2) <= 180 else (h1 + h2 + 360) / 2) % 360
