import pytest

from tests.domain.design.documents import PROCESS
from workshop.domain.cluster.discovery import Support
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Insert, Move, Remove, Replace, Set, Together
from workshop.domain.design.describe import describe
from workshop.domain.design.fields import FIELDS
from workshop.domain.design.process import (
    AfterStep,
    BuyingStep,
    Dismissal,
    Milestone,
    Play,
    Question,
    RecommendedActivity,
    Stage,
    Story,
    Term,
)
from workshop.domain.design.refusals import Conflict
from workshop.domain.design.shape import KINDS
from workshop.domain.words import say

RENAME = Set("interest", "title", "Interest shown", "Interest")


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (RENAME, "Renamed stage “Interest” to “Interest shown”"),
        (Set("process", "name", "Tenders", ""), "Renamed the process “How we sell pumps” to “Tenders”"),
        (Set("process", "owner", "Ada", ""), "Made “Ada” the owner of the process"),
        (
            Set("choice", "probability", 70, 60),
            "Changed the probability of stage “Choice” from 60 % to 70 %",
        ),
        (Set("visit-agreed", "gate", True, False), "Made milestone “Visit agreed” a gate"),
        (Set("need-written", "gate", False, True), "Made milestone “Need written down” optional"),
        (Set("visit-agreed", "group", "g1", None), "Changed “group” of “Visit agreed”"),
        (
            Set("visit-agreed", "support", Support(1, 2), None),
            "Brought the support of milestone “Visit agreed” up to date",
        ),
        (Insert("process", None, Stage("", "Proof {0}", 40)), "Added stage “Proof {0}”"),
        (Insert("choice", None, Milestone("", "Order")), "Added milestone “Order” to stage “Choice”"),
        (
            Insert("choice", None, RecommendedActivity("", "Call")),
            "Added recommended activity “Call” to stage “Choice”",
        ),
        (Remove("visit-agreed", ""), "Removed milestone “Visit agreed”"),
        (Remove("call", ""), "Removed recommended activity “Call the plant manager”"),
        (Remove("interest", ""), "Removed stage “Interest” and the 3 things in it"),
        (Remove("choice", ""), "Removed stage “Choice” and the one thing in it"),
        (Move("visit-agreed", "choice", None), "Moved milestone “Visit agreed” from “Interest” to “Choice”"),
        (Move("visit-agreed", "interest", None), "Moved milestone “Visit agreed” within stage “Interest”"),
        (
            Move("call", "choice", None),
            "Moved recommended activity “Call the plant manager” from “Interest” to “Choice”",
        ),
        (Move("choice", "process", None), "Moved stage “Choice” to the front"),
        (Move("interest", "process", "choice"), "Moved stage “Interest” after “Choice”"),
        (Move("interest", "process", "gone"), "Moved stage “Interest” to the end"),
        (Replace(PROCESS), "Replaced the whole process by “How we sell pumps” with 2 stages"),
        (Replace(PROCESS, None, say("Went back to revision 7")), "Went back to revision 7"),
        (Together((RENAME,)), "Renamed stage “Interest” to “Interest shown”"),
        (Together((RENAME, RENAME)), "Made 2 changes at once"),
    ],
)
def test_a_command_is_told_in_one_sentence(command, sentence):
    assert str(describe(PROCESS, command)) == sentence


def test_a_command_about_something_removed_cannot_be_told():
    with pytest.raises(Conflict):
        describe(PROCESS, Set("gone", "title", "x", "y"))


def test_every_field_that_can_be_set_can_be_told():
    for kind in KINDS.values():
        element = next(one for one in (PROCESS, *ELEMENTS) if isinstance(one, kind))
        for field in FIELDS[kind]:
            told = str(describe(FULL, Set(element.id, field, "new", "old")))
            assert told
            assert "{" not in told


ELEMENTS = (
    PROCESS.stages[0],
    PROCESS.stages[0].milestones[0],
    PROCESS.stages[0].activities[0],
    *(
        BuyingStep("compares", "Compares makers"),
        Play("waiting", "No decision"),
        Question("how", "How do you buy?"),
        Term("duty", "Duty point"),
        AfterStep("service", "Hand over to service"),
        Story("spare", "The spare pump"),
        Dismissal("no-aim", "aim"),
    ),
)
FULL = PROCESS
for part in ELEMENTS[3:]:
    FULL = apply(FULL, Insert("process", None, part))
