"""The result of a workspace's newest closed round, for the command `export`."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import click

from workshop.closed_rounds import Told, before, newest, of_teams
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.exports import pdf
from workshop.exports.maturity import paper
from workshop.exports.missing_signs import missing_in
from workshop.exports.sheets import PaperName
from workshop.named_workspace import owner_of
from workshop.ready import ready_database
from workshop.settings import Settings
from workshop.store import workspaces
from workshop.store.database import Session
from workshop.translate import locale


def result(workspace: str, sheet: PaperName) -> bytes:
    """The PDF; signs that the fonts lack are told beforehand.

    BadInput where there is no such workspace, or no closed round in which somebody answered.
    """
    with closing(ready_database(Settings.from_environment())) as database:
        owner = owner_of(database, workspace)
        with database.read(owner) as session:
            there = _newest(session, workspace)
            html = paper.html(
                there[1],
                there[0],
                company=workspaces.this(session).name,
                today=date.today(),
                earlier=before(session, there[0]),
                teams=of_teams(session, there[0]),
                language=locale(),
                paper=sheet,
            )
    if warning := missing_in(html):
        click.echo(warning, err=True)
    return pdf.render(html)


def told_to_all(workspace: str) -> Told:
    """The newest closed round of the workspace, for a book that everybody has.

    BadInput as above, and where fewer than four people answered in it.
    """
    with (
        closing(ready_database(Settings.from_environment())) as database,
        database.read(owner_of(database, workspace)) as session,
    ):
        there = _newest(session, workspace)
    if not there[1].may_be_told_to_all:
        what = say("Fewer than four people answered in the newest round of {name}.", name=workspace)
        raise BadInput([Problem(what, say("The book goes to everybody: ask more people, or leave it away."))])
    return there


def _newest(session: Session, workspace: str) -> Told:
    there = newest(session)
    if there is None:
        what = say("No round of the assessment in {name} has been closed yet.", name=workspace)
        raise BadInput([Problem(what, say("Close a round under Assess first."))])
    return there
