"""What is found in a process: by the rules of the method, by the won deals, by qualifying methods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.design.commands import Command
from workshop.domain.review.advisor import Review
from workshop.domain.review.coverage import Covered, covering
from workshop.domain.review.effects import Effect, effects_of, passing
from workshop.domain.review.findings import Finding
from workshop.domain.review.methods import Method
from workshop.domain.review.replay import Past, Replay
from workshop.store import processes, runs
from workshop.store.reviewing import reviewed
from workshop.store.revisions import Draft
from workshop.web.door import reading
from workshop.web.live import stamp
from workshop.web.methods_offered import methods_here, own_here


@dataclass(frozen=True, slots=True)
class Walked:
    """The won deals run through the process: how many `pass` every gate in order, and each gate and deal."""

    run: Replay
    passing: int
    gone: Past


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The newest draft and what was found in it; `walked` only where there are won deals in groups.

    `stamp` is what a page knows of it, so that it asks for nothing that it shows already.
    """

    draft: Draft
    review: Review
    walked: Walked | None
    stamp: str

    def effects(self) -> Mapping[Command, Effect]:
        """What each proposed change would have done to the won deals, where it is about a gate."""
        if self.walked is None:
            return {}
        commands = [each.command for each in self.review.open if each.command]
        return effects_of(self.draft.process, commands, self.walked.gone)

    def coverage(self) -> Sequence[tuple[Method, Sequence[Covered]]]:
        """Each qualifying method with its points and the milestones that cover them."""
        return [(method, covering(self.draft.process, method)) for method in methods_here()]


def find_in(process: str) -> Reviewed:
    """The review of the newest draft. Raises Missing, which is a 404."""
    with reading() as session:
        draft = processes.head(session, process)
        found = reviewed(session, draft.process)
    walked = found.walked
    shown = Walked(walked.run, passing(draft.process, walked.gone), walked.gone) if walked else None
    return Reviewed(draft, found.review, shown, _stamp(draft.number, found.grouping))


def stamp_now(process: str) -> str:
    """What a page would know that was printed now, without reviewing anything. Raises Missing."""
    with reading() as session:
        number, run = processes.number(session, process), runs.latest_id(session)
    return _stamp(number, run)


def open_finding(found: Reviewed, rule: str, place: str) -> Finding | None:
    """The open finding of that rule at that place; None where it is no longer so."""
    return next((each for each in found.review.open if (each.rule.id, each.place) == (rule, place)), None)


def _stamp(number: int, run: str) -> str:
    return stamp(number, parts=" ".join((run, *(method.id for method in own_here()))))
