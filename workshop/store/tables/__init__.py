"""Every table of the database; importing this package fills `Base.metadata`."""

from workshop.store.tables.assessed import (
    AnswerRow,
    OwnQuestionnaireRow,
    PlanActionRow,
    RespondentRow,
    RoundRow,
    TeamRow,
)
from workshop.store.tables.base import Base, Collected, Owned
from workshop.store.tables.boards import (
    BallotRow,
    GuessRow,
    HappeningRow,
    OnBoard,
    ParticipantRow,
    RemarkRow,
    VoteRow,
    WorkshopRow,
)
from workshop.store.tables.collected import ActivityRow, DealRow, ImportBatchRow, UploadRow
from workshop.store.tables.designed import OwnMethodRow
from workshop.store.tables.discovered import DecisionRow, RunRow
from workshop.store.tables.jobs import JobRow
from workshop.store.tables.people import PersonRow, SignInLinkRow, SignInRow
from workshop.store.tables.processes import AgreementRow, ProcessRow, RevisionRow, VersionRow
from workshop.store.tables.reading_links import ReadingLinkRow
from workshop.store.tables.workspaces import LogoRow, MemberRow, WorkspaceRow

__all__ = [
    "ActivityRow",
    "AgreementRow",
    "AnswerRow",
    "BallotRow",
    "Base",
    "Collected",
    "DealRow",
    "DecisionRow",
    "GuessRow",
    "HappeningRow",
    "ImportBatchRow",
    "JobRow",
    "LogoRow",
    "MemberRow",
    "OnBoard",
    "OwnMethodRow",
    "OwnQuestionnaireRow",
    "Owned",
    "ParticipantRow",
    "PersonRow",
    "PlanActionRow",
    "ProcessRow",
    "ReadingLinkRow",
    "RemarkRow",
    "RespondentRow",
    "RevisionRow",
    "RoundRow",
    "RunRow",
    "SignInLinkRow",
    "SignInRow",
    "TeamRow",
    "UploadRow",
    "VersionRow",
    "VoteRow",
    "WorkshopRow",
    "WorkspaceRow",
]
