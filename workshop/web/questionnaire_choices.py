"""The questionnaires that a round may be started with: those that are shipped, and the workspace's own."""

from __future__ import annotations

from functools import lru_cache

from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.problems import BadInput
from workshop.intake.questionnaire import read_questionnaire, shipped
from workshop.paths import QUESTIONNAIRES
from workshop.store import own_questionnaires
from workshop.store.database import Session
from workshop.store.missing import Missing

# What a leader wants first: the whole of it, not the quick check.
FIRST = "sales-process-maturity"
_OWN = "own-"


def shipped_ones() -> tuple[Questionnaire, ...]:
    """Every shipped questionnaire that can be read, the thorough one first."""
    found = (questionnaire for id in shipped() if (questionnaire := shipped_one(id)))
    return tuple(sorted(found, key=lambda one: (one.id != FIRST, one.title)))


def shipped_one(id: str) -> Questionnaire | None:
    """The shipped questionnaire of that id; None where there is none, or where its file has faults."""
    if id not in shipped():
        return None
    try:
        return _read(id, (QUESTIONNAIRES / f"{id}.yaml").stat().st_mtime_ns)
    except BadInput:
        return None


def offered(session: Session) -> dict[str, str]:
    """What may be chosen: a value for a form, and the title."""
    own = {f"{_OWN}{one.id}": one.title for one in own_questionnaires.all_own(session)}
    return {one.id: one.title for one in shipped_ones()} | own


def chosen(session: Session, value: str) -> Questionnaire | None:
    """The questionnaire that the value stands for; None where it is not there any more."""
    if not value.startswith(_OWN):
        return shipped_one(value)
    try:
        return own_questionnaires.questionnaire(session, value.removeprefix(_OWN))
    except Missing:
        return None


@lru_cache(maxsize=32)
def _read(id: str, _changed: int) -> Questionnaire:
    """Read once as long as its file stays as it is, because checking 24 questions takes a moment."""
    return read_questionnaire((QUESTIONNAIRES / f"{id}.yaml").read_bytes())
