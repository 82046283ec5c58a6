"""What the operator may set by environment variables, read once and never changed afterwards."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from workshop import setting_values as values
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say
from workshop.kept_secret import kept_secret


@dataclass(frozen=True, slots=True)
class Setting:
    """A row of the table that the help and the README show; `read` raises BadInput."""

    name: str
    meaning: Sentence
    default: Sentence
    read: Callable[[str], object]

    @property
    def field(self) -> str:
        """Where `Settings` keeps it."""
        return self.name.removeprefix("WORKSHOP_").lower()


TABLE = (
    Setting(
        "WORKSHOP_DATA",
        say("Folder for the database, its backups and the secret."),
        say("instance, below the folder that the command runs in"),
        values.folder,
    ),
    Setting(
        "WORKSHOP_DATABASE",
        say("Address of the database: sqlite:////FOLDER/FILE or postgresql://USER:PASSWORD@HOST/NAME."),
        say("a SQLite file in the data folder"),
        values.database,
    ),
    Setting(
        "WORKSHOP_SECRET",
        say("What forms are signed with, 32 characters or more; the same for all servers of one address."),
        say("made once and kept in the data folder, readable by its owner only"),
        values.secret,
    ),
    Setting(
        "WORKSHOP_PUBLIC_URL",
        say("The address that people type, for links and QR codes, such as https://workshop.example.com."),
        say("none, so that links work only where their page was opened"),
        values.origin,
    ),
    Setting(
        "WORKSHOP_ALLOW_HTTP",
        say("1 lets other machines in over plain http, where anyone on the network can read along."),
        say("0, plain http for this machine only"),
        values.switch,
    ),
    Setting(
        "WORKSHOP_LOCALE",
        say("Language of pages and exports, as a language tag."),
        say("en"),
        values.language,
    ),
    Setting(
        "WORKSHOP_PROXIES",
        say("How many proxies of your own stand before the server; their forwarding headers are believed."),
        say("0"),
        values.few,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`database` is an SQLAlchemy URL; `public_url` has no slash at its end."""

    data: Path
    database: str
    given_secret: str | None = field(default=None, repr=False)
    public_url: str | None = None
    allow_http: bool = False
    locale: str = "en"
    proxies: int = 0

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """The settings in `environ`; an empty value counts as not set. Raises BadInput with every bad value.

        Touches no file, so that help and `doctor` work in a folder that cannot be written.
        """
        given = _given(environ)
        data = given.pop("data", values.folder("instance"))
        given.setdefault("database", f"sqlite:///{data}/workshop.sqlite3")
        given["given_secret"] = given.pop("secret", None)
        settings = cls(data=data, **given)  # type: ignore[arg-type]
        _refuse_plain_http(settings)
        return settings

    @property
    def secret(self) -> str:
        """The secret given, or the one kept in the data folder, made at first use. Raises OSError."""
        return self.given_secret or kept_secret(self.data / "secret")

    @property
    def embedded(self) -> bool:
        """Whether the database is a file of this program's own, which `serve` may upgrade by itself."""
        return self.database.startswith("sqlite")


def _given(environ: Mapping[str, str]) -> dict[str, object]:
    """Every variable that is set, read; all faults are told at once."""
    given: dict[str, object] = {}
    problems: list[Problem] = []
    for setting in TABLE:
        if text := environ.get(setting.name, "").strip():
            try:
                given[setting.field] = setting.read(text)
            except BadInput as error:
                problems += [_named(setting.name, problem) for problem in error.problems]
    if problems:
        raise BadInput(problems)
    return given


def _named(name: str, problem: Problem) -> Problem:
    return Problem(what=say("{name}: {what}", name=name, what=problem.what), mend=problem.mend)


def _refuse_plain_http(settings: Settings) -> None:
    parts = urlsplit(settings.public_url or "")
    if parts.scheme == "http" and parts.hostname not in values.LOOPBACK and not settings.allow_http:
        problem = Problem(
            what=say("{value} is plain http, which anyone on the way can read.", value=settings.public_url),
            mend=say("Give an https address, or set WORKSHOP_ALLOW_HTTP=1 on a network that you trust."),
        )
        raise BadInput([_named("WORKSHOP_PUBLIC_URL", problem)])
