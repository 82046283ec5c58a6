"""Export: what can be taken along from the process and from what was collected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import render_template, request

from workshop.closed_rounds import told_to_all
from workshop.domain.people import Role
from workshop.exports.catalogue import Export
from workshop.exports.missing_signs import missing_signs
from workshop.store import deals, jobs, processes, reading_links, runs
from workshop.store.database import Session
from workshop.store.jobs import Job
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.exports_area import blueprint
from workshop.web.exports_chosen import choices, chosen, wanted_version
from workshop.web.exports_link import LASTS
from workshop.web.exports_order import NAMES, Order, offered, read_order
from workshop.web.exports_words import (
    CRMS,
    PAPERS,
    SECTIONS,
    SHAPE_WORDS,
    Section,
    crms_of,
    for_whom,
    section_of,
    title_of,
)
from workshop.web.reading_address import address_of


@dataclass(frozen=True, slots=True)
class Copy:
    """How a file stands that is set in type: what was `made` of it last, and what is `coming`.

    `head` is the newest revision.
    """

    order: Order
    head: int
    made: Job | None = None
    coming: Job | None = None

    @property
    def is_newest(self) -> bool:
        """Whether it was made from the process as it stands now."""
        return self.made is not None and self.made.revision == self.head


@dataclass(frozen=True, slots=True)
class Line:
    """One export on the page; `endings` are those of files that are had at once."""

    export: Export
    copies: tuple[Copy, ...]

    @property
    def endings(self) -> tuple[str, ...]:
        """The file's endings, of those that mean the same the first alone."""
        return tuple(each for each in self.export.endings if each not in (self.set_as, "yml"))

    @property
    def set_as(self) -> str:
        """The ending of the file that is set in type, for which one waits; "" where there is none."""
        return self.export.set_as


@blueprint.get("/w/<id:workspace>/exports")
@in_workspace(Role.READER)
def page() -> str:
    """Every file that can be had, what it is for, and whether it is up to date."""
    with reading() as session:
        has_activities = any(line.activities for line in deals.lines(session))
        if not processes.mine(session):
            return render_template("exports_page/page.html", chosen=None, **_collected_only(has_activities))
        found = chosen(session, wanted_version())
        link = reading_links.of(session, found.id)
        return render_template(
            "exports_page/page.html",
            chosen=found,
            choices=choices(session, found.id),
            names=bool(request.args.get(NAMES)),
            signs=missing_signs(found.process),
            sections=_sections(session, found.id, has_activities=has_activities),
            is_grouped=runs.latest(session) is not None,
            link=link,
            told_round=told_to_all(session),
            address=address_of(link),
            lasts=LASTS,
            **_words(),
        )


def _collected_only(has_activities: bool) -> dict[str, object]:
    """What there is before any process: the tables of what was collected."""
    tables = tuple(Line(each, ()) for each in offered() if each.source == "collected")
    shown = ((SECTIONS[-1], tables),) if has_activities else ()
    return {"sections": shown, "names": False, "is_grouped": False, **_words()}


def _words() -> dict[str, object]:
    return {
        "title_of": title_of,
        "for_whom": for_whom,
        "crms_of": crms_of,
        "papers": PAPERS,
        "shapes": SHAPE_WORDS,
        "crms": CRMS,
    }


def _sections(
    session: Session, process: str, *, has_activities: bool
) -> tuple[tuple[Section, tuple[Line, ...]], ...]:
    copies = tuple(_copies(jobs.about(session, process), processes.number(session, process)))
    there = [each for each in offered() if each.source == "process" or has_activities]
    found = (
        (section, tuple(_line(each, copies) for each in there if section_of(each) == section.id))
        for section in SECTIONS
    )
    return tuple((section, lines) for section, lines in found if lines)


def _line(export: Export, copies: tuple[Copy, ...]) -> Line:
    return Line(export, tuple(each for each in copies if each.order.export.name == export.name))


def _copies(found: tuple[Job, ...], head: int) -> Iterator[Copy]:
    """One for each order that somebody gave; of the same order the newest revision stands last."""
    made = {job.kind: job for job in found if job.is_done}
    coming = {job.kind: job for job in found if job.is_under_way}
    for kind in dict.fromkeys((*made, *coming)):
        order = read_order(kind)
        if order is not None:
            yield Copy(order, head, made.get(kind), coming.get(kind))
