"""The command `board`: a live workshop made without a browser."""

from __future__ import annotations

from contextlib import closing

import click

from workshop.cli_server import HOST, PORT
from workshop.domain.board.codes import shown
from workshop.named_workspace import owner_of
from workshop.ready import ready_database
from workshop.settings import Settings
from workshop.sign_in_links import site_address
from workshop.store import workshops
from workshop.store.tokens import new_id
from workshop.translate import gettext as _


@click.command()
@click.argument("what", type=click.Choice(["new"]), metavar="new")
@click.option("--workspace", required=True, metavar="NAME", help="The workspace that it is held in.")
@click.option("--title", help="What the workshop is called.")
@HOST
@PORT
def board(what: str, workspace: str, title: str | None, host: str, port: int) -> None:
    """Make a workshop, led by the owner of the workspace, and print its code.

    The first line is the code that people type to join, the second the address that leads them there. It
    begins with WORKSHOP_PUBLIC_URL, or with the --host and --port that the server was given.

    Example: workshop board new --workspace "Acme Ltd"
    """
    settings = Settings.from_environment()
    with closing(ready_database(settings)) as database:
        owner = owner_of(database, workspace)
        with database.write(owner) as session:
            started = workshops.start(session, _title(title), key=new_id())
    code = shown(str(started.code))
    click.echo(code)
    click.echo(f"{settings.public_url or site_address(host, port)}/j/{code}")


def _title(given: str | None) -> str:
    return " ".join((given or "").split()) or _("Workshop")


COMMANDS: tuple[click.Command, ...] = (board,)
