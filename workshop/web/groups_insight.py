"""What the groups tell beyond their order: won and lost deals, people's ways, qualifying points."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template, request, url_for

from workshop.domain.cluster.contrast import contrasts
from workshop.domain.cluster.differences import Teller, differences, tellers
from workshop.domain.cluster.discovery import Group
from workshop.domain.people import Role
from workshop.domain.review.coverage import coverage
from workshop.domain.review.methods import Method, Point
from workshop.domain.words import Sentence
from workshop.web.access import in_workspace
from workshop.web.groups_area import blueprint, told_now
from workshop.web.groups_cards import Grouped
from workshop.web.methods_offered import methods_here


@dataclass(frozen=True, slots=True)
class PointShown:
    """A point of a method with the proposed milestones that cover it, each with the reason."""

    point: Point
    by: tuple[tuple[Group, Sentence], ...]


@dataclass(frozen=True, slots=True)
class MethodShown:
    """A qualifying method, point by point."""

    method: Method
    points: tuple[PointShown, ...]

    @property
    def covered(self) -> int:
        """How many points are covered."""
        return sum(bool(each.by) for each in self.points)


@blueprint.get("/w/<id:workspace>/groups/contrast")
@in_workspace(Role.READER)
def contrast() -> str:
    """What won deals have more often than lost ones."""
    grouped = Grouped(told_now())
    return _page("groups/contrast.html", grouped, contrasts=contrasts(grouped.told.found))


@blueprint.get("/w/<id:workspace>/groups/people")
@in_workspace(Role.READER)
def people() -> str:
    """What the deals of one person have that those of the others have not."""
    grouped = Grouped(told_now())
    known = tellers(grouped.told.deals)
    chosen = _chosen(known)
    found = differences(grouped.told.found, grouped.told.deals, chosen.name) if chosen else ()
    return _page("groups/people.html", grouped, tellers=known, chosen=chosen, differences=found)


@blueprint.get("/w/<id:workspace>/groups/points")
@in_workspace(Role.READER)
def points() -> str:
    """Which points of the qualifying methods the proposed milestones cover."""
    grouped = Grouped(told_now())
    milestones = grouped.told.found.milestones
    return _page("groups/points.html", grouped, methods=[_shown(each, milestones) for each in methods_here()])


def _page(template: str, grouped: Grouped, **shown: object) -> str:
    return render_template(template, grouped=grouped, collect_address=url_for("deals.page"), **shown)


def _chosen(known: tuple[Teller, ...]) -> Teller | None:
    """Whom the reader asks about, else who won most; nobody where there is nobody to compare with."""
    if len(known) < 2:
        return None
    return next((each for each in known if each.name == request.args.get("who")), known[0])


def _shown(method: Method, milestones: tuple[Group, ...]) -> MethodShown:
    found = coverage([each.label for each in milestones], method)
    return MethodShown(
        method,
        tuple(
            PointShown(each.point, tuple((milestones[one.milestone], one.reason) for one in each.by))
            for each in found
        ),
    )
