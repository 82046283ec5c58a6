"""The qualifying methods of a workspace: those that come with the program, and its own, as files."""

from __future__ import annotations

from flask_wtf.file import FileField

from workshop.domain.people import Role
from workshop.domain.problems import BadInput, Problem
from workshop.domain.review.methods import SHIPPED, Method, method_text, methods
from workshop.domain.words import say
from workshop.intake.method_file import read_method
from workshop.store import own_methods
from workshop.store.database import Session
from workshop.store.own_methods import Taken
from workshop.translate import gettext as _
from workshop.web.methods_offered import offers_of
from workshop.web.own_files import OwnFiles, Sent, pages_of
from workshop.web.rules import Form

TAKEN = Problem(
    say("A method of this workspace has the same id."),
    say("Remove that one first, or give this one another id."),
)


class MethodFileForm(Form):
    """A qualifying method as a file."""

    file = FileField(say("File of the method"))


def _there(session: Session) -> dict[str, object]:
    return {"own": own_methods.all_own(session), "shipped": methods()}


def _keep(session: Session, method: Method, sent: Sent) -> tuple[str, str]:
    try:
        own = own_methods.add(session, method, sent.content, file_name=sent.name, key=sent.key)
    except Taken:
        raise BadInput([TAKEN]) from None
    return own.id, own.method.title


def _restore(session: Session, id: str) -> None:
    try:
        own_methods.restore(session, id)
    except Taken:
        raise BadInput([TAKEN]) from None


def _file(session: Session, id: str) -> tuple[str, bytes]:
    return (f"{id}.yaml", method_text(id).encode()) if id in SHIPPED else own_methods.file(session, id)


def _kept(title: str) -> str:
    said = _("Milestones can be ticked for %(title)s now, and the review asks for its points.")
    return said % {"title": title}


def _removed(title: str) -> str:
    said = _("%(title)s is removed. What milestones say of its points stays in the process.")
    return said % {"title": title}


blueprint = pages_of(
    OwnFiles(
        area="methods",
        one="method",
        role=Role.MEMBER,
        form=MethodFileForm,
        missing=say("Choose the file of a method, which ends with .yaml."),
        there=_there,
        read=read_method,
        keep=_keep,
        remove=own_methods.remove,
        restore=_restore,
        file=_file,
        kept=_kept,
        removed=_removed,
    )
)
# Every page that prints a stage names what it serves and what its milestones cover.
blueprint.add_app_template_global(offers_of)
