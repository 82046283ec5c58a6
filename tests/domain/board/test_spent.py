from datetime import UTC, datetime

from workshop.domain.board.agenda import TWO_HOURS, BoardStep
from workshop.domain.board.spent import Spent, spent


def at(clock):
    hour, minute = clock.split(":")
    return datetime(2026, 3, 2, int(hour), int(minute), tzinfo=UTC)


def used(moves, end):
    return {one.step: one.used for one in spent(TWO_HOURS, moves, end) if one.used is not None}


def test_a_step_lasts_until_the_room_goes_on():
    moves = [(BoardStep.RECALL, at("9:00")), (BoardStep.SORT, at("9:22")), (BoardStep.ORDER, at("9:40"))]
    assert used(moves, at("10:00")) == {BoardStep.RECALL: 22, BoardStep.SORT: 18, BoardStep.ORDER: 20}


def test_a_step_that_the_room_went_back_to_took_all_of_its_times():
    moves = [(BoardStep.SORT, at("9:00")), (BoardStep.ORDER, at("9:20")), (BoardStep.SORT, at("9:25"))]
    assert used(moves, at("9:30")) == {BoardStep.SORT: 25, BoardStep.ORDER: 5}


def test_a_step_that_still_goes_on_is_not_counted():
    assert used([(BoardStep.RECALL, at("9:00"))], None) == {}


def test_every_step_tells_what_was_planned():
    assert spent(TWO_HOURS, [], None)[0] == Spent(BoardStep.RECALL, 20, None)
    assert [one.planned for one in spent(TWO_HOURS, [], None)] == [20, 25, 20, 30, 15, 10]
