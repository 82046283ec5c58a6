"""The work that a new grouping takes.

A GET shows the newest run and computes nothing; every act records what was decided and groups again. So what
people look at changes only when somebody in the room does something, never under their hands.
"""

from __future__ import annotations

from workshop.domain.cluster.discover import answers, discover
from workshop.domain.cluster.discovery import Discovery
from workshop.store import runs, workspaces
from workshop.store.runs import AS_THE_DEALS_SHOW, Asked, Run
from workshop.web.door import reading, writing
from workshop.web.groups_area import Told, told_now
from workshop.web.groups_compared import compared, is_much

# While others go on writing, the newest grouping is as good as any that can be had.
ATTEMPTS = 3


def group_again(asked: Asked, *, heeding_all: bool = False) -> Run:
    """The grouping of everything told and decided so far, stored as the newest run.

    `heeding_all` compares very many activities anew after each answer to a card, which takes long.
    Raises BadInput where nothing can be grouped, and Uncompared where that takes longer than a request may.
    """
    for _attempt in range(ATTEMPTS):
        told = told_now()
        digest = told.digest(asked)
        if told.run and told.run.digest == digest and not (heeding_all and is_much(told.deals)):
            return told.run
        found = _discover(told, asked, heeding_all)
        run, is_newest = _saved(found, digest, asked, told.revision)
        if is_newest:
            break
    return run


def regroup() -> Run:
    """`group_again` as it was last asked for."""
    return group_again(asked_last())


def asked_last() -> Asked:
    """What was last asked of a grouping."""
    with reading() as session:
        run = runs.latest(session)
    return run.asked if run else AS_THE_DEALS_SHOW


def _saved(found: Discovery, digest: str, asked: Asked, revision: int) -> tuple[Run, bool]:
    """The run, and whether nobody told or decided anything meanwhile; it is stored in either case."""
    with writing() as session:
        is_newest = workspaces.revision(session) == revision
        return runs.save(session, found, digest=digest, asked=asked), is_newest


def _discover(told: Told, asked: Asked, heeding_all: bool) -> Discovery:
    return discover(
        told.deals,
        decisions=told.decisions,
        stages=asked.stages,
        previous=told.found if told.run else None,
        compared=compared(told.deals, answers(told.decisions), asked, heeding_all=heeding_all),
    )
