"""Export: what can be taken along from the process and from what was collected."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template

from workshop.domain.people import Role
from workshop.store import deals, jobs, processes, runs
from workshop.store.jobs import Job
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.exports_area import Kind, blueprint


@dataclass(frozen=True, slots=True)
class Copy:
    """How a PDF stands: what was `made` of it last, and what is `coming`; `head` is the newest revision."""

    kind: Kind
    head: int
    made: Job | None = None
    coming: Job | None = None

    @property
    def is_newest(self) -> bool:
        """Whether it was made from the process as it stands now."""
        return self.made is not None and self.made.revision == self.head


@blueprint.get("/w/<id:workspace>/exports")
@in_workspace(Role.READER)
def page() -> str:
    """Every file that can be had, what it is for, and whether it is up to date."""
    with reading() as session:
        there = next(iter(processes.mine(session)), None)
        return render_template(
            "exports_page/page.html",
            Kind=Kind,
            process=there,
            draft=processes.head(session, there.id) if there else None,
            copies=_copies(jobs.about(session, there.id), there.head) if there else {},
            is_grouped=runs.latest(session) is not None,
            has_activities=any(line.activities for line in deals.lines(session)),
        )


def _copies(found: tuple[Job, ...], head: int) -> dict[Kind, Copy]:
    made = {job.kind: job for job in found if job.is_done}
    coming = {job.kind: job for job in found if job.is_under_way}
    return {kind: Copy(kind, head, made.get(kind), coming.get(kind)) for kind in Kind if not kind.is_result}
