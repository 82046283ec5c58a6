"""What is left where the names of customers and contributors are not switched on.

A deal's own name stays in the tables of what was collected: there it says which activities belong together,
and without it nothing could be uploaded again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from workshop.domain.collect.deals import Activity, Deal
from workshop.domain.collect.keyed import KeyedActivity
from workshop.domain.design.process import Process


def process_told(process: Process, *, names: bool) -> Process:
    """The process; without `names` each of its stories is of a won deal."""
    if names:
        return process
    return replace(process, stories=tuple(replace(story, shown_name="") for story in process.stories))


def collected_told(told: Iterable[KeyedActivity], *, names: bool) -> Iterator[KeyedActivity]:
    """Everything that was collected; without `names` nobody is said to have told it."""
    return (each if names else replace(each, activity=_by_nobody(each.activity)) for each in told)


def deals_told(deals: Iterable[Deal], *, names: bool) -> Iterator[Deal]:
    """The deals; without `names` nobody is said to have told their activities."""
    return (
        deal if names else replace(deal, activities=tuple(map(_by_nobody, deal.activities))) for deal in deals
    )


def _by_nobody(activity: Activity) -> Activity:
    return replace(activity, contributor=None)
