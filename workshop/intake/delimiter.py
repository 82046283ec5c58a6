"""Find the character between the cells of a table."""

from __future__ import annotations

import csv
from typing import Final

from clevercsv.detect import Detector

from workshop.intake.crm import is_crm_header
from workshop.intake.headers import is_known

DELIMITERS: Final = (",", ";", "\t", "|")


def delimiter_of(sample: str) -> str:
    """The delimiter of the table that begins with `sample`.

    Headers that we know tell it surely; other tables are judged by the regularity of their cells.
    """
    counted = {delimiter: _known_headers(sample, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: counted[delimiter])
    if counted[best] >= 2:
        return best
    return _by_regularity(sample)


def _known_headers(sample: str, delimiter: str) -> int:
    try:
        header = next(csv.reader(sample.splitlines(keepends=True), delimiter=delimiter), [])
    except csv.Error:
        return 0
    return sum(is_known(cell) or is_crm_header(cell) for cell in header)


def _by_regularity(sample: str) -> str:
    found = Detector().detect(sample, delimiters=DELIMITERS)
    first = sample.split("\n", 1)[0]
    if found is not None and found.delimiter in DELIMITERS and found.delimiter in first:
        return str(found.delimiter)
    return max(DELIMITERS, key=first.count)
