"""Sets one stage of the poster: its name on the left; on the right its gates on the path, and what we do."""

from __future__ import annotations

from workshop.domain.design.process import Milestone, Stage
from workshop.exports.poster.band import Band, Gate
from workshop.exports.poster.sheet import LEADING, NAME_LEADING, Columns
from workshop.exports.poster.steps import Step
from workshop.exports.words_set import Words, set_words
from workshop.translate import gettext as _
from workshop.translate import ngettext

MOST_ACTS, MOST_BELOW, ACT_LINES = 3, 1, 3

# In em: what a ring needs before the words.
INDENT = 1.2


def band(number: int, stage: Stage, step: Step, columns: Columns) -> Band:
    """The stage set in the sizes and the amount of that step."""
    amount = step.amount
    shown = (_gates(stage) or stage.milestones)[: amount.gates]
    name = _name(stage.title, step, columns)
    acts = tuple(_act(each.title, step, columns.right) for each in stage.activities[:MOST_ACTS])
    return Band(
        number,
        stage.probability,
        _read(_chance(stage), columns.left - 2 * step.read, step, lines=1),
        name,
        None
        if name.whole or not amount.spelt
        else _read(stage.title, columns.left, step, lines=amount.spelt),
        tuple(_gate(each, step, columns) for each in shown),
        _more(stage, len(shown), step, columns),
        acts,
        tuple(_act(each.title, step, columns.left) for each in stage.activities[:MOST_BELOW]),
        min(amount.acts, len(acts)),
        step.read,
    )


def _name(title: str, step: Step, columns: Columns) -> Words:
    """The name in large letters; where it is too long, it ends after a whole word."""
    words = title.split()
    for count in range(len(words), 0, -1):
        text = title if count == len(words) else " ".join(words[:count]) + "…"
        large = set_words(
            text, step.name, columns.left, lines=step.amount.name_lines, bold=True, leading=NAME_LEADING
        )
        if large.whole:
            break
    return large if text == title else large.cut()


def _read(text: str, width: float, step: Step, *, lines: int, bold: bool = False) -> Words:
    return set_words(text, step.read, width, lines=lines, bold=bold, leading=LEADING)


def _chance(stage: Stage) -> str:
    return _("{percent} % likely to close").format(percent=stage.probability)


def _act(title: str, step: Step, width: float) -> Words:
    return _read(title, width - INDENT * step.read, step, lines=ACT_LINES)


def _gates(stage: Stage) -> tuple[Milestone, ...]:
    return tuple(each for each in stage.milestones if each.gate)


def _gate(milestone: Milestone, step: Step, columns: Columns) -> Gate:
    lines = step.amount.proof_lines
    proof = (
        _read(milestone.evidence, columns.right, step, lines=lines) if milestone.evidence and lines else None
    )
    title = _read(milestone.title, columns.right, step, lines=step.amount.gate_lines, bold=True)
    return Gate(title, proof, milestone.gate)


def _more(stage: Stage, shown: int, step: Step, columns: Columns) -> Words | None:
    """How many milestones are left to the book, where gates had to be left out or nothing is agreed."""
    if not stage.milestones:
        return _read(_("No milestone is agreed for this stage yet."), columns.right, step, lines=2)
    if shown == len(_gates(stage) or stage.milestones):
        return None
    rest = len(stage.milestones) - shown
    words = ngettext("and {n} more, see the playbook", "and {n} more, see the playbook", rest)
    return _read(words.format(n=rest), columns.right, step, lines=2)
