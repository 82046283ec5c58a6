"""Where commands put what they made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from workshop.translate import gettext as _

FAILED = 1


def place_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Puts every file into the folder, or none; ends the command with 1 where it cannot be written."""
    from workshop.exports.folder import place

    try:
        place(folder, files)
    except OSError as error:
        pattern = _("{folder} cannot be written: {reason}. Name another folder or make it writable.")
        click.echo(pattern.format(folder=folder, reason=error.strerror), err=True)
        raise click.exceptions.Exit(FAILED) from error
