"""Looks at everything that the workshop stands on and says of each fault how it is mended."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from workshop import system_parts
from workshop.domain.problems import BadInput
from workshop.domain.words import Sentence, say
from workshop.exports.pdf import render
from workshop.exports.unavailable import Unavailable
from workshop.paths import STATIC
from workshop.settings import TABLE, Settings
from workshop.store.database import Database
from workshop.store.engine import address, database_file


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at and how it was found; `mend` is there where it was not well."""

    what: Sentence
    found: Sentence
    mend: Sentence | None = None

    @property
    def well(self) -> bool:
        """Whether nothing needs mending."""
        return self.mend is None


def checkup(environ: Mapping[str, str] = os.environ) -> tuple[Finding, ...]:
    """Every finding, in the order in which faults are best mended. Changes nothing that lasts."""
    return (*_machine(), *_installation(environ))


def _machine() -> Iterator[Finding]:
    yield python()
    missing = system_parts.missing()
    for each in system_parts.PARTS:
        if not each.only_tests:
            yield part(each, missing=each in missing)
    yield own_fonts(STATIC / "fonts")
    yield pdf()


def _installation(environ: Mapping[str, str]) -> Iterator[Finding]:
    yield from unknown_settings(environ)
    try:
        settings = Settings.from_environment(environ)
    except BadInput as error:
        yield from (Finding(say("Settings"), problem.what, problem.mend) for problem in error.problems)
    else:
        yield Finding(say("Settings"), say("read"))
        yield data_folder(settings.data)
        yield database(settings)


def python() -> Finding:
    """The Python that runs this."""
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding(say("Python"), say("{version} in {folder}", version=version, folder=sys.prefix))


def part(part: system_parts.Part, *, missing: bool) -> Finding:
    """A part that pip cannot bring."""
    if missing:
        mend = say("Run: {line}", line=system_parts.install_line(part))
        needed = say("missing; needed {purpose}", purpose=part.purpose)
        return Finding(say("{name}", name=part.name), needed, mend)
    return Finding(say("{name}", name=part.name), part.purpose)


def own_fonts(folder: Path) -> Finding:
    """The fonts that make every export look the same on every machine."""
    count = len(list(folder.rglob("*.woff2")))
    what = say("Own fonts")
    if not count:
        return Finding(what, say("none in {folder}", folder=folder), say("Install the workshop again."))
    return Finding(what, say("{count} files", count=count))


def pdf() -> Finding:
    """Whether a PDF can really be written, which is more than the sum of the parts."""
    what = say("PDF files")
    try:
        render("<!doctype html><html lang=en><title>A page</title><p>A page")
    except Unavailable as error:
        return Finding(what, error.what, error.mend)
    return Finding(what, say("a page was written"))


def unknown_settings(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Names that are all but a setting's; whoever mistypes one believes it in force."""
    known = [setting.name for setting in TABLE]
    for name in sorted(set(environ) - set(known)):
        if name.startswith("WORKSHOP") and (meant := get_close_matches(name, known, n=1, cutoff=0.85)):
            yield Finding(
                say("Settings"),
                say("{name} is none", name=name),
                say("Perhaps it should be {meant}.", meant=meant[0]),
            )


def data_folder(folder: Path) -> Finding:
    """Whether files can be made where the database and the secret are kept."""
    what = say("Data folder")
    # It is made at the first start; until then the folder that will hold it is tried.
    place = next(each for each in (folder, *folder.parents) if each.exists())
    try:
        with tempfile.TemporaryFile(dir=place):
            return Finding(what, say("{folder}", folder=folder))
    except OSError as error:
        return Finding(
            what,
            say("{folder} cannot be written: {reason}", folder=folder, reason=error.strerror),
            say("Make it writable for this user, or name another folder in WORKSHOP_DATA."),
        )


def database(settings: Settings) -> Finding:
    """Whether the database answers and has the tables of this version."""
    what = say("Database")
    try:
        file = database_file(address(settings.database))
        if file is not None and not file.exists():
            return Finding(what, say("{file} is made at the first start", file=file))
        with closing(Database(settings.database)) as found:
            current = found.is_current()
    except Exception as error:
        # Each kind of database fails in its own way, and whatever it says is what the operator needs.
        fault = say("does not answer: {error}", error=str(error).splitlines()[0])
        return Finding(what, fault, say("Start it, or name another one in WORKSHOP_DATABASE."))
    if not current:
        return Finding(what, say("has the tables of another version"), say("Run: workshop upgrade"))
    return Finding(what, say("answers, and its tables are current"))
