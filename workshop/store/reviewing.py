"""What the advisor says of a process of the workspace, with the won deals that were collected beside it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from workshop.domain.cluster.discovery import Discovery
from workshop.domain.collect.deals import won
from workshop.domain.design.differences import There
from workshop.domain.design.process import Process
from workshop.domain.review.advisor import Review, review
from workshop.domain.review.replay import Past, Replay, past, run_through
from workshop.domain.review.replayed import replay_rules
from workshop.domain.review.rules import RULES
from workshop.domain.review.rules.qualifying import asking
from workshop.domain.review.there import had_it_there
from workshop.store import deals, own_methods, runs


@dataclass(frozen=True, slots=True)
class Walked:
    """The won deals run through a process: `gone` is what they did, by the groups that were `found`."""

    run: Replay
    gone: Past
    found: Discovery


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What was found in a process; `walked` only where there are won deals in groups.

    `grouping` is the id of the newest run of grouping, "" where there is none.
    """

    review: Review
    walked: Walked | None
    grouping: str

    def there(self, process: Process) -> There | None:
        """In how many deals a milestone of that process, which was reviewed, lay in a stage."""
        return had_it_there(process, self.walked.run) if self.walked else None


def reviewed(session: Session, process: Process) -> Reviewed:
    """What the rules of the method, the workspace's own qualifying methods and the past deals say of it."""
    seen, latest = tuple(won(deals.for_discovery(session))), runs.latest(session)
    rules = asking(RULES, [each.method for each in own_methods.all_own(session)])
    if latest is None or not seen:
        return Reviewed(review(process, rules), None, latest.id if latest else "")
    gone = past(seen, latest.discovery)
    walked = Walked(run_through(process, gone), gone, latest.discovery)
    rules = (*rules, *replay_rules(walked.run, latest.discovery))
    return Reviewed(review(process, rules), walked, latest.id)
