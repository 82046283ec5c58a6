"""Reads archives that strangers packed: only what is asked for, only as much as a pipeline needs."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say
from workshop.intake.cleaning import shown

ENTRIES: Final = 2_000
UNPACKED: Final = 50_000_000
ENTRY: Final = 2_000_000

_ANEW: Final = say("Pack only the folder of the pipeline, and give that.")
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    RuntimeError,
    NotImplementedError,
    EOFError,
    ValueError,
    OSError,
)


class SafeZip:
    """An archive whose names lead nowhere else and whose size, as it says, is bearable."""

    def __init__(self, data: bytes) -> None:
        try:
            self._packed = zipfile.ZipFile(BytesIO(data))
        except _BROKEN:
            raise _refused(say("This archive is damaged."), say("Pack it anew.")) from None
        self._refuse_unbearable()

    def files(self, *endings: str) -> Iterator[tuple[str, bytes]]:
        """Name and content of every file that ends so, in the archive's order."""
        for entry in self._packed.infolist():
            if not entry.is_dir() and entry.filename.endswith(endings):
                yield entry.filename, self._content(entry)

    def _refuse_unbearable(self) -> None:
        entries = self._packed.infolist()
        if len(entries) > ENTRIES:
            raise _refused(
                say("The archive has {n:,} files; {most:,} is the most.", n=len(entries), most=ENTRIES),
                _ANEW,
            )
        if outside := next((each.filename for each in entries if _leads_out(each.orig_filename)), None):
            what = say("The archive has a file that lies outside its own folder.")
            raise BadInput([Problem(what, _ANEW, value=shown(outside))])
        if sum(each.file_size for each in entries) > UNPACKED:
            raise _refused(
                say("Unpacked, the archive has more than {most} MB.", most=UNPACKED // 1_000_000), _ANEW
            )

    def _content(self, entry: zipfile.ZipInfo) -> bytes:
        try:
            with self._packed.open(entry) as file:
                # What an archive says of its sizes may be a lie: no more is unpacked than is borne.
                content = file.read(ENTRY + 1)
        except _BROKEN:
            raise _refused(say("A file of the archive cannot be unpacked."), say("Pack it anew.")) from None
        if len(content) > ENTRY:
            raise _refused(
                say("A file of the archive has more than {most} MB.", most=ENTRY // 1_000_000), _ANEW
            )
        return content


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or ":" in parts[0] or "\x00" in name


def _refused(what: Sentence, mend: Sentence) -> BadInput:
    return BadInput([Problem(what, mend)])
