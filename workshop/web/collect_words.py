"""How deals' ends and the two sides are called on the pages of the Collect station."""

from __future__ import annotations

from workshop.domain.collect.deals import Outcome, Side
from workshop.domain.words import say

OUTCOMES = {
    Outcome.WON: say("Won"),
    Outcome.LOST: say("Lost"),
    Outcome.OPEN: say("Open"),
}
SIDES = {
    Side.BUYER: say("Buyer"),
    Side.SELLER: say("Us"),
    Side.UNKNOWN: say("Not known"),
}
