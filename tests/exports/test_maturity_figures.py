"""The pictures of a result: what is drawn where, that words fit, and that grey is enough."""

import re
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from tests.setup import ROOT
from tests.support.colour import difference, lab, rgb
from workshop.exports.maturity.areas import Row, areas
from workshop.exports.maturity.figure import NARROW, WIDE, Shape
from workshop.exports.maturity.figure_svg import svg
from workshop.exports.maturity.inks import LEVELS, Ink, of_level, on_level
from workshop.exports.maturity.roles import Voices, roles
from workshop.exports.maturity.rounds import Change, rounds
from workshop.exports.maturity.stairs import Stair, stairs
from workshop.exports.maturity.strip import Asked, strip

TITLES = ("Anarchy & Luck", "Hope & Intention", "Controls & Errors", "Dynamic Process")
LONG = "Donaudampfschifffahrtsgesellschaftskapitän " * 8
ROWS = [
    Row("Definition", 3, 2.67, 3, heading="Level 2 asks for"),
    Row("Adoption", 1, 1.5, 3, heading="Level 3 asks for"),
    Row("Dynamics", 4, 4.0),
]
ASKED = [
    Asked("Where are the stages?", 7, (1, 3, 2, 1), 2, 3),
    Asked("What moves a deal?", 60, (0, 60, 0, 0), 2),
    Asked("Who checks?", 3),
    Asked("Who knows?", 0),
]
VOICES = [Voices("Who checks?", (("Leaders", "triangle", 4), ("Managers", "square", 4), ("Reps", "dot", 1)))]
CHANGES = [Change("Definition", 1.67, 2.67, 1, 2), Change("Adoption", 2.0, 2.0, 2, 2)]


def figures(width):
    return {
        "stair": stairs(Stair(2, 1, 3, TITLES, 7, 3), width=width),
        "one": stairs(Stair(1, 1, 1, TITLES, 1), width=width),
        "top": stairs(Stair(4, 4, 4, (LONG, LONG, LONG, LONG), 7, 4), width=width),
        "areas": areas(ROWS, title="Areas", width=width),
        "long areas": areas([Row(LONG, 1, 1.0, 4, LONG, LONG)] * 3, title=LONG, width=width),
        "strip": strip(ASKED, title="Answers", width=width),
        "long strip": strip([Asked(LONG, 9, (9, 0, 0, 0), 1, 4)] * 3, title=LONG, width=width),
        "roles": roles(VOICES, title="Roles", width=width),
        "rounds": rounds(CHANGES, title="Since", width=width),
    }


ALL = [(width, name) for width in (WIDE, NARROW) for name in figures(WIDE)]


def drawn(figure, ink, *, filled=True):
    shapes = [part for part in figure.parts if isinstance(part, Shape)]
    return [dict(shape.places) for shape in shapes if shape.ink is ink and shape.filled is filled]


@pytest.mark.parametrize(("width", "name"), ALL)
def test_words_stay_on_the_figure_and_lie_on_no_other_words(width, name):
    figure = figures(width)[name]
    boxes = [word.box for word in figure.words]
    outside = [box for box in boxes if box.x < -1 or box.right > width + 1 or box.bottom > figure.height]
    assert outside == []
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []


@pytest.mark.parametrize(("width", "name"), ALL)
def test_no_words_are_too_small_on_a_page_or_on_paper(width, name):
    assert min(word.size for word in figures(width)[name].words) >= 13


@pytest.mark.parametrize(("width", "name"), ALL)
def test_a_figure_keeps_the_policy_of_pages_and_tells_itself_in_words(width, name):
    figure = figures(width)[name]
    root = ElementTree.fromstring(svg(figure, "it"))  # noqa: S314 - drawn a line ago
    assert "style" not in {key for element in root.iter() for key in element.attrib}
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == "it-title"
    assert root.findtext("{*}desc") == figure.told


def test_steps_up_to_the_level_are_filled_and_those_above_are_outlines():
    figure = stairs(Stair(3, 3, 3, TITLES, 7))
    filled = [bool(drawn(figure, of_level(level))) for level in (1, 2, 3, 4)]
    assert filled == [True, True, True, False]
    assert len(drawn(figure, Ink.EDGE, filled=False)) == 4


