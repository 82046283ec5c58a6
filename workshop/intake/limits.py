"""How much one file may hold; beyond it the file is refused with the number named, never cut silently."""

from __future__ import annotations

from typing import Final

BYTES: Final = 50_000_000
ROWS: Final = 50_000
COLUMNS: Final = 500
CELL_CHARACTERS: Final = 131_072
"""Any cell, used or not; a long e-mail in a column that nobody maps is no fault."""
TEXT_CHARACTERS: Final = 20_000
"""An activity's text, a deal's name, a contributor."""
PROBLEMS_LISTED: Final = 50
LINE_CHARACTERS: Final = 2_000_000
"""One line of a file."""
RECORDS: Final = 1_000_000
"""Rows with the empty ones, which spreadsheets write by the hundred thousand."""
LINES: Final = 2_000
"""Typed or pasted at once."""
