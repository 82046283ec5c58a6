"""A team's own qualifying method as a file: read whole, or refused with every fault and its line."""

import json

import pytest
from jsonschema import Draft202012Validator
from yaml import safe_load

from workshop.domain.problems import BadInput
from workshop.domain.review.methods import SHIPPED, Point, method_text, methods
from workshop.intake.method_file import MOST_BYTES, method_by_name, read_method, schema_text

GOOD = """\
id: roof
title: ROOF
points:
  - id: right
    title: Right to the roof
    asks: Who may use the roof?
    words:
      en: roof*, right to use
  - id: money
    title: Money
    asks: Is there money for it?
    like: {method: bant, point: budget}
  - id: weather
    title: Weather
    asks: Does it rain in?
"""


def problems_in(text):
    with pytest.raises(BadInput) as bad:
        read_method(text)
    return bad.value.problems


@pytest.mark.parametrize("name", SHIPPED)
def test_the_methods_that_come_with_the_program_keep_to_the_schema(name):
    Draft202012Validator(json.loads(schema_text())).validate(safe_load(method_text(name)))


def test_the_schema_is_one():
    Draft202012Validator.check_schema(json.loads(schema_text()))


def test_a_method_is_read_with_words_of_its_own_of_another_or_none():
    method = read_method(GOOD)
    right, money, weather = method.points
    assert (method.id, method.title) == ("roof", "ROOF")
    assert right == Point(
        "right", "Right to the roof", "Who may use the roof?", (("en", "roof*, right to use"),)
    )
    assert money.words == methods()[0].points[0].words
    assert weather.words == ()


def test_a_shipped_file_is_a_start_for_an_own_one():
    own = read_method(method_text("bant").replace("id: bant", "id: our-bant", 1))
    assert own.points == methods()[0].points


@pytest.mark.parametrize(
    ("old", "new", "line", "place", "what", "mend"),
    [
        ("title: ROOF\n", "", 1, None, "“title” is missing", "Add a line “title: …”."),
        ("id: roof", "id: bant", 1, "id", "comes with the program", "such as “our-bant”"),
        ("id: roof", "id: Our Roof", 1, "id", "cannot be an id", "budget-allocated"),
        ("title: ROOF", "title: ' '", 2, "title", "There is nothing here", "a few words"),
        ("title: ROOF", "titel: ROOF", 2, "titel", "not known here", "Did you mean “title”?"),
        ("Who may use the roof?", "The roof", 6, "points 1 › asks", "no question", "question mark"),
        ("en: roof*, right", "english: roof*, right", 7, "points 1 › words", "no language", "en or de"),
        ("roof*, right to use", "roof*,, right", 8, "points 1 › words › en", "no entries", "a comma between"),
        ("roof*, right to use", "r*of", 8, "points 1 › words › en", "no entries", "a star only at the end"),
        ("id: money", "id: right", 9, "points 2 › id", "has this id, in line 4", "an id of its own"),
        ("point: budget", "point: bugdet", 12, "points 2 › like › point", "no such point", "point: budget}"),
        (
            "asks: Does it",
            "like: {method: bant, point: need}\n    words: {en: wet}\n    asks: Does it",
            15,
            "points 3 › like",
            "words of its own and those of another",
            "Keep either",
        ),
        ("points:", "points: none\nother:", 3, "points", "A list is wanted", "“- ”"),
        ("title: ROOF", "title: &a ROOF\nx: *a", 3, None, "uses an alias", "Write out"),
        ("title: ROOF", "title: !!python/object:os.system x", 2, None, "uses a tag", "Remove it"),
    ],
)
def test_a_fault_is_named_with_line_place_and_mend(old, new, line, place, what, mend):
    assert old in GOOD
    found = problems_in(GOOD.replace(old, new, 1))
    problem = next(one for one in found if (one.line, one.column) == (line, place))
    assert what in str(problem.what)
    assert mend in str(problem.mend)


@pytest.mark.parametrize("text", ["", "- a\n", "just words"])
def test_what_is_no_method_at_all_is_told_how_to_begin(text):
    assert "Begin with the lines" in str(problems_in(text)[0].mend)


def test_a_file_of_any_size_is_refused_before_it_is_read():
    assert "too large" in str(problems_in("x" * (MOST_BYTES + 1))[0].what)
    assert "too many parts" in str(problems_in(GOOD + "  - {id: a, title: b, asks: c?}\n" * 1000)[0].what)


def test_a_method_is_named_by_its_id_and_others_are_listed():
    assert method_by_name("meddicc").title == "MEDDICC"
    with pytest.raises(BadInput) as bad:
        method_by_name("spin")
    assert "Use one of bant, meddicc" in str(bad.value)
