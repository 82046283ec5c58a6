from tests.domain.assess.forms import person, questionnaire, raised, said
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.findings import findings
from workshop.domain.assess.talk import agenda, topics

ASKED = questionnaire(("plan", "", ""), plan="a b c d e")


def about(answers):
    return topics(findings(ASKED, answers, seed="s"))


def test_the_three_widest_disagreements_are_talked_about_the_widest_first():
    answers = raised(said(ASKED, 1, 2, 3, 4), 2, "a", "e")
    assert [each.question.id for each in about(answers)] == ["b", "c", "d"]


def test_where_people_agree_it_is_what_holds_the_level_down():
    assert [each.question.id for each in about(raised(said(ASKED, 1, 1, 1, 1), 2, "a"))] == ["b", "c", "d"]


def test_of_three_respondents_no_end_is_told():
    first = about(said(ASKED, 1, 1, 4))[0]
    assert str(first.ask) == "What would have to happen so that one day some do a?"


def test_five_who_are_apart_are_asked_for_the_deal_in_which_they_saw_it():
    first = about(said(ASKED, 1, 1, 2, 4, 4))[0]
    assert str(first.ask) == (
        "Some say that nobody does a. Others say that all do a. "
        "In which deal did you see it last, and what was it?"
    )


def test_where_roles_differ_the_lower_one_is_asked_what_it_sees():
    answers = [
        Answer(person(f"{role}{number}", role), question.id, level)
        for role, level in (("leader", 4), ("rep", 1))
        for number in range(4)
        for question in ASKED.questions
    ]
    assert str(about(answers)[0].ask) == (
        "By the middle of their answers, reps say 1 and leaders say 4. What do reps see that leaders do not?"
    )


def test_half_an_hour_has_three_questions_and_ends_with_actions():
    parts = agenda(about(said(ASKED, 1, 2, 3, 4)))
    assert [(each.begins, each.ends, bool(each.topic)) for each in parts] == [
        (0, 3, False),
        (3, 10, True),
        (10, 17, True),
        (17, 24, True),
        (24, 30, False),
    ]


def test_with_nothing_to_talk_about_all_the_time_is_for_actions():
    assert [(each.begins, each.ends) for each in agenda(())] == [(0, 3), (3, 30)]
