"""The funnel and the flywheel: what lies where, on a sheet and on a phone."""

from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from math import dist, hypot, isclose
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports.processes import PAYLOADS, PUMPS, process_of, process_saying
from workshop.domain.design.process import AfterStep, Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.texts import prose
from workshop.exports.canvas import Box, Kind, Mark
from workshop.exports.flywheel import flywheel
from workshop.exports.flywheel_narrow import flywheel_narrow
from workshop.exports.funnel import funnel
from workshop.exports.funnel_narrow import funnel_narrow
from workshop.exports.printable import printable_process
from workshop.exports.sheets import A2, A3, A4, SMALLEST_WORDS, smallest
from workshop.intake.process_file import read_process

LONG = "Confirmed in writing by the controller of the group and two directors"
AFTER = (
    AfterStep("over", "Hand over in one call"),
    AfterStep("look", "Ask after half a year what comes next"),
)
DRAWN = [funnel, funnel_narrow, flywheel, flywheel_narrow]
WIDE = [funnel, flywheel]
SIZES = [(1, 0), (1, 60), (2, 3), (3, 4), (4, 5), (5, 6), (6, 10), (8, 8), (20, 2)]
HARD = {
    **PAYLOADS,
    "ninety letters": "Donaudampfschifffahrtsgesellschaft" * 3,
    "emoji alone": "🎉" * 40,
    "right to left, long": "العميل وقع العقد " * 8,
}


@cache
def demo():
    return read_process((Path(__file__).parents[2] / "workshop/demo/process.yaml").read_bytes())


def named_at_length(stages, milestones):
    process = process_of(stages, milestones, LONG)
    names = (f"The buying committee has agreed on requirements {number}" for number in range(stages))
    named = (replace(stage, title=name) for stage, name in zip(process.stages, names, strict=True))
    return replace(process, stages=tuple(named), after=AFTER)


def faults(drawing):
    sheet = Box(0, 0, drawing.width, drawing.height)
    outside = [part.box for part in (*drawing.labels, *drawing.signs) if not sheet.holds(part.box)]
    points = [point for curve in drawing.curves for point in curve.points]
    points += [point for line in drawing.lines for point in (line.start, line.end)]
    outside += [(x, y) for x, y in points if not (0 <= x <= drawing.width and 0 <= y <= drawing.height)]
    return drawing.collisions(), outside


@pytest.mark.parametrize("draw", DRAWN)
@pytest.mark.parametrize(("stages", "milestones"), SIZES)
def test_nothing_lies_on_anything_else_or_outside_the_sheet(draw, stages, milestones):
    assert faults(draw(process_of(stages, milestones))) == ([], [])
    assert faults(draw(named_at_length(stages, milestones))) == ([], [])


@pytest.mark.parametrize("draw", DRAWN)
@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_no_words_however_hard_leave_their_place(draw, text):
    process = replace(process_saying(text), after=(AfterStep("f", text),))

    assert faults(draw(printable_process(process))) == ([], [])


# A document refuses titles in which there is nothing to read.
_WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=90).filter(
    lambda text: prose(text).split()
)
_MILESTONES = st.lists(st.tuples(_WORDS, st.booleans()), max_size=5)


@st.composite
def processes(draw):
    """One to six stages with whatever words, in whatever order of gates."""
    stages = [
        Stage(
            f"s{number}",
            draw(_WORDS),
            draw(st.integers(0, 100)),
            milestones=tuple(
                Milestone(f"m{number}-{place}", words, gate=gate)
                for place, (words, gate) in enumerate(draw(_MILESTONES))
            ),
            activities=tuple(
                RecommendedActivity(f"a{number}-{place}", words)
                for place, words in enumerate(draw(st.lists(_WORDS, max_size=4)))
            ),
        )
        for number in range(draw(st.integers(1, 6)))
    ]
    after = tuple(
        AfterStep(f"f{place}", words) for place, words in enumerate(draw(st.lists(_WORDS, max_size=3)))
    )
    return Process(draw(_WORDS), tuple(stages), aim=draw(_WORDS), after=after)


@settings(max_examples=25, deadline=None)
@given(processes())
def test_of_any_process_nothing_lies_on_anything_else_or_outside(process):
    process = printable_process(process)
    for draw in DRAWN:
        assert faults(draw(process)) == ([], [])


@pytest.mark.parametrize("draw", WIDE)
@pytest.mark.parametrize("milestones", [3, 6, 10])
@pytest.mark.parametrize("stages", [1, 3, 4, 5, 6])
def test_no_words_are_smaller_than_nine_points_on_their_sheet(draw, stages, milestones):
    drawing = draw(named_at_length(stages, milestones), heading=False)
    sheet = smallest(drawing.width, drawing.height)
    scale = sheet.scale(drawing.width, drawing.height)

    assert min(label.size for label in drawing.labels) * scale >= SMALLEST_WORDS - 0.01


@pytest.mark.parametrize("draw", WIDE)
def test_the_demo_is_read_on_a3_and_six_stages_with_long_names_on_a2(draw):
    small, large = draw(demo(), heading=False), draw(named_at_length(6, 4), heading=False)

    assert smallest(small.width, small.height) in (A4, A3)
    assert smallest(large.width, large.height) == A2


@pytest.mark.parametrize("draw", [funnel_narrow, flywheel_narrow])
def test_the_phone_drawing_is_as_wide_as_a_phone_and_its_words_are_as_large(draw):
    for process in (demo(), named_at_length(6, 4)):
        drawing = draw(process)
        assert drawing.width == 360
        assert min(label.size for label in drawing.labels) >= 12


