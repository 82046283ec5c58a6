import pytest

from tests.exports.processes import PAYLOADS, PUMPS, process_of, process_saying
from workshop.exports.canvas import Box, Kind, Mark
from workshop.exports.ladder import WIDTH, ladder
from workshop.exports.lanes import lanes
from workshop.exports.printable import printable_process
from workshop.exports.sheets import A1, A2, A3, A4, smallest

SIZES = [(1, 0), (1, 60), (2, 3), (3, 4), (4, 5), (5, 6), (6, 10), (7, 4), (8, 8)]


def within(drawing):
    sheet = Box(0, 0, drawing.width, drawing.height)
    return all(sheet.holds(part.box) for part in (*drawing.labels, *drawing.signs))


@pytest.mark.parametrize("draw", [lanes, ladder])
@pytest.mark.parametrize(("stages", "milestones"), SIZES)
def test_nothing_lies_on_anything_else_or_outside_the_sheet(draw, stages, milestones):
    drawing = draw(process_of(stages, milestones))

    assert drawing.collisions() == []
    assert within(drawing)


@pytest.mark.parametrize("draw", [lanes, ladder])
@pytest.mark.parametrize("text", [*PAYLOADS.values(), "Donaudampfschifffahrt" * 5], ids=[*PAYLOADS, "German"])
def test_no_words_however_long_leave_their_place(draw, text):
    drawing = draw(printable_process(process_saying(text)))

    assert drawing.collisions() == []
    assert within(drawing)
    assert all(len(label.lines) <= 3 for label in drawing.labels)


def test_the_check_for_overlap_sees_one():
    from dataclasses import replace

    drawing = lanes(PUMPS)
    moved = replace(drawing, labels=(*drawing.labels, drawing.labels[0]))

    assert moved.collisions() == [(drawing.labels[0].box, drawing.labels[0].box)]


def test_the_buyer_is_above_and_we_are_below():
    drawing = lanes(PUMPS)
    lowest_of_buyer = max(
        label.box.bottom for label in drawing.labels if label.kind in (Kind.GATE, Kind.OPTIONAL)
    )

    assert all(label.box.y > lowest_of_buyer for label in drawing.labels if label.kind is Kind.ACTIVITY)


def test_gates_lie_on_the_borders_and_optional_milestones_inside():
    drawing = lanes(PUMPS)
    borders = {
        line.start[0] for line in drawing.lines if line.kind is Kind.HAIRLINE and line.start[0] == line.end[0]
    }
    diamonds = [sign for sign in drawing.signs if sign.mark is Mark.DIAMOND]

    assert {sign.box.centre[0] in borders for sign in diamonds if sign.kind is Kind.GATE} == {True}
    assert {sign.box.centre[0] in borders for sign in diamonds if sign.kind is Kind.OPTIONAL} == {False}


def test_the_path_of_gates_passes_through_every_gate():
    drawing = lanes(PUMPS)
    path = [line for line in drawing.lines if line.kind is Kind.PATH]
    gates = [sign.box.centre for sign in drawing.signs if sign.kind is Kind.GATE]

    assert len(gates) == 3
    assert all(
        any(line.start[0] == x and line.start[1] < y <= line.end[1] for line in path) for x, y in gates
    )


def test_a_process_without_gates_has_no_path():
    assert [line for line in lanes(process_of(3, 0)).lines if line.kind is Kind.PATH] == []


def test_no_words_are_set_smaller_than_nine_points():
    for drawing in (lanes(PUMPS), ladder(PUMPS)):
        assert min(label.size for label in drawing.labels) >= 9


def test_the_phone_drawing_is_as_wide_as_a_phone():
    assert ladder(process_of(8, 8)).width == WIDTH == 360


@pytest.mark.parametrize(
    ("stages", "milestones", "sheet"), [(4, 3, A4), (5, 6, A3), (6, 10, A2), (8, 30, A1)]
)
def test_a_larger_process_takes_a_larger_sheet(stages, milestones, sheet):
    drawing = lanes(process_of(stages, milestones), heading=False)

    assert smallest(drawing.width, drawing.height) == sheet
