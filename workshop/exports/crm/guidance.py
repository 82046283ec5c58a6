"""The milestones of a stage as text that a CRM shows beside it, marked so that our intake finds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from workshop.domain.design.marks import GATE, MARKS, OPTIONAL
from workshop.domain.design.process import Milestone, Stage
from workshop.exports.crm.names import length
from workshop.translate import gettext as _
from workshop.translate import ngettext


def text(stage: Stage, probability: int) -> str:
    """Plain lines: how far the buyer is, each milestone with its proof, how likely the deal is to close."""
    return "\n".join(_lines(stage, probability))


def _lines(stage: Stage, probability: int) -> Iterator[str]:
    if stage.progress:
        yield _unmarked(stage.progress)
    for milestone in in_order(stage):
        yield f"{_mark(milestone)} {milestone.title}"
        if proof := _proof(milestone):
            yield f"  {proof}"
    if stage.milestones:
        yield _("Filled: must be known before the deal moves on. Outlined: strengthens it.")
    # The figure stands before the words, so that it is found whatever their language.
    yield f"{probability} %: {_('as many of the deals in this stage are likely to close.')}"


def rich(stage: Stage, limit: int) -> tuple[str, tuple[Milestone, ...]]:
    """The same as HTML of at most `limit` characters, gates first, and the milestones that found room."""
    head = f"<p>{_escaped(_unmarked(stage.progress))}</p>" if stage.progress else ""
    if length(head) > limit // 2:
        head = ""
    rows = in_order(stage)
    # Proofs make room first; then whole milestones, for half of one says something else.
    for proofs, count in ((True, len(rows)), *((False, count) for count in range(len(rows), -1, -1))):
        made = head + _list(rows[:count], missing=len(rows) - count, proofs=proofs)
        if length(made) <= limit:
            return made, rows[:count]
    return "", ()


def in_order(stage: Stage) -> tuple[Milestone, ...]:
    """Gates first, because they are what a short text must not lose."""
    return tuple(sorted(stage.milestones, key=lambda milestone: not milestone.gate))


def _list(rows: Sequence[Milestone], *, missing: int, proofs: bool) -> str:
    items = "".join(f"<li>{_item(each, proofs)}</li>" for each in rows)
    listed = f"<ul>{items}</ul>" if items else ""
    if not missing:
        return listed
    more = ngettext("%(num)s more in the playbook.", "%(num)s more in the playbook.", missing)
    return f"{listed}<p>{_escaped(more % {'num': missing})}</p>"


def _item(milestone: Milestone, proofs: bool) -> str:
    proof = _proof(milestone) if proofs else ""
    told = f"{_mark(milestone)} {_escaped(milestone.title)}"
    return f"{told}<br>{_escaped(proof)}" if proof else told


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _proof(milestone: Milestone) -> str:
    evidence = " ".join(milestone.evidence.split())
    return f"{_('Proof')}: {evidence}" if evidence else ""


def _mark(milestone: Milestone) -> str:
    return GATE if milestone.gate else OPTIONAL


def _unmarked(progress: str) -> str:
    """On one line, and not to be taken for a milestone."""
    return " ".join(progress.split()).lstrip("".join(MARKS) + " ")
