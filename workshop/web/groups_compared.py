"""All activities compared with each other, nearly all of the time that grouping takes: once for equal deals.

Few are compared at once; many are a job, which is done by the process that does the heavy work.
"""

from __future__ import annotations

from functools import lru_cache

from workshop.domain.cluster.accepted import accept
from workshop.domain.cluster.decisions import Answered
from workshop.domain.cluster.discover import compare
from workshop.domain.cluster.grouping import Compared
from workshop.domain.collect.deals import Deal, Outcome
from workshop.store import jobs
from workshop.store.documents import Told, pack_told, unpack_compared
from workshop.store.jobs import COMPARING, Job
from workshop.store.runs import Asked, digest_of
from workshop.web.door import reading, writing

# These take two or three seconds where nothing else is done; the time grows with the square of their number.
AT_ONCE = 600


class Uncompared(Exception):
    """Comparing takes longer than a request may: `job` does it, and then it can be `asked` for again."""

    def __init__(self, job: Job, asked: Asked) -> None:
        self.job, self.asked = job, asked
        super().__init__(job.id)


def is_much(deals: tuple[Deal, ...]) -> bool:
    """Whether comparing these is a job."""
    return sum(len(deal.activities) for deal in deals if deal.outcome is not Outcome.OPEN) > AT_ONCE


def compared(
    deals: tuple[Deal, ...], answers: tuple[Answered, ...], asked: Asked, *, heeding_all: bool
) -> Compared:
    """Where every activity belongs before anybody moved it.

    Of very many activities also one that an answer came after, unless `heeding_all`: an answer moves what it
    names in any case. Raises BadInput where nothing can be compared, Uncompared where a job must do it first.
    """
    accept(deals, asked.stages)
    if not is_much(deals):
        return _at_once(deals, answers, asked.strictness)
    finely = Asked(strictness=asked.strictness)
    digest = f"{COMPARING} {digest_of(deals, answers, finely)}"
    subject = f"{COMPARING} {digest_of(deals, (), finely)}"
    with reading() as session:
        made = jobs.made_of(session, digest) or (None if heeding_all else jobs.made_last(session, subject))
    if made is not None:
        return _unpacked(made)
    payload = pack_told(Told(deals, answers, asked.strictness))
    with writing() as session:
        job = jobs.request(session, COMPARING, digest=digest, payload=payload, file_name="", subject=subject)
    raise Uncompared(job, asked)


@lru_cache(maxsize=4)
def _at_once(deals: tuple[Deal, ...], answers: tuple[Answered, ...], strictness: int) -> Compared:
    """Kept, because people decide many times over the same deals."""
    return compare(deals, answers, strictness=strictness)


_unpacked = lru_cache(maxsize=4)(unpack_compared)
