"""The next steps are a smallest set: tried out against every set that there is."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.assess.forms import questionnaire, raised, said
from workshop.domain.assess.levels import overall_level
from workshop.domain.assess.next_steps import next_steps
from workshop.domain.assess.result import assess

SMALL = questionnaire(("plan", "check", ""), plan="a b c", check="d! e f")


def steps(answers, asked=SMALL):
    return [(step.question, step.to) for step in assess(asked, answers).next]


def test_a_step_raises_one_question_by_one_with_the_action_that_leads_there():
    (step,) = assess(SMALL, raised(said(SMALL, 3), 2, "d")).next
    assert (step.question, step.to, step.action) == ("d", 3, "Spread d.")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (said(SMALL, 1), [("a", 2), ("b", 2)]),
        (raised(said(SMALL, 1), 2, "c"), [("a", 2)]),
        (raised(said(SMALL, 3), 1, "d"), [("d", 2), ("d", 3)]),
        (raised(raised(said(SMALL, 3), 2, "e"), 1, "f"), [("e", 3)]),
        (raised(raised(said(SMALL, 3), 1, "e"), 2, "f"), [("f", 3)]),
        (said(SMALL, 2), [("a", 3), ("b", 3), ("d", 3), ("e", 3)]),
        (said(SMALL, 4), []),
    ],
    ids=[
        "the first two of three",
        "one is there already",
        "two steps of an essential one",
        "the nearer of two",
        "the nearer of two, though it comes later",
        "both areas of the level",
        "at the top",
    ],
)
def test_the_steps_are_the_fewest_and_of_equals_the_first_asked(answers, expected):
    assert steps(answers) == expected


def test_an_essential_question_counts_towards_the_two_thirds():
    assert steps(raised(said(SMALL, 3), 2, "d", "f")) == [("d", 3)]


FORMS = st.sampled_from(
    [
        SMALL,
        questionnaire(("plan", "check", "grow"), plan="a b", check="c! d", grow="e!"),
        questionnaire(("plan", "", "check"), plan="a! b! c", check="d e"),
        questionnaire(("plan check", "grow", ""), plan="a b c d", check="e!", grow="f"),
        questionnaire(("grow", "plan", ""), plan="a", check="b c", grow="d e! f"),
    ]
)


@st.composite
def rated(draw):
    asked = draw(FORMS)
    return asked, {question.id: draw(st.integers(1, 4)) for question in asked.questions}


def ways_up(asked, ratings):
    """Every set of steps that reaches the next level: (question's place, to) in the order of asking."""
    target = overall_level(asked, ratings) + 1
    for wanted in product(*(range(rating, 5) for rating in ratings.values())):
        if overall_level(asked, dict(zip(ratings, wanted, strict=True))) >= target:
            yield [
                (place, to)
                for place, (rating, end) in enumerate(zip(ratings.values(), wanted, strict=True))
                for to in range(rating + 1, end + 1)
            ]


@given(rated())
@settings(max_examples=150)
def test_no_smaller_set_reaches_the_next_level_and_no_equal_one_is_asked_earlier(case):
    asked, ratings = case
    if overall_level(asked, ratings) == 4:
        assert next_steps(asked, ratings) == ()
        return
    places = {question: place for place, question in enumerate(ratings)}
    best = min(ways_up(asked, ratings), key=lambda way: (len(way), way))
    assert [(places[step.question], step.to) for step in next_steps(asked, ratings)] == best
