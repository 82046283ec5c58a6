"""Published versions: their list, reading one, agreeing to it, withdrawing it, making it the draft again."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.design.commands import Replace
from workshop.domain.design.drafts import as_draft
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.refusals import Conflict
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import publishing, versions, workspaces
from workshop.store.versions import Published
from workshop.store.workspaces import WorkspaceMember
from workshop.translate import gettext as _
from workshop.web.access import in_workspace, may
from workshop.web.door import reading, writing
from workshop.web.process_area import blueprint, carry_out, newest
from workshop.web.process_disputes import over_document
from workshop.web.process_page import Page, disputed
from workshop.web.process_shape import shapes_of
from workshop.web.process_telling import tell
from workshop.web.process_words import summary
from workshop.web.undo import say_done

# Publishing speaks for the whole team, and so does withdrawing.
PUBLISHES = Role.FACILITATOR
STANDS = say(
    "Somebody agreed to this version, or a newer one stands on it, so it stays. "
    "Change the draft and publish another version instead."
)


@dataclass(frozen=True, slots=True)
class Round:
    """Who of the workspace has agreed to a version and who has not yet."""

    version: Published
    members: tuple[WorkspaceMember, ...]

    @property
    def waiting(self) -> tuple[WorkspaceMember, ...]:
        """Who is in the workspace and has not agreed yet."""
        return tuple(each for each in self.members if not self.version.agreed_by(each.person.id))

    @property
    def agreed(self) -> int:
        """How many of those who are in the workspace agreed; who left is not counted."""
        return len(self.members) - len(self.waiting)


@blueprint.get("/w/<id:workspace>/process/<id:process>/versions", endpoint="versions")
@in_workspace(Role.READER)
def versions_page(process: str) -> str:
    """Every version, the newest first, and what is new in the draft since."""
    with reading() as session:
        members = workspaces.members(session)
        rounds = tuple(Round(each, members) for each in versions.listed(session, process))
        away = versions.listed(session, process, withdrawn=True)
        ready = publishing.ready(session, process)
    return render_template(
        "process/versions.html",
        process_id=process,
        process=ready.draft.process,
        ready=ready,
        rounds=rounds,
        withdrawn=away,
        publishes=may(PUBLISHES),
    )


@blueprint.get("/w/<id:workspace>/process/<id:process>/versions/<int(max=999999999):version>")
@in_workspace(Role.READER)
def version(process: str, version: int) -> str:
    """One version as it was published, and who agreed to it."""
    head = newest(process)
    with reading() as session:
        found = versions.at(session, process, version)
        agreement = Round(found, workspaces.members(session))
        last = versions.last_standing(session, process) == version
    document = found.process
    return render_template(
        "process/version.html",
        process_id=process,
        process=document,
        version=found,
        agreement=agreement,
        made={"number": found.revision, "author": found.author, "at": found.at},
        mine=next((each for each in found.agreed if each.person == g.person.id), None),
        fingerprint=fingerprint(head.process),
        summary=summary(document),
        shapes=shapes_of("process.version", process=process, version=version),
        goes_back=may(Role.MEMBER) and as_draft(document) != head.process,
        withdraws=may(PUBLISHES) and last and not found.agreed_by_others,
    )


@blueprint.post("/w/<id:workspace>/process/<id:process>/versions/<int(max=999999999):version>/agree")
@in_workspace(Role.READER)
def agree(process: str, version: int) -> Response:
    """Notes that I agree; readers too, because they are who sells by it, and it changes no word of it."""
    with writing() as session:
        versions.agree(session, process, version)
    undo = url_for("process.take_back", process=process, version=version)
    say_done(_("You agreed to version %(number)s.") % {"number": version}, undo=undo)
    return _back(process, version)


@blueprint.post("/w/<id:workspace>/process/<id:process>/versions/<int(max=999999999):version>/take-back")
@in_workspace(Role.READER)
def take_back(process: str, version: int) -> Response:
    """Takes my agreement back."""
    with writing() as session:
        versions.take_back(session, process, version)
    undo = url_for("process.agree", process=process, version=version)
    say_done(_("You no longer agree to version %(number)s.") % {"number": version}, undo=undo)
    return _back(process, version)


@blueprint.post("/w/<id:workspace>/process/<id:process>/versions/<int(max=999999999):version>/withdraw")
@in_workspace(PUBLISHES)
def withdraw(process: str, version: int) -> Response:
    """Takes a version out of use again, while nobody else has agreed to it."""
    with writing() as session:
        if not versions.withdraw(session, process, version):
            abort(409, STANDS)
    undo = url_for("process.restore_version", process=process, version=version)
    say_done(_("Version %(number)s is withdrawn.") % {"number": version}, undo=undo)
    return redirect(url_for("process.versions", process=process), code=303)


@blueprint.post("/w/<id:workspace>/process/<id:process>/versions/<int(max=999999999):version>/restore")
@in_workspace(PUBLISHES)
def restore_version(process: str, version: int) -> Response:
    """Makes a withdrawn version stand again."""
    with writing() as session:
        versions.restore(session, process, version)
    say_done(_("Version %(number)s stands again.") % {"number": version})
    return _back(process, version)


@blueprint.post("/w/<id:workspace>/process/<id:process>/versions/<int(max=999999999):version>/draft")
@in_workspace(Role.MEMBER)
def make_draft(process: str, version: int) -> Page | Response:
    """Makes the draft say again what the version says; the version itself stays as it is."""
    newest(process)
    with reading() as session:
        document = versions.at(session, process, version).process
    said = say("Made version {number} the draft again", number=version)
    seen = request.form.get("fingerprint") or None
    try:
        done = carry_out(process, Replace(as_draft(document), seen, said))
    except Conflict:
        return disputed(process, over_document(newest(process).process, _("Make it the draft all the same")))
    tell(process, done)
    return redirect(url_for("process.page"), code=303)


def _back(process: str, version: int) -> Response:
    return redirect(url_for("process.version", process=process, version=version, _anchor="agreed"), code=303)
