"""One step earlier, one step later."""

import pytest

from tests.domain.design.documents import PROCESS
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Insert, Move
from workshop.domain.design.places import Place, earlier, later, position, stage_of
from workshop.domain.design.process import Stage
from workshop.domain.design.tree import find

INTEREST, CHOICE = PROCESS.stages
NEED_WRITTEN, VISIT_AGREED = INTEREST.milestones
(OFFER_CHOSEN,) = CHOICE.milestones
(CALL,) = INTEREST.activities


@pytest.mark.parametrize(
    ("child", "before", "after"),
    [
        (NEED_WRITTEN, None, Place("interest", "visit-agreed")),
        (VISIT_AGREED, Place("interest", None), Place("choice", None)),
        (OFFER_CHOSEN, Place("interest", "visit-agreed"), None),
        (CALL, None, Place("choice", None)),
        (INTEREST, None, Place("process", "choice")),
        (CHOICE, Place("process", None), None),
    ],
)
def test_the_places_one_step_away(child, before, after):
    assert (earlier(PROCESS, child), later(PROCESS, child)) == (before, after)


def test_a_step_within_a_list_passes_one_neighbour_only():
    longer = apply(PROCESS, Insert("interest", "visit-agreed", OFFER_CHOSEN))
    third = longer.stages[0].milestones[2]
    assert earlier(longer, third) == Place("interest", "need-written")


def test_an_empty_stage_takes_a_step_in():
    longer = apply(PROCESS, Insert("process", "interest", Stage("trial", "Trial", 40)))
    assert later(longer, VISIT_AGREED) == Place("trial", None)
    assert earlier(longer, OFFER_CHOSEN) == Place("trial", None)


@pytest.mark.parametrize("id", ["visit-agreed", "choice"])
def test_a_step_back_and_a_step_on_again_change_nothing(id):
    before = earlier(PROCESS, find(PROCESS, id))
    moved = apply(PROCESS, Move(id, before.parent, before.after))
    after = later(moved, find(moved, id))
    assert apply(moved, Move(id, after.parent, after.after)) == PROCESS


def test_positions_count_from_one_among_their_own_kind():
    assert [position(PROCESS, child) for child in (NEED_WRITTEN, VISIT_AGREED, CALL, CHOICE)] == [1, 2, 1, 2]


def test_only_what_a_stage_holds_has_a_stage():
    assert stage_of(PROCESS, "call") is INTEREST
    assert [stage_of(PROCESS, id) for id in ("interest", "process", "gone")] == [None, None, None]
