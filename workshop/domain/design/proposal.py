"""The first draft of a process, from what discovery found in the deals."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from workshop.domain.cluster.discovery import Discovery, Group, Standing
from workshop.domain.collect.deals import Side
from workshop.domain.design.arriving import cleaned, identified
from workshop.domain.design.evidence import named_evidence
from workshop.domain.design.invariants import kept
from workshop.domain.design.probabilities import probabilities
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.texts import line, shortened
from workshop.domain.words import Sentence, say

# More than eight recommended activities a stage are a list that nobody follows.
MOST_ACTIVITIES = 8

_BULLETS = " \t\n-–—*•·>"

Tell = Callable[[Sentence], str]


def propose(discovery: Discovery, *, name: str, tell: Tell = str) -> Process:
    """A process with the discovered stages, their milestones and the seller's activities.

    The same discovery gives the same process. `tell` writes the few sentences of ours in the team's
    language. Raises Refused where there is no stage or no name.
    """
    stages = [[discovery.group(one) for one in stage.groups] for stage in discovery.stages]
    titles = _different(_title(stage.title) for stage in discovery.stages)
    ours = _ours(discovery)
    made = (
        Stage(
            "", title, percent, _progress(groups, tell), _milestones(groups, tell), _activities(groups, ours)
        )
        for title, percent, groups in zip(titles, probabilities(stages), stages, strict=True)
    )
    return kept(identified(cleaned(Process(_title(name), tuple(made)))))


def _title(text: str) -> str:
    return shortened(" ".join(line(text).split()))


def _wording(label: str) -> str:
    """The words as somebody noted them, without the note's bullet, beginning like a title.

    >>> _wording("- they explained the pain.")
    'They explained the pain'
    """
    words = _title(label.lstrip(_BULLETS)).rstrip(".") or _title(label)
    first = words.split(" ")[0]
    return words[:1].upper() + words[1:] if first.islower() else words


def _different(titles: Iterator[str]) -> Iterator[str]:
    """Two stages never share a title, because people speak of them by it."""
    used: set[str] = set()
    for title in titles:
        different = title if title.casefold() not in used else _numbered(title, used)
        used.add(different.casefold())
        yield different


def _numbered(title: str, used: Collection[str]) -> str:
    number = 2
    while f"{title} ({number})".casefold() in used:
        number += 1
    return f"{title} ({number})"


def _progress(groups: Sequence[Group], tell: Tell) -> str:
    """How far the buyer is at the end: the last gate tells it, or else the last milestone."""
    milestones = [group for group in groups if group.standing is not Standing.ACTIVITY]
    gates = [group for group in milestones if group.standing is Standing.GATE]
    if not milestones:
        return ""
    last = _wording((gates or milestones)[-1].label)
    return tell(say("By the end of this stage the buyer has come as far as “{milestone}”.", milestone=last))


def _milestones(groups: Sequence[Group], tell: Tell) -> tuple[Milestone, ...]:
    return tuple(_milestone(group, tell) for group in groups if group.standing is not Standing.ACTIVITY)


def _milestone(group: Group, tell: Tell) -> Milestone:
    proof = named_evidence(group.label)
    return Milestone(
        "",
        _wording(group.label),
        gate=group.standing is Standing.GATE,
        evidence=tell(proof) if proof else "",
        group=group.id,
        support=group.support,
    )


def _ours(discovery: Discovery) -> Side:
    """Whose activities we recommend: ours, or where nobody noted who did what, those of unknown side."""
    known = any(group.side is Side.SELLER for group in discovery.groups)
    return Side.SELLER if known else Side.UNKNOWN


def _activities(groups: Sequence[Group], ours: Side) -> tuple[RecommendedActivity, ...]:
    """The best supported ones, in the order in which they happen."""
    done = [group for group in groups if group.side is ours and group.standing is Standing.ACTIVITY]
    best = sorted(done, key=lambda group: -group.support.deals)[:MOST_ACTIVITIES]
    return tuple(
        RecommendedActivity("", _wording(group.label), group.id, group.support)
        for group in done
        if group in best
    )
