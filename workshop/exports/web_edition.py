"""The web edition: the playbook as one page that needs nothing beside itself."""

from __future__ import annotations

import base64
import re

from markupsafe import Markup

from workshop.exports import flowchart
from workshop.exports.asked import Asked
from workshop.exports.edition import Drawings, edition_of
from workshop.paths import STATIC
from workshop.templating import export_environment
from workshop.translate import speaking

# The same sheets that the pages of the site link to, in their order.
SHEETS = ("tokens", "type", "layout", "components", "marks", "flowchart", "edition")

_FONT = re.compile(r'url\("\.\./fonts/([\w-]+\.woff2)"\)')


def file(asked: Asked) -> bytes:
    """The page as a file, in UTF-8. Raises DrawingUnavailable."""
    with speaking(asked.language):
        page = export_environment().get_template("exports/web.html")
        return page.render(
            edition=edition_of(asked, _drawings(asked)), styles=styles(), script=script()
        ).encode()


def styles() -> Markup:
    """Every style sheet, with the fonts in it."""
    # Our own files, in which no word of anybody stands.
    return Markup("\n".join(_sheet(name) for name in SHEETS))  # noqa: S704


def script() -> Markup:
    """The script of the search box."""
    return Markup((STATIC / "js" / "edition.js").read_text(encoding="utf-8"))  # noqa: S704


def _sheet(name: str) -> str:
    text = (STATIC / "css" / f"{name}.css").read_text(encoding="utf-8")
    # The fonts are there from the start, so nothing moves when they come.
    text = text.replace("font-display: optional", "font-display: block")
    return _FONT.sub(lambda found: f'url("{_font(found[1])}")', text)


def _font(name: str) -> str:
    data = base64.b64encode((STATIC / "fonts" / name).read_bytes()).decode()
    return f"data:font/woff2;base64,{data}"


def _drawings(asked: Asked) -> Drawings | None:
    if not asked.process.stages:
        return None
    wide, narrow = (
        # Graphviz and the drawing escape user text; what comes out is markup of our own.
        Markup(flowchart.draw(asked.process, narrow=narrow, inline=True).decode())  # noqa: S704
        for narrow in (False, True)
    )
    return Drawings(wide, narrow)
