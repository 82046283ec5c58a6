"""What the page says of a process in a line."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.design import places
from workshop.domain.design.process import Process, Stage
from workshop.domain.design.shape import Child, name_of
from workshop.domain.design.tree import find
from workshop.translate import gettext as _
from workshop.translate import ngettext


def summary(process: Process) -> str:
    """`5 stages, 17 milestones, 7 of them gates`."""
    return ", ".join(_counts(process))


def _counts(process: Process) -> Iterator[str]:
    milestones = [milestone for stage in process.stages for milestone in stage.milestones]
    gates = sum(milestone.gate for milestone in milestones)
    stages = len(process.stages)
    yield ngettext("%(num)s stage", "%(num)s stages", stages) % {"num": stages}
    yield ngettext("%(num)s milestone", "%(num)s milestones", len(milestones)) % {"num": len(milestones)}
    if gates:
        yield ngettext("%(num)s of them a gate", "%(num)s of them gates", gates) % {"num": gates}


def moved(process: Process, element_id: str) -> str:
    """`Moved “Budget released” to stage 2, position 3`, told from the document after it."""
    child = find(process, element_id)
    if not isinstance(child, Child):
        return ""
    position = places.position(process, child)
    if isinstance(child, Stage):
        return _("Moved stage “%(name)s” to position %(position)s.") % {
            "name": child.title,
            "position": position,
        }
    stage = places.stage_of(process, element_id)
    if stage is None:
        return _("Moved “%(name)s” to position %(position)s.") % {
            "name": name_of(child),
            "position": position,
        }
    number = places.position(process, stage)
    return _("Moved “%(name)s” to stage %(stage)s, position %(position)s.") % {
        "name": name_of(child),
        "stage": number,
        "position": position,
    }
