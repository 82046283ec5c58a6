"""The Export station's blueprint, and what its files are made from."""

from __future__ import annotations

import logging
from datetime import date
from enum import StrEnum

from flask import Blueprint, abort, g, redirect, url_for
from werkzeug.wrappers import Response

from workshop.domain.words import Sentence, say
from workshop.exports.file_names import file_name
from workshop.exports.sheets import PaperName as Paper
from workshop.exports.unavailable import Unavailable
from workshop.store import processes
from workshop.store.clock import now
from workshop.store.revisions import Draft
from workshop.translate import told
from workshop.web.door import reading
from workshop.web.undo import say_done

blueprint = Blueprint("exports", __name__)
log = logging.getLogger(__name__)

NO_PROCESS = say("There is no process to make this from. Design one first.")


class Kind(StrEnum):
    """A PDF that can be asked for; the values are names of jobs in the database."""

    PLAYBOOK = "playbook"
    PLAYBOOK_LETTER = "playbook-letter"
    FLOWCHART = "flowchart"
    FLOWCHART_LETTER = "flowchart-letter"
    RESULT = "assessment"
    RESULT_LETTER = "assessment-letter"

    @property
    def paper(self) -> Paper:
        """The size of its sheets."""
        return "letter" if self.value.endswith("-letter") else "a4"

    @property
    def is_playbook(self) -> bool:
        """Whether it is the whole book and not the drawing alone."""
        return self in (Kind.PLAYBOOK, Kind.PLAYBOOK_LETTER)

    @property
    def is_result(self) -> bool:
        """Whether it tells the result of an assessment and not the process."""
        return self in (Kind.RESULT, Kind.RESULT_LETTER)

    @property
    def words(self) -> Sentence:
        """What people call it."""
        return WORDS[self]


WORDS = {
    Kind.PLAYBOOK: say("Playbook, A4"),
    Kind.PLAYBOOK_LETTER: say("Playbook, US Letter"),
    Kind.FLOWCHART: say("Flowchart, A4"),
    Kind.FLOWCHART_LETTER: say("Flowchart, US Letter"),
    Kind.RESULT: say("Result of the assessment, A4"),
    Kind.RESULT_LETTER: say("Result of the assessment, US Letter"),
}


def agreed() -> tuple[str, Draft]:
    """The id of the process and its newest revision; 404 where there is none yet."""
    with reading() as session:
        there = next(iter(processes.mine(session)), None)
        if there is None:
            abort(404, NO_PROCESS)
        return there.id, processes.head(session, there.id)


def today() -> date:
    """The day on the server's own clock, which stands where the workshop is."""
    return now().astimezone().date()


def name_of(what: str, ending: str) -> str:
    """The name under which such a file of this workspace is saved."""
    return file_name(g.workspace.name, what, ending, day=today())


@blueprint.errorhandler(Unavailable)
def unavailable(error: Unavailable) -> Response:
    """Back to the station, which then says what the machine lacks and how to mend it."""
    log.warning("An export could not be made: %s", error)
    say_done(f"{told(error.what)} {told(error.mend)}")
    return redirect(url_for("exports.page"), code=303)
