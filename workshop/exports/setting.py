"""What is yet to be set in type: a page of finished HTML, or an archive in which such pages lie.

A page becomes a PDF; an archive becomes the same archive, each page in it a PDF of the same name.
"""

from __future__ import annotations

import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import PurePosixPath

from workshop.exports import assets, pdf
from workshop.exports.zip_file import archive

PDF_TYPE, ZIP_TYPE = "application/pdf", "application/zip"
PAGE = ".html"
# How every archive begins, and no page of HTML.
_ARCHIVE = b"PK\x03\x04"


def media_type(given: bytes) -> str:
    """What comes of it."""
    return ZIP_TYPE if _is_archive(given) else PDF_TYPE


def set_type(given: bytes) -> bytes:
    """The PDF, or the archive with its PDFs. PdfUnavailable where the libraries are missing."""
    if not _is_archive(given):
        return pdf.render(given.decode())
    return archive(dict(_finished(name, content) for name, content in _files(given).items()))


def digest(given: bytes) -> str:
    """SHA-256 (hex) of it, of every asset that its pages use, and of the version of what sets them."""
    if not _is_archive(given):
        return assets.digest(given.decode())
    pages = [content.decode() for name, content in _files(given).items() if name.endswith(PAGE)]
    return sha256(f"{sha256(given).hexdigest()} {assets.digest(''.join(pages))}".encode()).hexdigest()


def _finished(name: str, content: bytes) -> tuple[str, bytes]:
    if not name.endswith(PAGE):
        return name, content
    return str(PurePosixPath(name).with_suffix(".pdf")), pdf.render(content.decode())


def _is_archive(given: bytes) -> bool:
    return given.startswith(_ARCHIVE)


def _files(given: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(given)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