@pytest.mark.parametrize("draw", DRAWN)
def test_only_the_path_of_the_gates_is_thick_and_it_passes_through_every_gate(draw):
    drawing = draw(demo())
    gates = [sign.box.centre for sign in drawing.signs if sign.kind is Kind.GATE]
    path = [curve.points for curve in drawing.curves if curve.kind is Kind.PATH]
    rails = [(line.start, line.end) for line in drawing.lines if line.kind is Kind.PATH]

    assert len(path) == 1
    assert all(near(gate, path[0]) or any(between(gate, rail) for rail in rails) for gate in gates)


@pytest.mark.parametrize("draw", DRAWN)
def test_a_process_without_gates_has_no_path(draw):
    drawing = draw(replace(process_of(3, 0), after=AFTER))

    assert not [part for part in (*drawing.lines, *drawing.curves) if part.kind is Kind.PATH]


def near(point, curve):
    """Whether the point lies on the curve, to half a point."""
    return min(dist(point, at) for at in points_of(curve)) < 0.5


def points_of(curve):
    for place in range(0, len(curve) - 3, 3):
        a, b, c, d = curve[place : place + 4]
        for step in range(401):
            t = step / 400
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
            yield tuple(
                sum(w * p[axis] for w, p in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1)
            )


def between(point, line):
    (x, top), (_x, bottom) = line
    return isclose(point[0], x) and top <= point[1] <= bottom


def bands(drawing):
    return [sign.box for sign in drawing.signs if sign.mark is Mark.GROUND]


@pytest.mark.parametrize("draw", [funnel, funnel_narrow])
def test_the_funnel_narrows_from_stage_to_stage_around_one_middle(draw):
    found = bands(draw(named_at_length(6, 4)))

    assert len(found) == 6
    assert all(one.width > other.width and one.bottom < other.y for one, other in pairwise(found))
    assert len({round(box.centre[0]) for box in found}) == 1


def test_in_the_funnel_gates_hang_on_the_border_below_their_stage():
    drawing = funnel(demo())
    tops = [box.bottom for box in bands(drawing)]
    gates = sorted(sign.box.centre[1] for sign in drawing.signs if sign.kind is Kind.GATE)
    after = [sum(top < gate for top in tops) for gate in gates]

    assert after == [1, 2, 2, 3, 4, 5]


def test_in_the_funnel_the_buyer_is_left_and_we_are_right():
    drawing = funnel(demo())
    middle = bands(drawing)[0].centre[0]

    for label in drawing.labels:
        if label.kind in (Kind.GATE, Kind.OPTIONAL, Kind.BUYER):
            assert label.box.right < middle
        if label.kind in (Kind.ACTIVITY, Kind.US):
            assert label.box.x > middle


@pytest.mark.parametrize("process", [demo(), named_at_length(6, 4), named_at_length(4, 9), PUMPS])
def test_no_line_to_the_flywheel_crosses_the_ring_or_another_line(process):
    drawing = flywheel(process)
    discs = [sign.box.centre for sign in drawing.signs if sign.mark is Mark.DISC or sign.kind is Kind.GATE]
    leads = [line for line in drawing.lines if min(dist(line.start, disc) for disc in discs) < 0.01]
    (back,) = [curve for curve in drawing.curves if curve.kind is Kind.LOOP]
    centre = drawing.width / 2, middle_of(drawing)
    radius = dist(centre, back.points[0])

    assert len(leads) == len(discs)
    assert not [pair for pair in combinations(leads, 2) if cross(*pair)]
    for line in leads:
        steps = [share(line, step / 50) for step in range(1, 51)]
        assert min(hypot(x - centre[0], y - centre[1]) for x, y in steps) > radius - 0.5


def middle_of(drawing):
    (back,) = [curve for curve in drawing.curves if curve.kind is Kind.LOOP]
    start, x = back.points[0], drawing.width / 2
    # The ring's centre is as far from the arc's start as from its arrow.
    end = back.points[-1]
    return (end[0] ** 2 - start[0] ** 2 + end[1] ** 2 - start[1] ** 2 + 2 * x * (start[0] - end[0])) / (
        2 * (end[1] - start[1])
    )


def share(line, t):
    return tuple(line.start[axis] + (line.end[axis] - line.start[axis]) * t for axis in (0, 1))


def cross(one, other):
    def side(line, point):
        (x, y), (u, v) = line.start, line.end
        return (u - x) * (point[1] - y) - (v - y) * (point[0] - x)

    return (
        side(one, other.start) * side(one, other.end) < -1e-6
        and side(other, one.start) * side(other, one.end) < -1e-6
    )


def test_the_flywheel_goes_round_clockwise_and_back_to_the_first_stage_with_an_arrow():
    drawing = flywheel(demo())
    (back,) = [curve for curve in drawing.curves if curve.kind is Kind.LOOP]
    numbers = {label.lines[0]: label.box.centre for label in drawing.labels if label.kind is Kind.NUMBER}
    follows = next(
        sign.box.centre for sign in drawing.signs if sign.kind is Kind.AFTER and sign.mark is Mark.DISC
    )

    assert list(numbers) == ["1", "2", "3", "4", "5"]
    assert numbers["1"][0] > drawing.width / 2 > numbers["5"][0]
    assert back.arrow
    assert dist(back.points[-1], numbers["1"]) < 20
    assert near(follows, back.points)


def test_the_words_of_elements_know_whose_they_are():
    wanted = {each.id for stage in demo().stages for each in (stage, *stage.milestones, *stage.activities)}
    for draw in DRAWN:
        assert {label.about for label in draw(demo()).labels} - {""} == wanted | {
            step.id for step in demo().after
        }
