"""What a page shows when somebody else was first: both values, and a button for each way to settle it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import request, url_for

from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Element, Process, Stage
from workshop.domain.design.refusals import Conflict
from workshop.domain.design.shape import kind_of
from workshop.domain.design.tree import find
from workshop.domain.words import Sentence, say
from workshop.store.revisions import Draft
from workshop.translate import gettext as _
from workshop.web.methods_offered import offers_of
from workshop.web.process_area import newest
from workshop.web.process_forms import SAW, ElementForm, label, names_of, sent_as, written
from workshop.web.process_offers import NAMED, Offers
from workshop.web.process_ticks import LISTS

FIRST = say("Somebody changed this after you opened it. Both are shown: choose which one shall stand.")
GONE = say("Somebody removed this while you were changing it. What you wrote is kept here.")
HOMELESS = say("Somebody removed the stage that this belongs to. What you wrote is kept here.")
NOW = say("Somebody changed this after you opened it. It now reads as below.")
SINCE = say("Somebody changed this after you did. Both are shown: choose which one shall stand.")
SINCE_SEEN = say("Somebody changed the process after you opened the page. The history keeps what they did.")
BUILT_ON = say(
    "Somebody built on your last change, so it cannot be taken back by itself. "
    "The history holds every revision, and you can go back to one from there."
)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that two people see differently."""

    label: str
    theirs: str
    mine: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A button that settles it: its words, and what it sends where."""

    words: str
    address: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Dispute:
    """`about` is the element to look at, where it is still there."""

    said: Sentence
    rows: tuple[Row, ...] = ()
    answers: tuple[Answer, ...] = ()
    about: str | None = None


def over_fields(process: str, element: Element, conflicts: Iterable[Conflict]) -> Dispute:
    """Fields of an element that has been changed since its page was printed."""
    found = {str(conflict.field): conflict for conflict in conflicts}
    sent = _sent()
    settled = sent | {SAW + name: sent_as(conflict.theirs) for name, conflict in found.items()}
    others = {name: value for name, value in sent.items() if name.removeprefix(SAW) not in found}
    address = url_for("process.change", process=process)
    answers = [Answer(_("Use mine"), address, settled), Answer(_("Keep theirs"), address, others)]
    if found.keys() <= LISTS:
        both = {name: _both(conflict, sent[name]) for name, conflict in found.items()}
        answers.append(Answer(_("Keep both"), address, settled | both))
    kind = kind_of(element)
    offers = offers_of(newest(process).process)
    rows = tuple(_row(offers, kind, conflict) for conflict in found.values())
    return Dispute(FIRST, rows, tuple(answers), element.id)


def over_removed(process: str, kind: str, form: ElementForm) -> Dispute:
    """An element that somebody removed, or made something else, while its words were being changed."""
    answer = Answer(_("Put it back with these words"), url_for("process.put_back", process=process), _sent())
    return Dispute(GONE, _typed(offers_of(newest(process).process), kind, form), (answer,))


def over_homeless(process: str, kind: str, form: ElementForm, stage: Stage) -> Dispute:
    """Something new for a stage that somebody removed; `stage` could take it."""
    words = _("Add it to “%(stage)s”") % {"stage": stage.title}
    fields = _sent() | {"parent": stage.id, "after": ""}
    typed = _typed(offers_of(newest(process).process), kind, form)
    return Dispute(HOMELESS, typed, (Answer(words, url_for("process.add", process=process), fields),))


def over_element(process: str, conflict: Conflict, answer: Answer) -> Dispute:
    """An element that was changed since somebody chose to remove, merge, split or recast it."""
    rows = _rows(offers_of(newest(process).process), conflict.theirs)
    return Dispute(NOW, rows, (answer,), conflict.id)


def over_document(document: Process, words: str) -> Dispute:
    """The whole document, changed since somebody chose to put another one in its place."""
    fields = _sent() | {"fingerprint": fingerprint(document)}
    return Dispute(SINCE_SEEN, (), (Answer(words, request.path, fields),))


def over_undo(process: str, draft: Draft, conflict: Conflict) -> Dispute:
    """A change of mine on which somebody has built since."""
    element, offers = find(draft.process, conflict.id or ""), offers_of(draft.process)
    if element is None or conflict.field not in names_of(kind_of(element)):
        return Dispute(BUILT_ON, _rows(offers, conflict.theirs), about=element.id if element else None)
    kind, field = kind_of(element), str(conflict.field)
    # Where it is removed before the answer comes, the revision is where it can be put back from.
    fields = {"id": element.id, "kind": kind, "revision": str(draft.number), field: sent_as(conflict.mine)}
    answer = Answer(
        _("Use mine"),
        url_for("process.change", process=process),
        fields | {SAW + field: sent_as(conflict.theirs)},
    )
    return Dispute(SINCE, (_row(offers, kind, conflict),), (answer,), element.id)


def _sent() -> dict[str, str]:
    """What was sent, as fields that can be sent again; of several ticks the ids with spaces between them."""
    names = [name for name in request.form if name not in ("csrf_token", "key")]
    return {name: _all_of(name) if name in LISTS else request.form[name] for name in names}


def _both(conflict: Conflict, mine: str) -> str:
    """What either ticked, in the order in which the first one put it."""
    return " ".join(dict.fromkeys([*sent_as(conflict.theirs).split(), *mine.split()]))


def _all_of(name: str) -> str:
    return " ".join(request.form.getlist(name)).strip()


def _row(offers: Offers, kind: str, conflict: Conflict) -> Row:
    field = str(conflict.field)
    theirs, mine = (written(field, value, offers) for value in (conflict.theirs, conflict.mine))
    return Row(label(kind, field), theirs, mine)


def _typed(offers: Offers, kind: str, form: ElementForm) -> tuple[Row, ...]:
    shown = ((field.name, field.data or "") for field in form)
    return tuple(
        Row(label(kind, name), "", offers.named(name, text) if name in NAMED else text)
        for name, text in shown
    )


def _rows(offers: Offers, element: object) -> tuple[Row, ...]:
    if not isinstance(element, Element) or isinstance(element, Process):
        return ()
    kind = kind_of(element)
    values = ((name, getattr(element, name)) for name in names_of(kind))
    return tuple(
        Row(label(kind, name), written(name, value, offers))
        for name, value in values
        if value not in ("", (), None)
    )
