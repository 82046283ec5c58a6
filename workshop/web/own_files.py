"""Pages of files that a workspace brings itself: listing them, taking one in, giving it back, removing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from flask import Blueprint, redirect, render_template, request, url_for
from flask import Response as File
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.domain.words import Sentence
from workshop.store.database import Session
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.downloads import download
from workshop.web.import_receiving import file_name
from workshop.web.keys import sent_key
from workshop.web.problem_words import problem_words
from workshop.web.rules import Form
from workshop.web.sent_files import sent_bytes
from workshop.web.undo import say_done

Read = TypeVar("Read")
_YAML = "application/yaml"


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it came: its name without folders, its bytes, and the key of the form that sent it."""

    name: str
    content: bytes
    key: str


@dataclass(frozen=True, slots=True)
class OwnFiles(Generic[Read]):
    """What tells one kind of them from another.

    `area` names the blueprint, the address and the folder of the template, `one` a single file in an address;
    members from `role` upwards bring and remove them. The form has the field `file`, and `missing` asks for
    it. `there` is what the template lists. `read` raises BadInput, `keep` answers id and title and raises it,
    too. `remove` answers the title. `restore` raises BadInput where it cannot come back. `file` answers name
    and bytes, also of those that come with the program. `kept` and `removed` say of a title what was done.
    """

    area: str
    one: str
    role: Role
    form: type[Form]
    missing: Sentence
    there: Callable[[Session], Mapping[str, object]]
    read: Callable[[bytes], Read]
    keep: Callable[[Session, Read, Sent], tuple[str, str]]
    remove: Callable[[Session, str], str]
    restore: Callable[[Session, str], None]
    file: Callable[[Session, str], tuple[str, bytes]]
    kept: Callable[[str], str]
    removed: Callable[[str], str]


def pages_of(kind: OwnFiles[Any]) -> Blueprint:
    """The blueprint of that kind: its page, and an address for each thing that is done with a file."""
    blueprint = Blueprint(kind.area, __name__)
    root = f"/w/<id:workspace>/{kind.area}"
    one = f"{root}/<id:{kind.one}>"

    @blueprint.get(root)
    @in_workspace(Role.READER)
    def page() -> str:
        """Those that there are, and where one is uploaded."""
        return _page(kind, kind.form(formdata=None))

    @blueprint.post(root)
    @in_workspace(kind.role)
    def add() -> tuple[str, int] | Response:
        """Keeps one, or tells everything that is wrong with it."""
        return _add(kind)

    @blueprint.post(f"{one}/remove")
    @in_workspace(kind.role)
    def remove(**which: str) -> Response:
        """Takes one away; what was made with it stays."""
        return _remove(kind, which[kind.one])

    @blueprint.post(f"{one}/restore")
    @in_workspace(kind.role)
    def restore(**which: str) -> Response:
        """Brings a removed one back."""
        return _restore(kind, which[kind.one])

    @blueprint.get(f"{one}/file")
    @in_workspace(Role.READER)
    def file(**which: str) -> File:
        """One as a file, to be edited and uploaded again."""
        with reading() as session:
            name, content = kind.file(session, which[kind.one])
        return download(content, _YAML, name)

    return blueprint


def _add(kind: OwnFiles[Read]) -> tuple[str, int] | Response:
    form, sent = kind.form(), _sent()
    if sent is None:
        form["file"].errors = (told(kind.missing),)
        return _page(kind, form), 422
    try:
        read = kind.read(sent.content)
        with writing() as session:
            id, title = kind.keep(session, read, sent)
    except BadInput as bad:
        form["file"].errors = tuple(map(problem_words, bad.problems))
        return _page(kind, form, was=sent.name), 422
    say_done(kind.kept(title), undo=_address(kind, "remove", id))
    return _back(kind)


def _remove(kind: OwnFiles[Any], id: str) -> Response:
    with writing() as session:
        title = kind.remove(session, id)
    say_done(kind.removed(title), undo=_address(kind, "restore", id))
    return _back(kind)


def _restore(kind: OwnFiles[Any], id: str) -> Response:
    try:
        with writing() as session:
            kind.restore(session, id)
    except BadInput as bad:
        say_done(" ".join(map(problem_words, bad.problems)))
    return _back(kind)


def _sent() -> Sent | None:
    key, sent = sent_key(), request.files.get("file")
    if sent is None or not sent.filename:
        return None
    return Sent(file_name(sent.filename), sent_bytes(sent), key)


def _address(kind: OwnFiles[Any], act: str, id: str) -> str:
    which: dict[str, Any] = {kind.one: id}
    return url_for(f"{kind.area}.{act}", **which)


def _back(kind: OwnFiles[Any]) -> Response:
    return redirect(url_for(f"{kind.area}.page"), code=303)


def _page(kind: OwnFiles[Any], form: Form, was: str = "") -> str:
    with reading() as session:
        there = kind.there(session)
    return render_template(f"{kind.area}/page.html", form=form, was=was, **there)
