"""Text of an environment variable in, value out: one function a kind; each raises BadInput with the mend."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say
from workshop.paths import PACKAGE

SHORTEST_SECRET = 32
LOOPBACK = ("localhost", "127.0.0.1", "::1")


def _refuse(what: Sentence, mend: Sentence) -> NoReturn:
    raise BadInput([Problem(what=what, mend=mend)])


def folder(text: str) -> Path:
    """An absolute path; `~` is the home folder."""
    return Path(text).expanduser().absolute()


def database(text: str) -> str:
    """An SQLAlchemy URL, with the driver named that is installed for PostgreSQL."""
    scheme, _, rest = text.partition("://")
    if scheme not in ("sqlite", "postgres", "postgresql", "postgresql+psycopg") or not rest.strip("/"):
        # The text is not repeated, because it may hold a password.
        _refuse(
            say("this is no address of a database that the workshop can use."),
            say("Give sqlite:////folder/file.sqlite3 or postgresql://user:password@host/name."),
        )
    return text if scheme == "sqlite" else f"postgresql+psycopg://{rest}"


def secret(text: str) -> str:
    """The text itself, if it is too long to be guessed."""
    if len(text) < SHORTEST_SECRET:
        _refuse(
            say("a secret of {count} characters can be guessed.", count=len(text)),
            say(
                "Give {count} characters or more; `openssl rand -hex 32` prints some.", count=SHORTEST_SECRET
            ),
        )
    return text


def switch(text: str) -> bool:
    """1 is on, 0 is off."""
    if text not in ("0", "1"):
        _refuse(say("{value} is neither 0 nor 1.", value=text), say("Give 1 or 0."))
    return text == "1"


def origin(text: str) -> str:
    """The scheme, name and port of a server, without a slash at the end."""
    url = text.rstrip("/")
    if not _is_origin(url):
        _refuse(
            say("{value} is not the address of a server.", value=text),
            say("Give it as https://workshop.example.com, with nothing after the name or port."),
        )
    return url


def _is_origin(url: str) -> bool:
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname) and parts.port != 0 and "@" not in parts.netloc
    except ValueError:
        return False
    return named and parts.scheme in ("http", "https") and url == f"{parts.scheme}://{parts.netloc}"


def language(text: str) -> str:
    """One of the languages that the program speaks."""
    if text not in languages():
        _refuse(
            say("there is no translation {value}.", value=text),
            say("Give one of: {known}.", known=", ".join(languages())),
        )
    return text


def languages() -> tuple[str, ...]:
    """Every language spoken; `qps` is the pseudo-language for checking translations."""
    catalogues = (PACKAGE / "locales").glob("*/LC_MESSAGES/messages.mo")
    return ("en", *sorted(path.parent.parent.name for path in catalogues), "qps")


def few(text: str) -> int:
    """A number from 0 to 9."""
    if not (text.isascii() and text.isdigit() and len(text) == 1):
        _refuse(say("{value} is not a number from 0 to 9.", value=text), say("Give 0 if in doubt."))
    return int(text)
