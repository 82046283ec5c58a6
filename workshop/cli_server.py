"""The commands of the one who runs the server: serve, doctor, upgrade, sign-in-link."""

from __future__ import annotations

import sys
from contextlib import closing

import click

from workshop.doctor import Finding, checkup
from workshop.ready import make_data_folder, ready_database
from workshop.ready import upgrade as upgrade_database
from workshop.settings import Settings
from workshop.sign_in_links import first_person, known_person, sign_in_address, site_address
from workshop.store.database import Database
from workshop.translate import gettext as _
from workshop.translate import told

HOST = click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
PORT = click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on."
)


@click.command()
@HOST
@PORT
@click.option("--demo", is_flag=True, help="Load the demo workspace first, if it was never loaded.")
def serve(host: str, port: int, *, demo: bool) -> None:
    """Run the web server.

    Only this machine reaches it unless --host says otherwise; a team reaches it through a proxy that
    speaks https. It ends with Ctrl-C.

    Example: workshop serve --port 8080
    """
    from workshop import server
    from workshop.children import Child
    from workshop.rendering import render_jobs

    settings = Settings.from_environment()
    site = settings.public_url or site_address(host, port)
    server.refuse_address_in_use(host, port)
    with closing(ready_database(settings)) as database:
        person = first_person(database)
        if demo:
            load_demo(database, person.id)
        address = sign_in_address(database, person, site=site)

    def announce() -> None:
        click.echo(_("The workshop runs at {site}").format(site=site))
        click.echo(_("Sign in once with: {address}").format(address=address))

    renderer = Child(render_jobs, settings)
    server.serve(settings, host=host, port=port, children=(renderer,), started=announce)


def load_demo(database: Database, person: str) -> None:
    """Loads the demo workspace at the first start, and never again for who has removed it."""
    # It brings the numeric libraries along, which a server without the demo does not need.
    from workshop.demo import loading

    if not loading.was_ever_loaded(database, person):
        click.echo(_("Loading the demo workspace"))
        loading.load(database, person)


@click.command()
def doctor() -> None:
    """Look for whatever is missing and say how to mend it.

    Ends with 1 if anything is missing. Example: workshop doctor
    """
    findings = checkup()
    for finding in findings:
        click.echo(_line(finding))
    sys.exit(0 if all(finding.well for finding in findings) else 1)


def _line(finding: Finding) -> str:
    if finding.mend is None:
        return f"  ok       {told(finding.what)}: {told(finding.found)}"
    return f"  MISSING  {told(finding.what)}: {told(finding.found)}\n           {told(finding.mend)}"


@click.command()
def upgrade() -> None:
    """Bring the database to the form of this version.

    A SQLite file is copied first; of PostgreSQL make a backup with its own tools.
    Example: workshop upgrade
    """
    settings = Settings.from_environment()
    make_data_folder(settings.data)
    with closing(Database(settings.database)) as database:
        if database.is_current():
            click.echo(_("The database is current."))
            return
        backup = upgrade_database(database)
    if backup:
        click.echo(_("The database as it was: {file}").format(file=backup))
    click.echo(_("The database is now current."))


@click.command("sign-in-link")
@click.argument("email", required=False)
@click.option("--name", help="Name of a new person with that e-mail address.")
@HOST
@PORT
def sign_in_link(email: str | None, name: str | None, host: str, port: int) -> None:
    """Print a link that signs one person in.

    It works once and within a day. Without EMAIL it is for whoever came first. The link begins with
    WORKSHOP_PUBLIC_URL, or with the --host and --port that the server was given.

    Example: workshop sign-in-link ann@example.com --name "Ann Lee"
    """
    settings = Settings.from_environment()
    with closing(ready_database(settings)) as database:
        person = known_person(database, email, name=name) if email else first_person(database)
        site = settings.public_url or site_address(host, port)
        click.echo(sign_in_address(database, person, site=site))


COMMANDS: tuple[click.Command, ...] = (serve, doctor, upgrade, sign_in_link)
