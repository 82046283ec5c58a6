"""What a result tells to everybody never tells what one of them said."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.assess.forms import person, questionnaire, said
from workshop.domain.assess.agreement import Agreement, Word
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.findings import findings
from workshop.domain.assess.shown import shuffled_notes

ASKED = questionnaire(("plan", "", ""), plan="a b c")


def spread(*levels):
    return findings(ASKED, said(ASKED, *levels), seed="s").spread("a")


def test_three_answers_are_too_few_for_a_middle_and_for_an_agreement():
    three = spread(1, 1, 4)
    assert (three.known, three.rating, three.agreement, three.counts) == (3, None, None, None)
    assert three.is_hidden


def test_four_answers_have_a_middle_and_an_agreement_but_not_how_many_gave_which():
    assert spread(1, 2, 4, 4).rating == 2
    assert spread(1, 2, 4, 4).agreement == Agreement(1.25, Word.SPLIT)
    assert spread(1, 2, 4, 4).counts is None


def test_from_five_on_even_one_of_them_sees_four_others():
    assert spread(1, 2, 4, 4, 4).counts == (1, 1, 0, 3)


def test_who_does_not_know_does_not_count_among_the_five():
    assert spread(1, 2, 4, 4, None).counts is None


def test_an_answer_that_is_shown_by_role_hides_nobody():
    team = [person(f"rep{number}") for number in range(4)]
    leader = person("leader", "leader", shown_by_role=True)
    five = tuple(Answer(who, each.id, 2) for who in (*team, leader) for each in ASKED.questions)
    assert findings(ASKED, five, seed="s").spread("a").counts is None
    six = (*five, *(Answer(person("rep4"), each.id, 3) for each in ASKED.questions))
    assert findings(ASKED, six, seed="s").spread("a").counts == (0, 5, 1, 0)


def test_the_agreement_of_three_is_left_out_of_the_result_itself():
    shown = findings(ASKED, said(ASKED, 1, 1, 4), seed="s")
    assert {each.agreement for each in shown.result.questions} == {None}
    assert shown.apart == ()


def test_where_four_disagree_the_question_is_on_the_agenda():
    assert [each.question for each in findings(ASKED, said(ASKED, 1, 1, 4, 4), seed="s").apart] == [
        "a",
        "b",
        "c",
    ]


def test_somebody_who_reads_sees_the_own_answers_and_others_who_read_do_not():
    answers = said(ASKED, 1, 2, 3, 4, 4)
    assert findings(ASKED, answers, seed="s", viewer="p0").own[0].own == 1
    assert findings(ASKED, answers, seed="s").own == ()
    assert findings(ASKED, answers, seed="s", viewer="p0").without_own().own == ()


NOTES = st.lists(st.sampled_from(["No list.", "Ask Ann.", "Ask Bob.", "Three lists."]), min_size=1)


@given(NOTES, st.randoms())
def test_notes_are_all_there_in_an_order_that_does_not_depend_on_their_writers(notes, random):
    answers = [Answer(person(f"p{number}"), "a", 1, note) for number, note in enumerate(notes)]
    moved = random.sample(answers, len(answers))
    there = shuffled_notes("a", moved, closed=True, seed="round")
    assert there == shuffled_notes("a", answers, closed=True, seed="round")
    assert sorted(there) == sorted(notes)


def test_another_round_mixes_the_same_notes_in_another_way():
    answers = [Answer(person(f"p{number}"), "a", 1, f"Note {number}") for number in range(6)]
    orders = {shuffled_notes("a", answers, closed=True, seed=seed) for seed in "abcdef"}
    assert len(orders) > 1


def test_while_a_round_is_open_no_note_is_told():
    assert shuffled_notes("a", [Answer(person("p"), "a", 1, "No list.")], closed=False, seed="s") == ()
