"""Three to six phases of the order, cut where the places part and, if it costs little, behind a milestone."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.cluster.discovery import Group, ProposedStage, Standing
from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.segments import segments
from workshop.domain.cluster.titles import titles
from workshop.domain.words import Sentence, say, say_many

FEWEST, MOST = 3, 6
# A stage of about five activities is seen at once; beyond five stages labelled processes gain nothing.
GROUPS_A_STAGE, MOST_UNASKED = 5, 5
# Share of the whole scatter of places that a stage without a milestone at its end must save to be worth it.
NO_MILESTONE = 0.0003


def stages(groups: Sequence[Group], drafts: Sequence[Draft], asked: int | None) -> tuple[ProposedStage, ...]:
    """Stages that partition `groups` in their order; `drafts` are the same groups' notes."""
    if not groups:
        return ()
    ends = _ends(groups, drafts, _count(len(groups), asked))
    starts = (0, *ends[:-1])
    parts = [slice(start, end) for start, end in zip(starts, ends, strict=True)]
    names = titles([groups[part] for part in parts], [drafts[part] for part in parts])
    few = _too_few(len(groups), asked)
    return tuple(
        ProposedStage(name, tuple(each.id for each in groups[part]), few or _why(groups, part.stop))
        for name, part in zip(names, parts, strict=True)
    )


def _count(groups: int, asked: int | None) -> int:
    count = asked or max(FEWEST, min(MOST_UNASKED, round(groups / GROUPS_A_STAGE)))
    return min(count, groups)


def _ends(groups: Sequence[Group], drafts: Sequence[Draft], count: int) -> tuple[int, ...]:
    return segments(
        [each.mean_place for each in drafts],
        [len(each.seen) for each in drafts],
        [NO_MILESTONE if each.standing is Standing.ACTIVITY else 0.0 for each in groups],
        count,
    )


def _too_few(groups: int, asked: int | None) -> Sentence | None:
    wanted = asked or FEWEST
    if groups >= wanted:
        return None
    return say_many(
        "Only {n} activity group was found, so there is {n} stage instead of {wanted}.",
        "Only {n} activity groups were found, so there are {n} stages instead of {wanted}.",
        groups,
        wanted=wanted,
    )


def _why(groups: Sequence[Group], end: int) -> Sentence:
    if end == len(groups):
        return say("The last stage holds what happens until the end of the won deals.")
    last = groups[end - 1]
    if last.standing is Standing.ACTIVITY:
        return say("Ends after “{label}”: what follows stands clearly later in the deals.", label=last.label)
    return say(
        "Ends with the buyer’s “{label}” ({support}); what follows stands later in the deals.",
        label=last.label,
        support=last.support.words(),
    )
