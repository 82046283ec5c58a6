"""What holds for every questionnaire and whatever anybody answers."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.assess.forms import person, questionnaire
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.result import assess
from workshop.intake.questionnaire import by_id

FORMS = (
    questionnaire(("plan", "check", "grow"), plan="a! b c", check="d e! f g", grow="h i!"),
    questionnaire(("plan", "", "check"), plan="a b", check="c! d e f g"),
    by_id("quick-check"),
)


@st.composite
def rounds(draw, least=0):
    """A questionnaire and answers by up to six people, who leave out and do not know what they please."""
    asked = draw(st.sampled_from(FORMS))
    pairs = [(f"p{n}", question.id) for n in range(6) for question in asked.questions]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, min_size=least))
    levels = st.none() | st.integers(1, 4)
    return asked, tuple(Answer(person(name), question, draw(levels)) for name, question in chosen)


@given(rounds(least=1), st.data())
def test_raising_an_answer_lowers_no_level(drawn, data):
    asked, answers = drawn
    place = data.draw(st.integers(0, len(answers) - 1))
    before = answers[place].level or 1
    answers = (*answers[:place], replace(answers[place], level=before), *answers[place + 1 :])
    higher = replace(answers[place], level=data.draw(st.integers(before, 4)))

    low = assess(asked, answers)
    high = assess(asked, (*answers[:place], higher, *answers[place + 1 :]))

    assert high.level >= low.level
    assert (high.low, high.high) >= (low.low, low.high)
    for then, now in zip(low.areas, high.areas, strict=True):
        assert now.level >= then.level
        assert now.rating >= then.rating


@given(rounds(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(drawn, random):
    asked, answers = drawn
    shuffled = random.sample(answers, len(answers))
    assert assess(asked, shuffled) == assess(asked, answers)


@given(rounds())
def test_the_range_holds_the_level(drawn):
    result = assess(*drawn)
    assert result.low <= result.level <= result.high


@given(rounds(), st.data())
def test_the_range_holds_whatever_those_who_did_not_know_would_have_said(drawn, data):
    asked, answers = drawn
    result = assess(asked, answers)
    given_ = {(each.respondent.id, each.question): each.level for each in answers}
    everybody = {each.respondent for each in answers}
    filled = tuple(
        Answer(who, question.id, given_.get((who.id, question.id)) or data.draw(st.integers(1, 4)))
        for who in sorted(everybody, key=lambda who: who.id)
        for question in asked.questions
    )
    assert result.low <= assess(asked, filled).level <= result.high


@given(rounds())
def test_a_level_below_the_highest_always_has_reasons_and_a_way_up(drawn):
    result = assess(*drawn)
    assert bool(result.because) == bool(result.next) == (result.level < 4)
    assert {step.question for step in result.next} <= set(result.because)
    assert set(result.unknown) == {each.question for each in result.questions if not each.known}
