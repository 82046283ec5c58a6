"""From the notes of many deals to activity groups, their order, stages and milestones.

Deterministic: the same deals and decisions give the same result, in whatever order the deals come.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workshop.domain.cluster.accepted import accept, accept_groups
from workshop.domain.cluster.cards import cards
from workshop.domain.cluster.commons import Commons
from workshop.domain.cluster.decisions import Answered, Decision
from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.drafting import drafts_of
from workshop.domain.cluster.enact import enact
from workshop.domain.cluster.grouping import Compared, group
from workshop.domain.cluster.identity import ids
from workshop.domain.cluster.label import label
from workshop.domain.cluster.notes import notes_of
from workshop.domain.cluster.order import in_order
from workshop.domain.cluster.reasons import why
from workshop.domain.cluster.stages import stages as cut
from workshop.domain.cluster.standing import standing
from workshop.domain.collect.deals import Deal, Outcome


def discover(
    deals: Sequence[Deal],
    *,
    decisions: Sequence[Decision] = (),
    stages: int | None = None,
    strictness: int = 0,
    previous: Discovery | None = None,
    progress: Callable[[float], None] | None = None,
    compared: Compared | None = None,
) -> Discovery:
    """The activity groups of the won deals and the stages they fall into.

    `stages` asks for 3 to 6 of them; `strictness` is that of `compare`; `previous` lends its ids to the
    groups that stay; `progress` hears shares of the work done, up to 1; `compared` is what `compare` found,
    where the same deals and answers come again.
    Raises BadInput where nothing can be discovered, with the mend.
    """
    accept(deals, stages)
    report = progress or (lambda _: None)
    won, lost = notes_of(deals, Outcome.WON), notes_of(deals, Outcome.LOST)
    if compared is None:
        compared = compare(deals, answers(decisions), strictness=strictness, progress=progress)
    if not decisions:
        # People may set aside everything; a file of which nothing is left is a mistake.
        accept_groups(compared.grouping)
    grouping = enact(compared.grouping, decisions)
    drafts = in_order(drafts_of(grouping, (*won, *lost), deals, decisions))
    groups = _groups(drafts, previous)
    found = Discovery(
        groups=groups,
        stages=cut(groups, drafts, stages),
        aside=tuple(note.activity.id for note in (*won, *lost) if grouping[note.activity.id] is None),
        open=tuple(note.activity.id for note in notes_of(deals, Outcome.OPEN)),
        cards=cards(groups, won, compared.sure, decisions),
    )
    report(1.0)
    return found


def answers(decisions: Sequence[Decision]) -> tuple[Answered, ...]:
    """Those decisions that `compare` heeds; all others move what it found."""
    return tuple(each for each in decisions if isinstance(each, Answered))


def compare(
    deals: Sequence[Deal],
    answers: Sequence[Answered] = (),
    *,
    strictness: int = 0,
    progress: Callable[[float], None] | None = None,
) -> Compared:
    """Where every activity belongs before anybody moved it: nearly all of the time that discovery takes.

    `strictness` asks for finer groups, up to 2, or coarser ones, down to -2.
    Raises BadInput as `discover` does.
    """
    from threadpoolctl import threadpool_limits

    accept(deals, None)
    won, lost = notes_of(deals, Outcome.WON), notes_of(deals, Outcome.LOST)
    # Several threads add up in another order each time, and slow the small sums of a workshop down.
    with threadpool_limits(limits=1):
        return group(won, lost, progress or (lambda _: None), answers, strictness=strictness)


def _groups(drafts: Sequence[Draft], previous: Discovery | None) -> tuple[Group, ...]:
    commons = Commons(drafts)
    labels = [label(draft, commons) for draft in drafts]
    return tuple(
        _group(one, name, draft, commons)
        for one, name, draft in zip(ids(drafts, labels, previous), labels, drafts, strict=True)
    )


def _group(one: str, name: str, draft: Draft, commons: Commons) -> Group:
    may_be, standing_why = standing(draft)
    return Group(
        id=one,
        label=name,
        activities=draft.activities,
        side=draft.side,
        support=draft.support,
        place=draft.place,
        spread=draft.spread,
        day=draft.day,
        standing=may_be,
        why=why(draft, commons),
        standing_why=standing_why,
    )
