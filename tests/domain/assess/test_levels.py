"""The rule of the assessment on tables of answers, each with the level that it has to give."""

import pytest

from tests.domain.assess.forms import area, person, questionnaire, raised, said
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.levels import area_level, area_rating
from workshop.domain.assess.ratings import lower_median
from workshop.domain.assess.result import assess
from workshop.intake.questionnaire import by_id

FULL = by_id("sales-process-maturity")
QUICK = by_id("quick-check")
BOTH = pytest.mark.parametrize("asked", [FULL, QUICK], ids=["24 questions", "ten questions"])


def in_area(asked, id):
    return [question.id for area in asked.areas if area.id == id for question in area.questions]


def essential(asked, id):
    return next(q.id for area in asked.areas if area.id == id for q in area.questions if q.essential)


@BOTH
@pytest.mark.parametrize(
    ("levels", "level"),
    [
        ((1,), 1),
        ((2,), 2),
        ((3,), 3),
        ((4,), 4),
        ((2, 2, 3, 3), 2),
        ((2, 3, 3), 3),
        ((4, 1, 4, 1, 4), 4),
        ((1, 4), 1),
        ((None, 3), 3),
        ((None, None, 2, 4, 4), 4),
        ((None,), 1),
        ((None, None), 1),
    ],
)
def test_people_who_each_answer_alike_everywhere(asked, levels, level):
    assert assess(asked, said(asked, *levels)).level == level


@BOTH
def test_a_process_on_paper_alone_is_hope(asked):
    answers = raised(said(asked, 1), 4, *in_area(asked, "definition"))
    assert assess(asked, answers).level == 2


@BOTH
@pytest.mark.parametrize(
    "area", ["definition", "buyer-alignment", "adoption", "oversight", "metrics", "coaching"]
)
def test_one_essential_question_at_2_keeps_a_team_of_3s_at_2(asked, area):
    answers = raised(said(asked, 3), 2, essential(asked, area))
    assert assess(asked, answers).level == 2


@BOTH
def test_one_essential_question_of_dynamics_at_2_keeps_a_team_of_4s_at_3(asked):
    answers = raised(said(asked, 4), 2, essential(asked, "dynamics"))
    assert assess(asked, answers).level == 3


def test_a_third_of_an_area_may_lag_behind_where_it_is_not_essential():
    answers = raised(said(FULL, 3), 1, "must-and-may", "milestones-happen", "variation", "own-numbers")
    assert assess(FULL, answers).level == 3


def test_dynamics_does_not_count_before_level_4():
    answers = raised(said(FULL, 3), 1, *in_area(FULL, "dynamics"))
    assert assess(FULL, answers).level == 3


def test_nothing_but_dynamics_at_4_is_still_luck():
    answers = raised(said(FULL, 1), 4, *in_area(FULL, "dynamics"))
    assert assess(FULL, answers).level == 1


def test_a_level_asks_again_for_the_areas_of_the_levels_below():
    asked = questionnaire(("plan", "check", ""), plan="a", check="b")
    assert assess(asked, raised(said(asked, 4), 2, "a")).level == 2


def test_people_who_answer_different_questions_count_where_they_answered():
    asked = questionnaire(("plan", "", ""), plan="a b")
    answers = (Answer(person("ann"), "a", 2), Answer(person("bo"), "b", 3))
    assert assess(asked, answers).level == 2


@pytest.mark.parametrize(
    ("ratings", "level"),
    [
        ((4, 4, 1), 4),
        ((4, 2, 1), 2),
        ((3, 3, 4), 3),
        ((1, 1, 4), 1),
        ((2, 3, 4), 3),
    ],
)
def test_an_area_stands_where_two_of_three_questions_stand(ratings, level):
    assert area_level(area("plan", "a b c"), dict(zip("abc", ratings, strict=True))) == level


@pytest.mark.parametrize(
    ("ratings", "level"), [((3, 3, 3, 1), 3), ((3, 3, 2, 2), 2), ((4, 4, 4, 1), 4), ((4, 4, 3, 3), 3)]
)
def test_of_four_questions_three_have_to_stand(ratings, level):
    assert area_level(area("plan", "a b c d"), dict(zip("abcd", ratings, strict=True))) == level


def test_of_two_questions_both_have_to_stand():
    assert area_level(area("plan", "a b"), {"a": 4, "b": 2}) == 2


def test_an_area_is_never_above_its_essential_questions():
    assert area_level(area("plan", "a! b c d"), {"a": 2, "b": 4, "c": 4, "d": 4}) == 2


def test_the_rating_of_an_area_is_the_mean_of_its_questions_with_two_decimals():
    assert area_rating(area("plan", "a b c"), {"a": 1, "b": 2, "c": 2}) == 1.67


@pytest.mark.parametrize(
    ("levels", "middle"),
    [((), None), ((3,), 3), ((2, 4), 2), ((1, 2, 4), 2), ((2, 2, 3, 3), 2), ((1, 1, 4, 4, 4), 4)],
)
def test_the_middle_of_an_even_number_is_the_lower_one(levels, middle):
    assert lower_median(levels) == middle
