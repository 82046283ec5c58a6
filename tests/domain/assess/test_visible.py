"""Respondents were promised what others can see of them; these are the promises."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.assess.forms import person, questionnaire, said
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.roles import compared_roles
from workshop.domain.assess.visible import Beside, beside_the_others, notes_on

ASKED = questionnaire(("plan", "", ""), plan="a b")


def group(role, *levels, shown_by_role=False):
    people = [person(f"{role}{n}", role, shown_by_role=shown_by_role) for n in range(len(levels))]
    return tuple(
        Answer(who, question, level) for who, level in zip(people, levels, strict=True) for question in "ab"
    )


def shown(answers):
    return [(view.role, view.medians, view.by_choice) for view in compared_roles(ASKED, answers, closed=True)]


def test_one_sees_the_own_answer_beside_the_median_of_four_others():
    answers = said(ASKED, 1, 2, 3, 4, 4)
    assert beside_the_others(ASKED, answers, "p0", closed=True) == (
        Beside("a", 1, 3, 4),
        Beside("b", 1, 3, 4),
    )


def test_three_others_are_too_few_to_be_hidden_among():
    answers = said(ASKED, 1, 2, 3, 4)
    assert beside_the_others(ASKED, answers, "p0", closed=True)[0] == Beside("a", 1, None, 0)


def test_four_others_of_whom_one_does_not_know_are_too_few():
    answers = said(ASKED, 1, 2, 3, 4, None)
    assert beside_the_others(ASKED, answers, "p0", closed=True)[0] == Beside("a", 1, None, 0)


def test_while_a_round_is_open_one_sees_only_oneself():
    answers = said(ASKED, 1, 2, 3, 4, 4)
    assert beside_the_others(ASKED, answers, "p0", closed=False)[0] == Beside("a", 1, None, 0)
    assert compared_roles(ASKED, group("leader", 1, 2, 3, 4) + group("rep", 1, 2, 3, 4), closed=False) == ()
    assert notes_on("a", [Answer(person("ann"), "a", 1, "No list.")], closed=False) == ()


def test_who_did_not_answer_sees_the_others_without_an_own_answer():
    assert beside_the_others(ASKED, said(ASKED, 2, 2, 2, 2), "boss", closed=True)[0] == Beside(
        "a", None, 2, 4
    )


def test_roles_with_four_respondents_each_are_compared():
    answers = group("leader", 4, 4, 4, 3) + group("rep", 1, 2, 2, 2, 1)
    assert shown(answers) == [
        ("leader", (("a", 4), ("b", 4)), ()),
        ("rep", (("a", 2), ("b", 2)), ()),
    ]


def test_the_few_are_shown_by_role_if_they_chose_so_and_it_says_who_did():
    answers = group("leader", 4, shown_by_role=True) + group("rep", 1, 2, 2, 2)
    assert shown(answers)[0] == ("leader", (("a", 4), ("b", 4)), ("leader0",))


def test_one_of_two_leaders_cannot_choose_for_the_other():
    other = Answer(person("leader1", "leader"), "a", 1)
    answers = (*group("leader", 4, shown_by_role=True), other, *group("rep", 1, 2, 2, 2))
    assert shown(answers) == []


def test_a_role_alone_is_not_compared_with_anything():
    assert shown(group("rep", 1, 2, 2, 2) + group("manager", 3, 3, 3)) == []


def test_a_role_of_four_of_whom_one_does_not_know_shows_no_median():
    answers = group("leader", 4, 4, 4, None) + group("rep", 1, 2, 2, 2)
    assert shown(answers)[0] == ("leader", (("a", None), ("b", None)), ())


def test_a_choice_is_not_needed_and_not_told_where_there_are_four():
    answers = group("leader", 4, 4, 4, 4, shown_by_role=True) + group("rep", 1, 2, 2, 2)
    assert shown(answers)[0][2] == ()


@given(st.lists(st.sampled_from(["No list.", "ask Ann", "Ask Ann", "Ask Bob", ""]), min_size=1), st.randoms())
def test_the_order_of_notes_tells_nothing_of_who_wrote_them(notes, random):
    answers = [Answer(person(f"p{n}"), "a", 1, note) for n, note in enumerate(notes)]
    moved = random.sample(answers, len(answers))
    assert notes_on("a", moved, closed=True) == notes_on("a", answers, closed=True)
    assert sorted(notes_on("a", answers, closed=True)) == sorted(filter(None, notes))


def test_notes_on_other_questions_stay_there():
    answers = [Answer(person("ann"), "a", 1, "No list."), Answer(person("ann"), "b", 1, "Other.")]
    assert notes_on("a", answers, closed=True) == ("No list.",)
