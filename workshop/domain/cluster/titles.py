"""Names stages for the buyer's progress, by the topics that their milestones tell of.

Titles are dealt out to stages at once by linear assignment, because no two stages may share one.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workshop.domain.cluster.discovery import Group, Standing
from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.traits import Numbers
from workshop.domain.cluster.vocabulary import vocabulary

# What our own activities tell of counts for little: a stage is named for what the buyer does.
ACTIVITY_WEIGHT = 0.2
# Where the wordings tell nothing, a title is chosen by its usual place; one real milestone outweighs that.
USUAL_PLACE = 0.3
# A title with less evidence than this gives way to the wording of a milestone.
EVIDENCE = 0.1
# A longer wording does not fit the head of a column.
LONGEST = 40


def titles(stages: Sequence[Sequence[Group]], drafts: Sequence[Sequence[Draft]]) -> tuple[str, ...]:
    """A different title for each stage; no more stages than known titles."""
    from scipy.optimize import linear_sum_assignment

    known = vocabulary().titles
    told = _evidence(stages, drafts)
    _, chosen = linear_sum_assignment(told + USUAL_PLACE * _usual(len(stages)), maximize=True)
    names: list[str] = []
    for groups, evidence, title in zip(stages, told, chosen, strict=True):
        own = _milestone(groups) if evidence[title] < EVIDENCE else None
        names.append(own if own and own not in (*names, *known) else known[title])
    return tuple(names)


def _evidence(stages: Sequence[Sequence[Group]], drafts: Sequence[Sequence[Draft]]) -> Numbers:
    """How much each stage (row) tells of each title (column), against what the other stages tell of it."""
    column = {title: index for index, title in enumerate(vocabulary().titles)}
    title_of = {topic.id: topic.title for topic in vocabulary().topics}
    told = np.zeros((len(stages), len(column)))
    for row, (groups, parts) in enumerate(zip(stages, drafts, strict=True)):
        for group, draft in zip(groups, parts, strict=True):
            weight = ACTIVITY_WEIGHT if group.standing is Standing.ACTIVITY else 1.0
            for topic, share in draft.topics.items():
                if title := title_of[topic]:
                    told[row, column[title]] += weight * share * max(group.support.share, 0.1)
    total = told.sum(axis=0)
    share = np.divide(told, total, out=np.zeros_like(told), where=total > 0)
    return np.asarray(np.round(told * share, 6))


def _usual(stages: int) -> Numbers:
    """1 where a title's usual place is the stage's, less with distance; half where few sales need it."""
    known = vocabulary()
    middle = (np.arange(stages) + 0.5) / stages
    near = 1.0 - 2.0 * np.abs(middle[:, None] - np.linspace(0, 1, len(known.titles)))
    usual = [1.0 if title in known.usual_titles else 0.5 for title in known.titles]
    return np.asarray(np.where(near > 0, near * usual, near))


def _milestone(groups: Sequence[Group]) -> str | None:
    """The wording of the best supported milestone that is short enough."""
    fitting = [
        each for each in groups if each.standing is not Standing.ACTIVITY and len(each.label) <= LONGEST
    ]
    return max(fitting, key=lambda each: each.support.deals).label if fitting else None
