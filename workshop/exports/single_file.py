"""A page that is one file: it works from a mail or a phone's folder, without any network.

Style, script and letters are in it. Its own policy lets nothing else run and nothing be fetched, so that
words of people cannot become code even where an escape was forgotten.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from markupsafe import Markup

from workshop.exports import company_colour
from workshop.exports.asked import Asked
from workshop.exports.typeface import known
from workshop.paths import STATIC
from workshop.templating import export_environment

# A letter beyond these comes from the second file of the face, which is twice as large as the first.
_LATIN = range(0x100)
_FACE = """@font-face{{font-family:"Source Sans 3";font-weight:200 900;font-display:swap;\
src:url(data:font/woff2;base64,{data}) format("woff2");unicode-range:{letters}}}"""
_FIRST = "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212"
_SECOND = "U+0100-02FF,U+1E00-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2C60-2C7F,U+A720-A7FF"


def single_file(
    template: str, asked: Asked, *, sheets: Iterable[str], script: str, words: str, **values: object
) -> bytes:
    """The template's page in UTF-8; `words` are all its words, by which the letters are chosen.

    `sheets` and `script` are names of files in the static folder; `script` may be "".
    """
    style = _style(asked.process.colour, sheets, words)
    code = _read(script) if script else ""
    page = (
        export_environment()
        .get_template(template)
        .render(
            asked=asked,
            process=asked.process,
            # Both are our own files; no word of anybody is in them.
            style=Markup(style),  # noqa: S704
            script=Markup(code),  # noqa: S704
            policy=_policy(style, code),
            **values,
        )
    )
    return page.encode()


def _style(colour: str, sheets: Iterable[str], words: str) -> str:
    files = (_read(f"css/{name}.css") for name in ("tokens", "single", *sheets))
    return "\n".join((*_faces(words), *files, _company(colour)))


def _company(colour: str) -> str:
    """The company's colour as words of the visual language; a process file allows no other than #rrggbb."""
    ground = company_colour.colour(colour)
    return f":root{{--company:{ground};--on-company:{company_colour.words_on(ground)}}}"


def _faces(words: str) -> Iterable[str]:
    yield _FACE.format(data=_font("latin"), letters=_FIRST)
    if any(ord(letter) not in _LATIN and known(letter) for letter in words):
        yield _FACE.format(data=_font("latin-ext"), letters=_SECOND)


def _font(subset: str) -> str:
    return b64encode((STATIC / "fonts" / f"source-sans-3-{subset}-wght-normal.woff2").read_bytes()).decode()


def _read(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """What the page may do, by the fingerprints of its own style and script."""
    allowed = f"script-src {_fingerprint(script)}; " if script else ""
    return (
        f"default-src 'none'; style-src {_fingerprint(style)}; {allowed}"
        "font-src data:; base-uri 'none'; form-action 'none'"
    )


def _fingerprint(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