def test_the_stair_says_where_we_are_how_many_answered_and_between_what_it_lies():
    said = [word.text for word in stairs(Stair(2, 1, 3, TITLES, 7, 4)).words]
    assert {"We are here", "Our aim", "7 people answered", "from 1 to 3: not all knew everything"} <= set(
        said
    )
    assert stairs(Stair(2, 1, 3, TITLES, 1, 4)).told == (
        "Level 2 of 4: Hope & Intention. It lies between 1 and 3, because some did not know. "
        "The aim is level 4. 1 person answered."
    )


def test_a_certain_level_has_no_range():
    assert not any("from" in word.text for word in stairs(Stair(2, 2, 2, TITLES, 7)).words)


def test_an_area_that_is_short_is_ringed_and_says_what_it_needs():
    figure = areas(ROWS, title="Areas")
    assert len(drawn(figure, Ink.PENCIL, filled=False)) == 4  # Two lines around each of two cells.
    assert [word.text for word in figure.words if word.ink is Ink.PENCIL] == ["level 3 needs it at 3"]
    assert figure.told == (
        "Definition: level 3, mean 2.67. Adoption: level 1, mean 1.50, level 3 needs it at 3. "
        "Dynamics: level 4, mean 4.00."
    )


def test_each_answer_is_a_dot_and_a_hidden_one_is_none():
    assert len(drawn(strip(ASKED[:1], title=""), Ink.LEVEL_3)) == 7
    assert len(drawn(strip(ASKED[1:2], title=""), Ink.LEVEL_3)) == 60
    assert drawn(strip(ASKED[2:], title=""), Ink.LEVEL_3) == []


def test_one_s_own_answer_stands_beside_the_middle_of_the_others_in_words_too():
    figure = strip(ASKED[:1], title="")
    assert [word.text for word in figure.words][-3:] == ["you 3", "others 2", "7 answers"]
    assert figure.told == (
        "Where are the stages? you 3, others 2, 7 answers, "
        "1 × level 1, 3 × level 2, 2 × level 3, 1 × level 4."
    )


def test_roles_have_a_mark_of_their_own_beside_their_words():
    figure = roles(VOICES, title="")
    shapes = [part.tag for part in figure.parts if isinstance(part, Shape) and part.filled]
    assert sorted(shapes) == ["circle", "circle", "polygon", "polygon", "rect", "rect"]
    assert figure.told == "Who checks? Leaders 4, Managers 4, Reps 1."


def test_a_change_is_told_in_numbers_and_levels():
    assert rounds(CHANGES, title="").told == (
        "Definition: mean 1.67 to 2.67, level 1 to 2. Adoption: mean 2.00 to 2.00, still level 2."
    )


def scheme(name):
    """The colours of a scheme in the style sheet, by name."""
    light, dark, _paper = (ROOT / "static" / "css" / "tokens.css").read_text().split("@media")
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light if name == "light" else dark))


def test_paper_has_the_inks_of_the_light_page():
    assert {f"level-{level}": ink for level, ink in LEVELS.items()}.items() <= scheme("light").items()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_four_levels_are_steps_from_pale_to_strong_that_grey_alone_tells_apart(name):
    lightness = [lab(rgb(scheme(name)[f"level-{level}"]))[0] for level in (1, 2, 3, 4)]
    steps = [abs(b - a) for a, b in pairwise(lightness)]
    assert lightness in (sorted(lightness), sorted(lightness, reverse=True))
    assert min(steps) >= 12


def contrast(one, other):
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(hex):
    parts = [part / 255 for part in rgb(hex)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_numerals_are_read_on_every_level_and_outlines_seen_on_the_page(name):
    inks = scheme(name)
    for level in (1, 2, 3, 4):
        assert contrast(inks[on_level(level).value], inks[f"level-{level}"]) >= 4.5
    assert contrast(inks["level-edge"], inks["paper"]) >= 3
    assert contrast(inks["level-3"], inks["paper"]) >= 3


def test_the_colours_of_the_levels_differ_at_a_glance():
    assert all(difference(rgb(one), rgb(other)) >= 10 for one, other in combinations(LEVELS.values(), 2))
