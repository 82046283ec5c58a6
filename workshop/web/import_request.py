"""What a request about an import names and says: its files, and how they are to be read."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort, request

from workshop.domain.problems import BadInput
from workshop.domain.words import say
from workshop.store import uploads
from workshop.store.uploads import Upload
from workshop.web.door import reading
from workshop.web.import_draft import Draft, read_draft
from workshop.web.import_here import already_here
from workshop.web.import_look import Look, look_at
from workshop.web.import_ticks import pressed, ticks_sent

MOST_FILES = 10
GONE = say("These files were kept for a day and are gone, or they were imported. Upload them again.")


def named_uploads() -> tuple[Upload, ...]:
    """The files that the request names; 404 where one of them is gone."""
    return uploads_of(request.values.getlist("upload")[:MOST_FILES])


def uploads_of(ids: Sequence[str]) -> tuple[Upload, ...]:
    """The files of those ids; 404 where one of them is gone."""
    with reading() as session:
        return tuple(uploads.find(session, name) or abort(404, GONE) for name in dict.fromkeys(ids))


def named_draft() -> Draft:
    """The files that the request names, read by what it says about them; 404 where it names none."""
    try:
        return read_draft(named_uploads() or abort(404, GONE), request.form)
    except BadInput as bad:
        # Each file was read when it came in, so only a program that reads otherwise now leads here.
        abort(409, bad.problems[0].what)


def sent_look() -> Look:
    """The look of the named files, with the ticks as they were sent."""
    draft, form = named_draft(), request.form
    with reading() as session:
        here = already_here(session, draft)
    ticks = pressed(ticks_sent(form), draft.collected.deals, tick=form.get("tick"), untick=form.get("untick"))
    return look_at(draft, ticks, here)
