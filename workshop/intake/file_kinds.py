"""Tell by its first bytes a file that is no text, whatever its name says."""

from __future__ import annotations

from typing import Final

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say

_AS_CSV: Final = say("Open it in the spreadsheet program, save the sheet as CSV (UTF-8) and give that file.")
_UNPACK: Final = say("Unpack it and give the CSV file that is inside.")
_EXPORT: Final = say("Export the rows as CSV and give that file.")

# The name, the first bytes and the mend of each kind that people really rename to .csv.
_KINDS: Final[tuple[tuple[bytes, Sentence, Sentence], ...]] = (
    (b"PK\x03\x04", say("This is an Excel workbook or a ZIP archive, not a CSV file."), _AS_CSV),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", say("This is an old Excel workbook, not a CSV file."), _AS_CSV),
    (b"\x1f\x8b", say("This is a file packed with gzip, not a CSV file."), _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", say("This is a 7z archive, not a CSV file."), _UNPACK),
    (b"Rar!", say("This is a RAR archive, not a CSV file."), _UNPACK),
    (b"BZh", say("This is a file packed with bzip2, not a CSV file."), _UNPACK),
    (b"\xfd7zXZ\x00", say("This is a file packed with xz, not a CSV file."), _UNPACK),
    (b"%PDF-", say("This is a PDF, not a CSV file."), _EXPORT),
    (b"\x89PNG", say("This is a picture, not a CSV file."), _EXPORT),
    (b"\xff\xd8\xff", say("This is a picture, not a CSV file."), _EXPORT),
    (b"SQLite format 3", say("This is a database, not a CSV file."), _EXPORT),
    (b"PAR1", say("This is a Parquet file, not a CSV file."), _EXPORT),
    (b"<!DOCTYPE", say("This is a web page, not a CSV file."), _EXPORT),
    (b"<html", say("This is a web page, not a CSV file."), _EXPORT),
    (b"<?xml", say("This is an XML file, not a CSV file."), _AS_CSV),
    (b"{\\rtf", say("This is a text document, not a CSV file."), _EXPORT),
)


def refuse_what_is_no_text(data: bytes) -> None:
    """Raise BadInput for an empty file and for workbooks, archives, PDFs, pictures and pages."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise BadInput([Problem(say("The file is empty."), say("Give a CSV file with a header row."))])
    for magic, what, mend in _KINDS:
        if data.startswith(magic):
            raise BadInput([Problem(what, mend)])
