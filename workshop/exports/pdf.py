"""Sets finished HTML as a tagged PDF.

WeasyPrint is imported when the first PDF is made: everything else works without its libraries.
"""

from __future__ import annotations

from hashlib import sha256

from workshop.domain.words import say
from workshop.exports.unavailable import PdfUnavailable, install

VARIANT = "pdf/ua-1"


def render(html: str) -> bytes:
    """The PDF of HTML whose assets are named `app:...`; the same HTML gives the same bytes.

    Nothing else is read, whatever the HTML asks for. PdfUnavailable where the libraries are missing.
    """
    try:
        from weasyprint import HTML

        from workshop.exports.asset_fetcher import AssetFetcher
    except OSError as missing:
        raise PdfUnavailable(say("The libraries that make a PDF are missing."), install()) from missing
    document = HTML(string=html, base_url="app:", url_fetcher=AssetFetcher())
    identifier = sha256(html.encode()).digest()[:16]
    written: bytes = document.write_pdf(pdf_variant=VARIANT, pdf_identifier=identifier)
    return written
