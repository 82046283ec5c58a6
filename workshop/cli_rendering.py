"""The command that renders beside a server of another kind."""

from __future__ import annotations

import signal
from threading import Event

import click

from workshop.ready import ready_database
from workshop.settings import Settings
from workshop.translate import gettext as _


@click.command()
def render() -> None:
    """Make the PDF files that people ask for in the browser.

    `workshop serve` does it by itself. This is for a server that was started in another way, on the same
    settings. It ends with Ctrl-C.

    Example: workshop render
    """
    from workshop.children import Child
    from workshop.rendering import render_jobs

    settings = Settings.from_environment()
    ready_database(settings).close()
    stopping = Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stopping.set())
    child = Child(render_jobs, settings)
    child.start()
    click.echo(_("Files are made as soon as somebody asks for one."))
    stopping.wait()
    child.stop()


COMMANDS: tuple[click.Command, ...] = (render,)
