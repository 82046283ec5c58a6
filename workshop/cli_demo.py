"""The command that loads the demo workspace."""

from __future__ import annotations

from contextlib import closing

import click

from workshop.ready import ready_database
from workshop.settings import Settings
from workshop.sign_in_links import first_person, known_person
from workshop.translate import gettext as _


@click.command()
@click.argument("email", required=False)
def demo(email: str | None) -> None:
    """Load the demo workspace: an invented company with fifteen deals and a finished process.

    It is for the person with that e-mail address, or for whoever came first. Loaded twice, it stays as it
    is; in the browser it can be removed with one click.

    Example: workshop demo
    """
    from workshop.demo import loading

    with closing(ready_database(Settings.from_environment())) as database:
        person = known_person(database, email, name=None) if email else first_person(database)
        loading.load(database, person.id)
    click.echo(_("The demo workspace of {name} is loaded.").format(name=person.name))
    click.echo(_("Sign in to see it; `workshop sign-in-link` prints a link."))


COMMANDS: tuple[click.Command, ...] = (demo,)
