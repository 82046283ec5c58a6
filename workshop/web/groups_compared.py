"""All activities compared with each other, nearly all of the time that grouping takes: once for equal deals.

Few are compared at once; many are a job, which is done by the process that does the heavy work.
"""

from __future__ import annotations

from functools import lru_cache

from workshop.domain.cluster.accepted import accept
from workshop.domain.cluster.discover import compare
from workshop.domain.cluster.grouping import Grouping
from workshop.domain.collect.deals import Deal, Outcome
from workshop.store import jobs
from workshop.store.documents import Told, pack_told, unpack_grouping
from workshop.store.jobs import COMPARING, Job
from workshop.store.runs import Asked, digest_of
from workshop.web.door import reading, writing

# More than these take seconds on a slow machine.
AT_ONCE = 1_000


class Uncompared(Exception):
    """Comparing takes longer than a request may: `job` does it, and then it can be `asked` for again."""

    def __init__(self, job: Job, asked: Asked) -> None:
        self.job, self.asked = job, asked
        super().__init__(job.id)


def is_much(deals: tuple[Deal, ...]) -> bool:
    """Whether comparing these is a job."""
    return sum(len(deal.activities) for deal in deals if deal.outcome is not Outcome.OPEN) > AT_ONCE


@lru_cache(maxsize=4)
def compared(deals: tuple[Deal, ...], asked: Asked) -> Grouping:
    """The grouping before anybody decided; kept, because people decide many times over the same deals.

    Raises BadInput where nothing can be compared, Uncompared where a job has to do it first.
    """
    accept(deals, asked.stages)
    return _by_job(deals, asked) if is_much(deals) else compare(deals)


def _by_job(deals: tuple[Deal, ...], asked: Asked) -> Grouping:
    digest = f"{COMPARING} {digest_of(deals, ())}"
    with reading() as session:
        made = jobs.made_of(session, digest)
    if made is not None:
        return unpack_grouping(made)
    with writing() as session:
        job = jobs.request(session, COMPARING, digest=digest, payload=pack_told(Told(deals)), file_name="")
    raise Uncompared(job, asked)
