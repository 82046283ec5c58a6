"""What rounds of the assessment are told with: roles, how far people are, when a round is closed."""

from __future__ import annotations

from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.rounds import Progress
from workshop.domain.words import say

ROLES = {
    RespondentRole.LEADER: say("Sales leader"),
    RespondentRole.MANAGER: say("Sales manager"),
    RespondentRole.REP: say("Seller"),
    RespondentRole.OTHER: say("Another role"),
}
PROGRESS = {
    Progress.NOT_STARTED: say("not started"),
    Progress.ANSWERING: say("answering"),
    Progress.FINISHED: say("finished"),
}
