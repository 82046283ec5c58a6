"""What the advisor says of a process of the workspace, with the won deals that were collected beside it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from workshop.domain.cluster.discovery import Discovery
from workshop.domain.collect.deals import won
from workshop.domain.design.differences import There
from workshop.domain.design.process import Process
from workshop.domain.review.advisor import Review, review
from workshop.domain.review.replay import Replay, replay
from workshop.domain.review.replayed import replay_rules
from workshop.domain.review.rules import RULES
from workshop.domain.review.there import had_it_there
from workshop.store import deals, runs


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What was found in a process; `run` are the won deals run through it, by the groups that were `found`.

    Both are None where there are no won deals or nobody has grouped them yet.
    """

    review: Review
    run: Replay | None = None
    found: Discovery | None = None

    def there(self, process: Process) -> There | None:
        """In how many deals a milestone of that process, which was reviewed, lay in a stage."""
        return had_it_there(process, self.run) if self.run else None


def reviewed(session: Session, process: Process) -> Reviewed:
    """What the rules of the method and the deals of the past say of the process."""
    past, run = won(deals.for_discovery(session)), runs.latest(session)
    if run is None or not past:
        return Reviewed(review(process))
    walked = replay(process, past, run.discovery)
    rules = (*RULES, *replay_rules(walked, run.discovery))
    return Reviewed(review(process, rules), walked, run.discovery)
