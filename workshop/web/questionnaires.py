"""The questionnaires of a workspace: those that are shipped to start from, and those it uploaded."""

from __future__ import annotations

from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.intake.questionnaire import read_questionnaire, shipped
from workshop.paths import QUESTIONNAIRES
from workshop.store import own_questionnaires
from workshop.store.database import Session
from workshop.translate import gettext as _
from workshop.web.assessment_forms import UploadForm
from workshop.web.own_files import OwnFiles, Sent, pages_of
from workshop.web.questionnaire_choices import shipped_ones


def _there(session: Session) -> dict[str, object]:
    return {"own": own_questionnaires.all_own(session), "shipped": shipped_ones()}


def _keep(session: Session, questionnaire: Questionnaire, sent: Sent) -> tuple[str, str]:
    own = own_questionnaires.add(session, questionnaire, sent.content, file_name=sent.name, key=sent.key)
    return own.id, own.title


def _file(session: Session, id: str) -> tuple[str, bytes]:
    if id in shipped():
        return f"{id}.yaml", (QUESTIONNAIRES / f"{id}.yaml").read_bytes()
    return own_questionnaires.file(session, id)


def _kept(title: str) -> str:
    return _("%(title)s can be asked now.") % {"title": title}


def _removed(title: str) -> str:
    return _("%(title)s is removed. Rounds that were started with it go on.") % {"title": title}


blueprint = pages_of(
    OwnFiles(
        area="questionnaires",
        one="questionnaire",
        role=Role.FACILITATOR,
        form=UploadForm,
        missing=say("Choose a questionnaire, a file that ends with .yaml."),
        there=_there,
        read=read_questionnaire,
        keep=_keep,
        remove=own_questionnaires.remove,
        restore=own_questionnaires.restore,
        file=_file,
        kept=_kept,
        removed=_removed,
    )
)
