"""Lets WeasyPrint read the app's own static files and nothing else, on this machine or any other."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from mimetypes import guess_type

from fontTools.ttLib import woff2
from weasyprint.urls import URLFetcher, URLFetcherResponse

from workshop.exports import picture
from workshop.exports.assets import content

PACKED = ".woff2"


class AssetFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint carries no types.
    """Answers `app:css/playbook.css` with that file of the static folder, and the address of a logo with the
    PNG that is written in it; refuses every other address. Fonts come unpacked.
    """

    def __init__(self) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The file; ValueError for an address that is not a file of ours."""
        if url.startswith(picture.ADDRESS):
            return URLFetcherResponse(url, picture.content(url), {"Content-Type": "image/png"})
        if url.endswith(PACKED):
            return URLFetcherResponse(url, _unpacked(url), {"Content-Type": "font/ttf"})
        return URLFetcherResponse(url, content(url), {"Content-Type": guess_type(url)[0] or ""})


@cache
def _unpacked(url: str) -> bytes:
    """The font as WeasyPrint would unpack it, once in a process: for a book that takes half a second."""
    out = BytesIO()
    woff2.decompress(BytesIO(content(url)), out)
    return out.getvalue()
