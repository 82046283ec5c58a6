"""The command `review`: a process file in, what the advisor finds in it out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.translate import gettext as _
from workshop.translate import ngettext, told

if TYPE_CHECKING:
    from workshop.domain.review.advisor import Review
    from workshop.domain.review.findings import Finding
    from workshop.domain.review.methods import Method

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("process_file", type=FILE, metavar="process.yaml")
@click.option(
    "--method",
    "methods",
    multiple=True,
    metavar="FILE",
    help="Ask for the points of this method instead of BANT: a file, or bant, or meddicc.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the findings for other programs.")
def review(process_file: Path, methods: tuple[str, ...], as_json: bool) -> None:
    """Review a process by the rules of the method: what to mend, where, and why.

    It advises and blocks nothing: it ends with 0 whatever it finds, and with 2 where the file is bad.

    Example: workshop review process.yaml --method our-method.yaml
    """
    from workshop.domain.review.advisor import review as reviewed
    from workshop.domain.review.rules import RULES
    from workshop.domain.review.rules.qualifying import asking
    from workshop.exports.review_json import write
    from workshop.intake.process_file import read_process

    rules = asking(RULES, [_method(each) for each in methods])
    found = reviewed(read_process(process_file.read_bytes()), rules)
    click.echo(write(found.findings, tell=told) if as_json else "\n".join(_told(found)), nl=not as_json)


def _method(wanted: str) -> Method:
    """The method that comes with the program under that name, or else the one in the file."""
    from workshop.domain.review.methods import SHIPPED
    from workshop.intake.method_file import method_by_name, read_method

    if wanted not in SHIPPED and Path(wanted).is_file():
        return read_method(Path(wanted).read_bytes())
    return method_by_name(wanted)


def _told(found: Review) -> Iterator[str]:
    yield _("{holding} of {all} rules hold.").format(holding=len(found.holding), all=len(found.rules))
    for title, is_there in found.elements:
        yield f"  {_('yes') if is_there else _('no'):<4} {told(title)}"
    for finding in found.open:
        yield ""
        yield from _finding(finding)
    if found.dismissed:
        yield ""
        yield ngettext(
            "Dismissed, with its reason:", "Dismissed, each with its reason:", len(found.dismissed)
        )
        for finding in found.dismissed:
            yield f"  {finding.rule.id}  {told(finding.why)} {finding.dismissed}"


def _finding(finding: Finding) -> Iterator[str]:
    words = {"error": _("error"), "warning": _("warning"), "hint": _("hint")}
    yield f"{words[finding.rule.severity]}  {finding.rule.id}  {finding.where or _('process')}"
    yield f"  “{finding.name}”"
    yield f"  {told(finding.why)}"
    yield f"  {told(finding.mend)}"


COMMANDS: tuple[click.Command, ...] = (review,)
