"""The command `export`: a process as a picture, a booklet or another program's file; what was collected."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from workshop.cli_output import place_files
from workshop.exports.asked import SHAPES, Asked, Shape
from workshop.exports.catalogue import EXPORTS, Export, named
from workshop.exports.crm.systems import SYSTEMS
from workshop.exports.sheets import SHEETS, PaperName
from workshop.translate import gettext as _
from workshop.translate import locale, told

if TYPE_CHECKING:
    from workshop.closed_rounds import Told

LIST = "list"
LONGEST_LINK = 300
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUTPUT = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("process_file", type=FILE, metavar="[process.yaml]", required=False)
@click.option("--workspace", metavar="NAME", help="Take what that workspace has collected.")
@click.option(
    "--format",
    "kind",
    required=True,
    type=click.Choice([LIST, *(each.name for each in EXPORTS)]),
    help="What to make; list names them all.",
)
@click.option("-o", "--output", type=OUTPUT, help="File to write; its ending says the kind.")
@click.option("--paper", type=click.Choice(list(SHEETS)), help="Paper, where it is not the usual one.")
@click.option("--logo", type=FILE, metavar="FILE", help="Picture for the cover: PNG, JPEG, WebP or GIF.")
@click.option("--shape", type=click.Choice(list(SHAPES)), help="Shape of a drawing.")
@click.option("--crm", type=click.Choice(list(SYSTEMS)), help="The CRM that a report is about.")
@click.option(
    "--names",
    is_flag=True,
    help="Show names of customers (playbook, web) and of who told something (csv, xlsx). Without it a story "
    "is of a won deal, and no row says who told it; rows keep the name of their deal. yaml and json are the "
    "whole document, names too.",
)
@click.option(
    "--result-of",
    metavar="WORKSPACE",
    help="Put the result of that workspace’s newest closed round of the assessment into the playbook, where "
    "four or more people answered.",
)
@click.option(
    "--link", default="", help="Address of the current version, for the code on a poster or a cover."
)
def export(process_file: Path | None, workspace: str | None, kind: str, **more: Any) -> None:  # noqa: ANN401
    """Make a book, a drawing or another program's file from a process file, or a table of what was collected.

    `--format list` tells what there is and how each file may end.

    Example: workshop export process.yaml --format playbook -o playbook.pdf
    """
    if kind == LIST:
        click.echo("\n".join(_lines()))
        return
    wanted, output = named(kind), _output(more.pop("output"))
    _refuse_other_uses(process_file, workspace, wanted)
    ending = _ending(wanted, output)
    names = _names(wanted, more["names"])
    _refuse_result(wanted, more["result_of"])
    if process_file is None and wanted.source == "round":
        made = _result(wanted, str(workspace), more["paper"])
    elif process_file is None:
        made = _collected(wanted, str(workspace), names=names)
    else:
        made = _made(wanted, process_file, ending, more)
    place_files(output.parent, {output.name: made})


def _lines() -> list[str]:
    """One line an export: its name, its endings, what it is."""
    return [
        f"{each.name:<12} {' '.join(f'.{ending}' for ending in each.endings):<18} {told(each.words)}"
        for each in EXPORTS
    ]


def _output(output: Path | None) -> Path:
    if output is None:
        raise click.UsageError(_("Say with -o which file to write."))
    return output


def _refuse_other_uses(process_file: Path | None, workspace: str | None, wanted: Export) -> None:
    if (process_file is None) == (workspace is None):
        raise click.UsageError(_("Give either a process file or --workspace with its name."))
    if workspace is not None and wanted.source == "process":
        pattern = _("A {kind} is made from a process file: give one instead of --workspace.")
        raise click.UsageError(pattern.format(kind=wanted.name))
    if process_file is not None and wanted.source != "process":
        raise click.UsageError(_("This lies in a workspace: name it with --workspace, without a file."))


def _ending(wanted: Export, output: Path) -> str:
    """The ending that says which form is wanted; bad use where this export has no such form."""
    ending = output.suffix.lower().removeprefix(".")
    if ending not in wanted.endings:
        known = ", ".join(f".{each}" for each in wanted.endings)
        pattern = _("{file} must end in one of {known} for a {kind}.")
        message = pattern.format(file=output.name, known=known, kind=wanted.name)
        raise click.BadParameter(message, param_hint="-o")
    return ending


def _made(wanted: Export, process_file: Path, ending: str, more: dict[str, Any]) -> bytes:
    from workshop.exports.missing_signs import missing_signs
    from workshop.intake.process_file import read_process

    process = read_process(process_file.read_bytes())
    if ending in {"png", wanted.set_as} and (warning := missing_signs(process)):
        click.echo(warning, err=True)
    paper = _one_of(wanted.papers, more["paper"], "--paper")
    shape = _one_of(wanted.shapes, more["shape"], "--shape")
    crm = _one_of(wanted.crms, more["crm"], "--crm") if more["crm"] else ""
    return wanted.file(
        Asked(
            process,
            ending,
            date.today(),
            language=locale(),
            paper=cast(PaperName, paper or "a4"),
            shape=cast(Shape, shape or "lanes"),
            crm=crm or "",
            logo=_logo(more["logo"]),
            names=more["names"],
            link=_link(more["link"]),
            result=_told(more["result_of"]),
        )
    )


def _names(wanted: Export, names: bool) -> bool:
    """Whether names are shown; bad use where this export has none that could be switched on."""
    if names and not wanted.has_names:
        pattern = _("A {kind} has no names that could be switched on: leave it away.")
        raise click.BadParameter(pattern.format(kind=wanted.name), param_hint="--names")
    return names


def _refuse_result(wanted: Export, workspace: str | None) -> None:
    if workspace and not wanted.has_result:
        pattern = _("A {kind} has no chapter for the result of an assessment; the playbook has one.")
        raise click.BadParameter(pattern.format(kind=wanted.name), param_hint="--result-of")


def _told(workspace: str | None) -> Told | None:
    if not workspace:
        return None
    from workshop.cli_result import told_to_all

    return told_to_all(workspace)


def _logo(file: Path | None) -> bytes:
    if file is None:
        return b""
    from workshop.intake.logo import read_logo

    return read_logo(file.read_bytes())


def _link(address: str) -> str:
    """The address as it was given; bad use where it leads nowhere or a code cannot hold it."""
    if address and not (address.startswith(("http://", "https://")) and len(address) <= LONGEST_LINK):
        pattern = _("Give an address that begins with https:// and has at most {most} letters.")
        raise click.BadParameter(pattern.format(most=LONGEST_LINK), param_hint="--link")
    return address


def _one_of(offered: tuple[str, ...], wanted: str | None, option: str) -> str | None:
    """What was wanted, or the first that is offered; bad use where this export does not offer it."""
    if wanted is None:
        return next(iter(offered), None)
    if wanted not in offered:
        known = ", ".join(offered) or _("no choice")
        raise click.BadParameter(_("This export has {known} here.").format(known=known), param_hint=option)
    return wanted


def _result(wanted: Export, workspace: str, paper: str | None) -> bytes:
    from workshop.cli_result import result

    return result(workspace, cast(PaperName, _one_of(wanted.papers, paper, "--paper")))


def _collected(wanted: Export, workspace: str, *, names: bool) -> bytes:
    from importlib import import_module

    from workshop.exports.names import collected_told
    from workshop.named_workspace import owner_of
    from workshop.ready import ready_database
    from workshop.settings import Settings
    from workshop.store import collected
    from workshop.store.callers import Collector

    write = import_module(f"workshop.exports.{wanted.module}").write
    with closing(ready_database(Settings.from_environment())) as database:
        found = owner_of(database, workspace).workspace
        with database.read(Collector(found)) as session:
            return cast(bytes, write(collected_told(collected.activities(session), names=names)))


COMMANDS: tuple[click.Command, ...] = (export,)
