"""How the steps of a workshop are called."""

from __future__ import annotations

from workshop.domain.board.agenda import BoardStep
from workshop.domain.words import say

STEP_NAMES = {
    BoardStep.RECALL: say("Recall"),
    BoardStep.SORT: say("Sort"),
    BoardStep.ORDER: say("Order"),
    BoardStep.MILESTONES: say("Milestones"),
    BoardStep.WALK: say("Walk"),
    BoardStep.AGREE: say("Agree"),
}
