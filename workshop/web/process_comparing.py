"""Any two versions side by side, or a version and the draft: what differs, in words."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, render_template, request

from workshop.domain.design.differences import Difference, Kind, differences
from workshop.domain.design.drafts import as_draft
from workshop.domain.design.process import Process
from workshop.domain.design.word_marks import side_by_side
from workshop.domain.people import Role
from workshop.domain.words import Sentence, say
from workshop.store import publishing, versions
from workshop.store.database import Session
from workshop.store.reviewing import reviewed
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.process_area import blueprint

DRAFT = 0
KINDS = {
    Kind.ADDED: say("Added"),
    Kind.REMOVED: say("Removed"),
    Kind.MOVED: say("Moved"),
    Kind.CHANGED: say("Changed"),
}


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of the version `earlier` in `later`; 0 is the draft. `found` by place."""

    earlier: int
    later: int
    numbers: tuple[int, ...]
    found: dict[Sentence, list[Difference]]

    @property
    def count(self) -> int:
        """How many differences there are."""
        return sum(map(len, self.found.values()))


@blueprint.get("/w/<id:workspace>/process/<id:process>/versions/compare")
@in_workspace(Role.READER)
def compare(process: str) -> str:
    """What differs between `?from=1` and `?to=2`; without them, what is new in the newest."""
    with reading() as session:
        ready = publishing.ready(session, process)
        numbers = tuple(each.number for each in versions.listed(session, process))
        earlier, later = _asked(numbers)
        documents = {DRAFT: ready.document}
        documents |= {one: _at(session, process, one) for one in {earlier, later} - {DRAFT}}
        there = reviewed(session, documents[later]).there(documents[later])
    found = differences(documents[earlier], documents[later], there)
    return render_template(
        "process/compare.html",
        process_id=process,
        process=ready.draft.process,
        compared=Compared(earlier, later, numbers, by_place(found)),
        kinds=KINDS,
        side_by_side=side_by_side,
    )


def by_place(found: tuple[Difference, ...]) -> dict[Sentence, list[Difference]]:
    """The differences under the place where each is, in their order."""
    places: dict[Sentence, list[Difference]] = {}
    for each in found:
        places.setdefault(each.place, []).append(each)
    return places


def _asked(numbers: tuple[int, ...]) -> tuple[int, int]:
    """The two that are wanted, or else the two newest versions, or the only one and the draft."""
    there = (DRAFT, *numbers)
    later = numbers[0] if len(numbers) > 1 else DRAFT
    earlier = numbers[1] if len(numbers) > 1 else next(iter(numbers), DRAFT)
    asked = (request.args.get("from", earlier, type=int), request.args.get("to", later, type=int))
    if not set(asked) <= set(there):
        abort(404)
    return asked


def _at(session: Session, process: str, number: int) -> Process:
    return as_draft(versions.at(session, process, number).process)
