"""In how many deals a milestone lay in a certain stage, as the order of the deal's other milestones shows."""

from __future__ import annotations

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.differences import There
from workshop.domain.design.process import Process
from workshop.domain.review.replay import DealReplay, Replay


def had_it_there(process: Process, run: Replay) -> There:
    """Counts for a milestone and a stage of `process`, which is the one that was replayed.

    A deal had the milestone in the stage where no other stage suits the order of its other milestones better:
    fewer of later stages lie before it, and fewer of earlier stages after it.
    """
    numbers = {stage.id: number for number, stage in enumerate(process.stages)}

    def there(milestone: str, stage: str) -> Support | None:
        number = numbers.get(stage)
        if number is None:
            return None
        lies = [_lies(deal, milestone, number, len(numbers)) for deal in run.deals]
        passed = [each for each in lies if each is not None]
        return Support(sum(passed), len(run.deals), 0, 0) if passed else None

    return there


def _lies(deal: DealReplay, milestone: str, stage: int, stages: int) -> bool | None:
    """Whether it lies in that stage; None where the deal has not got it."""
    place = next((each.place for each in deal.passed if each.milestone.id == milestone), None)
    if place is None:
        return None
    others = [(each.place, each.stage) for each in deal.passed if each.milestone.id != milestone]
    wrong = [_out_of_order(place, number, others) for number in range(stages)]
    return wrong[stage] == min(wrong)


def _out_of_order(place: int, stage: int, others: list[tuple[int, int]]) -> int:
    later = sum(at < place and number > stage for at, number in others)
    earlier = sum(at > place and number < stage for at, number in others)
    return later + earlier
