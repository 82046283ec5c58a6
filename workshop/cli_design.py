"""The commands of the main job: design and schema. Each imports its work when it runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.cli_output import place_files
from workshop.cli_progress import announce, telling
from workshop.translate import gettext as _
from workshop.translate import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.cluster.decisions import Answered
    from workshop.domain.cluster.discovery import Discovery
    from workshop.domain.collect.deals import Deal
    from workshop.domain.design.process import Milestone, Process

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("activities", type=FILE, metavar="ACTIVITIES.csv")
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder to fill."
)
@click.option("--name", help="Name of the process, for example the company's.")
@click.option("--stages", type=click.IntRange(3, 6), help="How many stages; as the deals fall without it.")
@click.option("--answers", type=FILE, metavar="CARDS.csv", help="What a room answered to the cards so far.")
def design(activities: Path, out: Path, name: str | None, stages: int | None, answers: Path | None) -> None:
    """Make a sales process from what was done in won deals.

    Reads a table with one activity a row (columns deal_id, deal_name, position, date, actor, text,
    contributor, outcome, row_id, or names like them) and writes discovery.json, process.yaml,
    flowchart.svg and playbook.pdf: all four, or none.

    The cards in discovery.json ask which rows do not belong to a group. A table of the answers (columns
    card, row_id, belongs: yes or no) is heeded, and the next cards are asked.

    Example: workshop design activities.csv --out process --name "Acme Ltd"
    """
    from workshop.domain.design.proposal import propose
    from workshop.exports.folder import contents
    from workshop.intake.activities import read_activities

    deals = read_activities(activities.read_bytes(), name=activities.name)
    rows = [activity.id for deal in deals for activity in deal.activities]
    discovery = _discovered(deals, stages, _answered(answers, rows))
    process = propose(discovery, name=name or _("Sales process"), tell=told)
    announce(_("Making the playbook"))
    files = contents(discovery, process, rows=rows, today=date.today())
    place_files(out, files)
    click.echo("\n".join(_table(process)))
    click.echo(_("Written to {folder}: {names}").format(folder=out, names=", ".join(files)))


def _answered(file: Path | None, rows: Sequence[str]) -> Sequence[Answered]:
    from workshop.intake.card_answers import read_card_answers

    return read_card_answers(file.read_bytes(), rows, name=file.name) if file else ()


def _discovered(deals: Sequence[Deal], stages: int | None, answers: Sequence[Answered]) -> Discovery:
    from workshop.domain.cluster.discover import discover

    with telling(_("Grouping activities")) as tell:
        return discover(deals, decisions=answers, stages=stages, progress=tell)


def _table(process: Process) -> Iterator[str]:
    """Stages with their milestones, each with its support, gates marked."""
    for number, stage in enumerate(process.stages, start=1):
        yield f"{number}  {stage.title} ({stage.probability} %)"
        yield from map(_row, stage.milestones)


def _row(milestone: Milestone) -> str:
    support = told(milestone.support.words()) if milestone.support else ""
    kind = _("gate") if milestone.gate else _("optional")
    return f"   {support:<18}  {kind:<8}  {milestone.title}"


@click.command()
@click.argument("kind", default="process", type=click.Choice(["process", "questionnaire", "method"]))
def schema(kind: str) -> None:
    """Print the JSON Schema of process files, of questionnaires, or of qualifying methods.

    Example: workshop schema questionnaire > questionnaire.schema.json
    """
    from workshop.intake import method_file, process_file, questionnaire

    texts = {
        "process": process_file.schema_text,
        "questionnaire": questionnaire.schema_text,
        "method": method_file.schema_text,
    }
    click.echo(texts[kind](), nl=False)


COMMANDS: tuple[click.Command, ...] = (design, schema)
