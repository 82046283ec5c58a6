import pytest

from tests.domain.assess.forms import person, questionnaire, raised, said
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.reasons import within_sentence
from workshop.domain.assess.result import AreaResult, assess

SMALL = questionnaire(("plan", "check", ""), plan="a b c", check="d! e f")


def test_nobody_knows_is_level_1_and_could_be_anything():
    result = assess(SMALL, said(SMALL, None, None))
    assert (result.level, result.low, result.high) == (1, 1, 4)
    assert result.unknown == ("a", "b", "c", "d", "e", "f")


def test_nobody_answered_could_be_anything_too():
    result = assess(SMALL, ())
    assert (result.level, result.low, result.high, result.respondents) == (1, 1, 4, 0)


def test_without_unknown_answers_there_is_nothing_to_doubt():
    result = assess(SMALL, said(SMALL, 2, 3))
    assert (result.level, result.low, result.high, result.unknown) == (2, 2, 2, ())


def test_what_one_of_two_does_not_know_widens_the_range():
    result = assess(SMALL, said(SMALL, 3, None))
    assert (result.level, result.low, result.high) == (3, 1, 3)


def test_what_two_of_three_do_not_know_widens_it_both_ways():
    result = assess(SMALL, said(SMALL, 3, None, None))
    assert (result.level, result.low, result.high) == (3, 1, 4)


def test_a_missing_answer_counts_for_the_range_as_an_unknown_one():
    everything = said(SMALL, 3, 3)
    without = tuple(each for each in everything if (each.respondent.id, each.question) != ("p1", "d"))
    result = assess(SMALL, without)
    assert (result.level, result.low, result.high) == (3, 2, 3)


def test_areas_come_in_the_order_of_asking_with_level_and_rating():
    answers = raised(said(SMALL, 3), 1, "c", "d")
    assert assess(SMALL, answers).areas == (AreaResult("plan", 3, 2.33), AreaResult("check", 1, 2.33))


def test_a_question_tells_how_many_knew_an_answer():
    answers = (Answer(person("ann"), "a", 2), Answer(person("bo"), "a", None))
    first = assess(SMALL, answers).questions[0]
    assert (first.question, first.rating, first.known) == ("a", 2, 1)


def test_answers_to_questions_that_are_not_asked_change_nothing():
    answers = said(SMALL, 2)
    assert assess(SMALL, (*answers, Answer(person("p0"), "gone", 1))) == assess(SMALL, answers)


def test_the_agenda_begins_with_the_widest_disagreement():
    answers = (*raised(said(SMALL, 2, 2), 2, "a"), Answer(person("p3"), "c", 4), Answer(person("p3"), "e", 3))
    agenda = [each.question for each in assess(SMALL, answers).agenda]
    assert agenda == ["c", "e", "a", "b", "d", "f"]


def test_one_answer_is_nothing_to_discuss():
    assert assess(SMALL, said(SMALL, 2)).agenda == ()


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        (said(SMALL, 1), "Level 1, because nobody does a: plan is at 1."),
        (raised(said(SMALL, 3), 1, "d"), "Level 2, because nobody does d: check is at 1."),
        (raised(said(SMALL, 3), 2, "d"), "Level 2, because some do d: check is at 2."),
        (said(SMALL, 3), "Level 3, because most do a: plan is at 3."),
        (said(SMALL, 4), "Level 4, because every area that the method asks for is at 4."),
        (said(SMALL, None), "Level 1, because nobody could answer “How is a done?”: plan is at 1."),
    ],
)
def test_the_result_opens_with_the_reason(answers, reason):
    assert str(assess(SMALL, answers).reason) == reason


def test_the_reason_names_what_stands_lowest():
    answers = raised(raised(said(SMALL, 3), 2, "a", "b"), 1, "f", "e")
    assert str(assess(SMALL, answers).reason) == "Level 2, because nobody does e: check is at 1."


def test_the_reason_passes_over_a_laggard_that_the_area_can_carry():
    """Of three questions one may stay behind; what holds the area down is the essential one."""
    answers = raised(raised(said(WIDE, 3), 1, "f"), 2, "d")
    result = assess(WIDE, answers)
    assert result.because == ("f", "d")
    assert str(result.reason) == "Level 2, because some do d: check is at 2."


WIDE = questionnaire(("plan", "check", ""), plan="a", check="d! e f g h i")


def test_because_holds_what_is_below_the_next_level_in_failing_areas_most_steps_first():
    answers = raised(raised(said(SMALL, 3), 2, "b", "e", "d"), 1, "f")
    assert assess(SMALL, answers).because == ("f", "d", "e")


def test_at_the_highest_level_nothing_is_left_to_do():
    result = assess(SMALL, said(SMALL, 4))
    assert (result.because, result.next) == ((), ())


@pytest.mark.parametrize(
    ("behaviour", "told"),
    [
        ("Nobody checks the stages.", "nobody checks the stages"),
        ("A list exists.", "a list exists"),
        ("CRM entries are missing.", "CRM entries are missing"),
        ("I decide alone.", "I decide alone"),
    ],
)
def test_a_behaviour_behind_because_begins_small_unless_its_first_word_is_always_large(behaviour, told):
    assert within_sentence(behaviour) == told
