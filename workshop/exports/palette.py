"""The ink of each kind of thing on light paper; a page may colour the same classes for the dark."""

from __future__ import annotations

from workshop.exports.canvas import Kind

PAPER = "#fbfaf7"
INK = "#1b1f24"
_MUTED = "#5b6168"
_HAIR = "#cfcbc2"
_FIRM = "#84807a"
_SHADED = "#f0ede5"
_BUYER = "#1f5fa8"
_US = "#8a5a00"
_GREEN = "#0b6b53"

WORDS = {
    Kind.HEADING: INK,
    Kind.STAGE: INK,
    Kind.FACT: _MUTED,
    Kind.BUYER: _BUYER,
    Kind.US: _US,
    Kind.GATE: INK,
    Kind.OPTIONAL: INK,
    Kind.ACTIVITY: INK,
    Kind.SUPPORT: _MUTED,
    Kind.NUMBER: INK,
    Kind.AFTER: INK,
}
SIGNS = {
    Kind.BUYER: _BUYER,
    Kind.US: _US,
    Kind.GATE: _GREEN,
    Kind.OPTIONAL: _GREEN,
    Kind.ACTIVITY: _US,
    Kind.NUMBER: INK,
    Kind.AFTER: _FIRM,
}
GROUNDS = {Kind.BAND: _SHADED, Kind.NUMBER: PAPER, Kind.AFTER: PAPER}
LINES = {Kind.HAIRLINE: _HAIR, Kind.PATH: _GREEN, Kind.LOOP: _FIRM}
WIDTHS = {Kind.HAIRLINE: 0.6, Kind.PATH: 2.6, Kind.LOOP: 1.0}
