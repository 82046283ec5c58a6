"""The lines of a file as text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake import limits


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file whose character set is known; `skip` bytes at its start are the set's mark."""

    data: bytes
    charset: str
    skip: int = 0

    def lines(self) -> Iterator[str]:
        """Each line with its end, without NULs; BadInput at one that is too long to be a table's."""
        text = self._open()
        for number, line in enumerate(iter(lambda: text.readline(limits.LINE_CHARACTERS), ""), start=1):
            if len(line) == limits.LINE_CHARACTERS:
                what = say("The line has more than {most:,} characters.", most=limits.LINE_CHARACTERS)
                mend = say("Give a CSV file with one row on each line.")
                raise BadInput([Problem(what, mend, line=number)])
            yield line.replace("\0", "")

    def beginning(self, characters: int) -> str:
        """So much of the text, without NULs."""
        return self._open().read(characters).replace("\0", "")

    def _open(self) -> io.TextIOWrapper:
        stream = io.BytesIO(self.data)
        stream.seek(self.skip)
        return io.TextIOWrapper(stream, encoding=self.charset, newline="")
