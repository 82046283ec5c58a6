"""The command `pipeline`: the pipeline of a CRM in, a process file to begin from out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.cli_output import place_files
from workshop.translate import gettext as _
from workshop.translate import ngettext

if TYPE_CHECKING:
    from workshop.domain.design.process import Process

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUTPUT = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("pipeline_file", type=FILE, metavar="PIPELINE")
@click.option("-o", "--output", required=True, type=OUTPUT, help="Process file to write.")
@click.option("--name", help="Name of the process; what the pipeline is called without it.")
def pipeline(pipeline_file: Path, output: Path, name: str | None) -> None:
    """Make a process file from the pipeline of a CRM, to begin from.

    Reads JSON from HubSpot or Pipedrive, XML or ZIP from Salesforce, XML or CSV from Odoo, a table with the
    columns stage and probability, and what `workshop export` wrote. Won and lost are left out, since they are
    no stages. `workshop review` then tells what the method says of it.

    Example: workshop pipeline hubspot.json -o process.yaml
    """
    from workshop.exports.process_yaml import write_process
    from workshop.intake.pipelines.reading import read_pipeline

    data = pipeline_file.read_bytes()
    found = read_pipeline(data, name=pipeline_file.name, fallback=_("Sales process"), called=name or "")
    place_files(output.parent, {output.name: write_process(found).encode()})
    click.echo(_told(found))


def _told(process: Process) -> str:
    stages, milestones = len(process.stages), sum(len(each.milestones) for each in process.stages)
    return _("{name}: {stages}, {milestones}.").format(
        name=process.name,
        stages=ngettext("{n} stage", "{n} stages", stages).format(n=stages),
        milestones=ngettext("{n} milestone", "{n} milestones", milestones).format(n=milestones),
    )


COMMANDS: tuple[click.Command, ...] = (pipeline,)
