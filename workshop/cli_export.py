"""The command `export`: a process as a picture or a booklet, a workspace's activities as a table."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from workshop.cli_output import place_files
from workshop.translate import gettext as _

if TYPE_CHECKING:
    from workshop.domain.design.process import Process
    from workshop.exports.playbook import Paper

TABLE = "csv"
ENDINGS = {"flowchart": ("svg", "png", "pdf"), "playbook": ("pdf",)}
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUTPUT = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("process_file", type=FILE, metavar="[process.yaml]", required=False)
@click.option("--workspace", metavar="NAME", help="Take the activities of that workspace, with --format csv.")
@click.option("--format", "kind", required=True, type=click.Choice([*ENDINGS, TABLE]), help="What to make.")
@click.option("-o", "--output", required=True, type=OUTPUT, help="File to write; its ending says the kind.")
@click.option("--paper", default="a4", show_default=True, type=click.Choice(["a4", "letter"]), help="Paper.")
def export(process_file: Path | None, workspace: str | None, kind: str, output: Path, paper: Paper) -> None:
    """Make a flowchart or a playbook from a process file, or a table of what a workspace collected.

    A flowchart ends in .svg, .png or .pdf, a playbook in .pdf. The table has every activity with the key
    under which it was sent, also what a workshop has not shown yet.

    Example: workshop export process.yaml --format playbook -o playbook.pdf
    """
    _refuse_other_uses(process_file, workspace, kind)
    if process_file is None:
        made = _table(str(workspace))
    else:
        made = _drawn(process_file, kind, _ending(kind, output), paper)
    place_files(output.parent, {output.name: made})


def _refuse_other_uses(process_file: Path | None, workspace: str | None, kind: str) -> None:
    if (process_file is None) == (workspace is None):
        raise click.UsageError(_("Give either a process file or --workspace with its name."))
    if workspace is not None and kind != TABLE:
        pattern = _("A {kind} is made from a process file: give one instead of --workspace.")
        raise click.UsageError(pattern.format(kind=kind))
    if process_file is not None and kind == TABLE:
        raise click.UsageError(_("Activities lie in a workspace: name it with --workspace, without a file."))


def _table(workspace: str) -> bytes:
    from workshop.exports.keyed_csv import write
    from workshop.named_workspace import owner_of
    from workshop.ready import ready_database
    from workshop.settings import Settings
    from workshop.store import collected
    from workshop.store.callers import Collector

    with closing(ready_database(Settings.from_environment())) as database:
        found = owner_of(database, workspace).workspace
        with database.read(Collector(found)) as session:
            return write(collected.activities(session))


def _drawn(process_file: Path, kind: str, ending: str, paper: Paper) -> bytes:
    from workshop.intake.process_file import read_process

    process = read_process(process_file.read_bytes())
    return _flowchart(process, ending, paper) if kind == "flowchart" else _playbook(process, paper)


def _ending(kind: str, output: Path) -> str:
    """The ending that says which form is wanted; bad use where this export has no such form."""
    ending = output.suffix.lower().removeprefix(".")
    if ending not in ENDINGS[kind]:
        known = ", ".join(f".{each}" for each in ENDINGS[kind])
        pattern = _("{file} must end in one of {known} for a {kind}.")
        raise click.BadParameter(pattern.format(file=output.name, known=known, kind=kind), param_hint="-o")
    return ending


def _flowchart(process: Process, ending: str, paper: Paper) -> bytes:
    from workshop.exports import flowchart, playbook

    return flowchart.draw(process, format=cast("flowchart.Format", ending), sheet=playbook.SHEETS[paper])


def _playbook(process: Process, paper: Paper) -> bytes:
    from workshop.exports import pdf
    from workshop.exports.folder import playbook_html

    return pdf.render(playbook_html(process, today=date.today(), paper=paper))


COMMANDS: tuple[click.Command, ...] = (export,)
