"""What those see who answer in a round, or look at one."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm.util import LoaderCriteriaOption

from workshop.store.callers import LinkHolder, Onlooker, Respondent
from workshop.store.criteria import Criteria, narrowed, owned_by
from workshop.store.tables import AnswerRow, RespondentRow, RoundRow, TeamRow, WorkspaceRow


def narrowing(who: LinkHolder | Respondent | Onlooker) -> Criteria:
    """The criteria for that caller."""
    match who:
        case LinkHolder(secret_hash=secret_hash):
            return _of_link(secret_hash)
        case Respondent():
            return _of_respondent(who)
        case Onlooker():
            return _of_closed_round(who)


def answers_for(person: str) -> LoaderCriteriaOption:
    """While a round runs, nobody sees what others answered in it, whatever their role."""
    closed = select(RoundRow.id).where(RoundRow.closed_at.is_not(None))
    own = select(RespondentRow.id).where(RespondentRow.person_id == person)
    return narrowed(AnswerRow, or_(AnswerRow.round_id.in_(closed), AnswerRow.respondent_id.in_(own)))


def _of_link(secret_hash: str) -> Criteria:
    mine = or_(RespondentRow.invitation_hash == secret_hash, RespondentRow.personal_hash == secret_hash)
    asked = select(RespondentRow.round_id).where(mine)
    its_own = or_(RoundRow.link_hash == secret_hash, RoundRow.id.in_(asked))
    here, team = select(RoundRow.workspace_id).where(its_own), select(RoundRow.team_id).where(its_own)
    return (
        narrowed(RespondentRow, mine),
        narrowed(RoundRow, its_own),
        narrowed(TeamRow, TeamRow.id.in_(team)),
        narrowed(WorkspaceRow, WorkspaceRow.id.in_(here)),
    )


def _of_respondent(who: Respondent) -> Criteria:
    return (
        *_of_round(who),
        narrowed(RespondentRow, RespondentRow.id == who.respondent),
        narrowed(AnswerRow, AnswerRow.respondent_id == who.respondent),
    )


def _of_closed_round(who: Onlooker) -> Criteria:
    closed = select(RoundRow.id).where(RoundRow.id == who.round, RoundRow.closed_at.is_not(None))
    return (
        *_of_round(who),
        narrowed(RespondentRow, RespondentRow.round_id.in_(closed)),
        narrowed(AnswerRow, AnswerRow.round_id.in_(closed)),
    )


def _of_round(who: Respondent | Onlooker) -> Criteria:
    return (*owned_by(who.workspace), narrowed(RoundRow, RoundRow.id == who.round))
