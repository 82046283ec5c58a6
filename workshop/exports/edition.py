"""What the web edition of the playbook tells, for whichever page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale
from babel.core import UnknownLocaleError
from markupsafe import Markup

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.process import Process, Story
from workshop.domain.review.coverage import coverage
from workshop.domain.review.methods import Method, Point, methods
from workshop.exports.asked import Asked
from workshop.exports.names import process_told
from workshop.exports.printable import printable_process
from workshop.exports.spreads import stories_of
from workshop.exports.standing import day_told, day_words, version
from workshop.exports.supports import widest
from workshop.translate import gettext as _


@dataclass(frozen=True, slots=True)
class Drawings:
    """The whole process in two shapes, as SVG that may stand in a page."""

    wide: Markup
    narrow: Markup


@dataclass(frozen=True, slots=True)
class Covering:
    """A qualifying point and the titles of the milestones that cover it; none where it is open."""

    point: Point
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """The process in printable text, with what has to be worked out for its readers.

    `drawn` is None where this machine cannot draw; `deals` is the support that was counted over most deals.
    Days are written out, "" where there is none.
    """

    process: Process
    language: str
    direction: str
    drawn: Drawings | None
    deals: Support | None
    day: str
    published: str
    next_review: str
    revision: int | None

    @property
    def standing(self) -> str:
        """Which state of the process it is: "Version 3, published 2 November 2026", or the draft."""
        if self.process.version and self.published:
            pattern = _("Version {number}, published {day}")
            return pattern.format(number=self.process.version, day=self.published)
        return version(self.process, self.revision)

    def stories(self, stage: str) -> tuple[Story, ...]:
        """The stories of the stage of that id; those of the whole process for ""."""
        return stories_of(self.process, stage)

    def deal_of(self, story: Story) -> str:
        """What the deal of that story is called before readers."""
        return story.shown_name or _("a won deal")

    @property
    def qualifying(self) -> tuple[tuple[Method, tuple[Covering, ...]], ...]:
        """The methods of which milestones name a point; the first of all where no milestone names any."""
        said = {
            point.partition(".")[0]
            for stage in self.process.stages
            for each in stage.milestones
            for point in each.points
        }
        wanted = [each for each in methods() if each.id in said] or list(methods()[:1])
        found = ((method, self._covered(method)) for method in wanted)
        return tuple((method, covered) for method, covered in found if any(each.by for each in covered))

    def _covered(self, method: Method) -> tuple[Covering, ...]:
        milestones = [each for stage in self.process.stages for each in stage.milestones]
        heard = coverage([each.title for each in milestones], method)
        return tuple(
            Covering(
                found.point,
                tuple(
                    each.title
                    for place, each in enumerate(milestones)
                    if f"{method.id}.{found.point.id}" in each.points
                    or place in {cover.milestone for cover in found.by}
                ),
            )
            for found in heard
        )


def edition_of(asked: Asked, drawn: Drawings | None) -> Edition:
    """The edition of what was asked for, with its drawings."""
    process = printable_process(process_told(asked.process, names=asked.names))
    return Edition(
        process,
        language=asked.language.replace("_", "-"),
        direction=_direction(asked.language),
        drawn=drawn,
        deals=widest(process),
        day=day_words(asked.today, asked.language),
        published=day_told(process.published, asked.language),
        next_review=day_told(process.next_review, asked.language),
        revision=asked.revision,
    )


def _direction(language: str) -> str:
    try:
        return str(Locale.parse(language.replace("-", "_")).text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"
