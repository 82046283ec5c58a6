"""Three to six phases of the order, each dense inside, cut behind a milestone if that costs little."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.cluster.bonds import costs
from workshop.domain.cluster.discovery import Group, ProposedStage, Standing
from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.segments import segments
from workshop.domain.cluster.titles import titles
from workshop.domain.words import Sentence, say, say_many

FEWEST, MOST = 3, 6
# A stage of about five activities is seen at once; beyond five stages labelled processes gain nothing.
GROUPS_A_STAGE, MOST_UNASKED = 5, 5
# Share of all steps between groups that a stage without a milestone at its end must save to be worth it.
NO_MILESTONE = 0.001


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
    prices = [NO_MILESTONE if each.standing is Standing.ACTIVITY else 0.0 for each in groups]
    return segments(costs(drafts), prices, count)


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
        return say(
            "Ends after “{label}”: the steps after it stand closer to each other than to those before.",
            label=last.label,
        )
    return say(
        "Ends with the buyer’s “{label}” ({support}); the steps after it stand closer to each other than to "
        "those before.",
        label=last.label,
        support=last.support.words(),
    )
