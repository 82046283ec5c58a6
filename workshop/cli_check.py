"""The command `check`: statements in, the judgement on each with its reason out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.translate import gettext as _
from workshop.translate import told

if TYPE_CHECKING:
    from workshop.domain.review.statements import Judgement, Statement

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("statement", required=False)
@click.option("--file", "table", type=FILE, metavar="STATEMENTS.csv", help="Judge all of a table.")
@click.option(
    "--kind",
    type=click.Choice(["milestone", "stage", "stage_name"]),
    default="milestone",
    show_default=True,
    help="What a statement is meant to be, where the table does not say.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the judgements for other programs.")
def check(statement: str | None, table: Path | None, kind: str, as_json: bool) -> None:
    """Tell whether a statement is a milestone: the buyer's action, and a fact that can be checked.

    Of the name of a stage it also tells whether it names an activity instead of where the buyer stands. A
    table has the column text and, if you like, kind (milestone or stage); other columns are passed over.

    Example: workshop check "The customer is happy"
    """
    from workshop.domain.review.statements import judge
    from workshop.exports.judgements_json import write

    judged = [judge(each.text, each.kind) for each in _statements(statement, table, kind)]
    click.echo(write(judged, tell=told) if as_json else "\n".join(_told(judged)), nl=not as_json)


def _statements(statement: str | None, table: Path | None, said: str) -> tuple[Statement, ...]:
    from workshop.domain.review.statements import Kind, Statement
    from workshop.intake.statements import check_statement, read_statements

    kind = Kind.MILESTONE if said == "milestone" else Kind.STAGE
    if table and statement is None:
        return read_statements(table.read_bytes(), name=table.name, kind=kind)
    if statement is None or table:
        raise click.UsageError(_("Give either a statement or --file."))
    return (Statement(check_statement(statement), kind),)


def _told(judged: list[Judgement]) -> Iterator[str]:
    for number, each in enumerate(judged):
        if number:
            yield ""
        yield each.text
        if each.activity:
            yield f"  {_yes(each.activity.holds)}  {_('It is named after an activity.')}"
        yield f"  {_yes(each.buyer_acts.holds)}  {_('It is the buyer’s action.')}"
        yield f"  {_yes(each.auditable.holds)}  {_('It is a fact that can be checked.')}"
        yield from (f"  {told(reason)}" for reason in each.reasons)
        if each.better:
            yield f"  {told(each.better)}"


def _yes(holds: bool) -> str:
    words = (_("no"), _("yes"))
    return words[holds].ljust(max(map(len, words)))


COMMANDS: tuple[click.Command, ...] = (check,)
