"""Publishing: the newest draft becomes a version that never changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from workshop.domain.design.differences import Difference, differences
from workshop.domain.design.drafts import as_draft
from workshop.domain.design.fields import CHANGE, MOST_CHANGES, checked
from workshop.domain.design.process import Process
from workshop.domain.design.refusals import Refused, refuse
from workshop.domain.design.supported import supported
from workshop.domain.design.texts import shortened
from workshop.domain.problems import Problem
from workshop.domain.review.advisor import Review
from workshop.domain.review.findings import Finding, Severity
from workshop.domain.words import Sentence, say
from workshop.store import heads, processes, repeats, versions
from workshop.store.clock import now
from workshop.store.documents import pack_process
from workshop.store.door import member
from workshop.store.reviewing import reviewed
from workshop.store.revisions import Draft
from workshop.store.tables import VersionRow
from workshop.store.versions import Published

Tell = Callable[[Sentence], str]


class OpenErrors(Refused):
    """The advisor finds errors, and nobody has said that it is published in spite of them."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What publishing would freeze: `document` is the newest draft with today's figures.

    `before` is the version that it would follow, and `differences` what is new since; without one there are
    none. `number` is the one that it would get.
    """

    draft: Draft
    document: Process
    review: Review
    before: Published | None
    differences: tuple[Difference, ...]
    number: int

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What the advisor found to be an error and nobody has dismissed."""
        return tuple(each for each in self.review.open if each.rule.severity is Severity.ERROR)

    @property
    def is_new(self) -> bool:
        """Whether it differs from the version before it, or there is none."""
        return self.before is None or bool(self.differences)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody publishes: `revision` is the draft that they saw, `in_spite_of_errors` their tick."""

    revision: int
    note: str = ""
    in_spite_of_errors: bool = False


def ready(session: Session, process: str) -> Ready:
    """What would be published now. Raises Missing."""
    draft = processes.head(session, process)
    looked_at = reviewed(session, draft.process)
    walked = looked_at.walked
    document = supported(draft.process, walked.found) if walked else draft.process
    before = versions.newest(session, process)
    there = looked_at.there(draft.process)
    new = differences(as_draft(before.process), document, there) if before else ()
    number = versions.last_number(session, process) + 1
    return Ready(draft, document, looked_at.review, before, new, number)


def publish(session: Session, process: str, wish: Wish, *, key: str, tell: Tell = str) -> Published:
    """Freezes the newest draft as the next version; the same key again answers the first.

    `tell` writes the sentences of the changes in the team's language. Raises Missing; Refused where the
    draft is not the one that was seen, differs in nothing from the version before it, or has open errors and
    nobody ticked to publish in spite of them.
    """
    heads.locked(session, process)
    if (stored := repeats.earlier(session, VersionRow, key)) is not None:
        return versions.at(session, process, stored.number)
    found = ready(session, process)
    _refuse(found, wish)
    note = str(checked(found.document, "note", wish.note))
    row = VersionRow(
        key=key,
        process_id=process,
        number=found.number,
        revision=found.draft.number,
        note=note,
        open_errors=len(found.errors),
        document=pack_process(_numbered(found, note, tell)),
        author_id=member(session).person,
    )
    session.add(row)
    session.flush()
    return versions.at(session, process, row.number)


def _refuse(found: Ready, wish: Wish) -> None:
    if wish.revision != found.draft.number:
        raise refuse(
            say("Somebody changed the draft after you opened this page."),
            say("Look at what is new once more, then publish it."),
        )
    if not found.is_new and found.before:
        raise refuse(
            say("Nothing is new since version {number}.", number=found.before.number),
            say("Change the draft first."),
        )
    if found.errors and not wish.in_spite_of_errors:
        what = say("The advisor’s errors are open.")
        raise OpenErrors(Problem(what, say("Mend them, or tick that you publish in spite of them.")))


def _numbered(found: Ready, note: str, tell: Tell) -> Process:
    changes = tuple(shortened(f"{tell(each.sentence)}.", CHANGE) for each in found.differences[:MOST_CHANGES])
    day = now().date().isoformat()
    return replace(found.document, version=found.number, published=day, note=note, changes=changes)
