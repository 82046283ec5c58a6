"""Processes that are hard to set on a paper of a given size."""

from dataclasses import replace

import pytest

from tests.exports.processes import PUMPS, process_of, process_saying
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage

WORD = "Donaudampfschifffahrt" * 4 + "sgesel"
HOSTILE = (WORD, "العميل وقع العقد", "👩🏽‍🚀 emoji 🎉", "<b>x</b> {{7*7}}", r"\N =1+1 &lt;", "w" * 500)

NAMES = (
    "Problem measured and agreed by everybody on the buyer’s side",
    "Requirements written down, corrected and confirmed in writing",
    "Proven on their own product at their own speed in our hall",
    "Investment released by the board and the bank of the buyer",
    "Order placed and the days of the standstill agreed with planning",
    "Machine accepted and handed over to operations and service",
)

ONE = Process(
    "Selling pumps", (Stage("a", "Interest", 20, milestones=(Milestone("m", "Need named", gate=True),)),)
)


def _stage(number, title):
    milestones = tuple(
        Milestone(
            f"m{number}-{each}",
            f"Buyer confirmed point {number}.{each} of the list that we have agreed",
            gate=each % 3 == 0,
            evidence="Mail from the buyer’s controller with the date and the number",
            who=("Controller", "Planner", "Head of IT")[each % 3],
            ask=f"When does the board meet on point {number}.{each}, and what does it want to read?",
            otherwise=f"Ask the planner again after week {number}.{each}.",
        )
        for each in range(20)
    )
    acts = tuple(
        RecommendedActivity(f"a{number}-{each}", "Send the list of what must be ready on site")
        for each in range(6)
    )
    return Stage(f"s{number}", title, 10 + 15 * number, "x", milestones, acts)


SIX_LONG = Process(
    "From the first enquiry to the accepted machine and beyond it in the second year",
    tuple(_stage(number, title) for number, title in enumerate(NAMES)),
    company="Grünbaum & Söhne Verpackungstechnik GmbH",
    colour="#7a1f3d",
    aim="Sell machines that pay for themselves on the buyer’s own line. " * 3,
    owner="Marta Lindqvist",
    version=12,
    next_review="2027-05-31",
)


def _saying(number, text):
    milestones = tuple(
        Milestone(f"m{number}-{each}", text, gate=True, evidence=text, ask=text, who=text, otherwise=text)
        for each in range(3)
    )
    return replace(process_saying(text).stages[0], id=f"s{number}", milestones=milestones)


SAYING_ALL = Process(
    WORD,
    tuple(_saying(number, text) for number, text in enumerate(HOSTILE)),
    aim=WORD * 3,
    owner=WORD,
    company="<b>&\"'",
    colour="#ffee00",
)

# Tried each day; the others by `make full`.
DAILY = ("six long names", "hostile")

HARD = {
    "one stage": ONE,
    "two stages": PUMPS,
    "six long names": SIX_LONG,
    "hostile": SAYING_ALL,
    "eleven stages": process_of(11, 12),
    "nothing agreed": Process("Empty", (Stage("s", "Interest", 0),)),
}


def each(*also):
    """Their names as parameters of a test, and those names besides."""
    rare = (pytest.param(name, marks=pytest.mark.full) for name in HARD if name not in DAILY)
    return (*also, *DAILY, *rare)
