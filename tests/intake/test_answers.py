import time

import pytest

from workshop.domain.assess.answers import Answer, Respondent, RespondentRole
from workshop.domain.problems import BadInput
from workshop.intake.answers import read_answers
from workshop.intake.questionnaire import by_id

QUICK = by_id("quick-check")
HEAD = "respondent,role,question,answer,note\n"
ANN = Respondent("Ann", RespondentRole.LEADER)


def read(text):
    return read_answers(text.encode(), QUICK, name="answers.csv")


def problems_in(text):
    with pytest.raises(BadInput) as bad:
        read(text)
    return bad.value.problems


def test_each_row_is_an_answer():
    assert read(
        HEAD + 'Ann,leader,stages-written,2,"Two lists, at least"\nAnn,leader,revised,unknown,\n'
    ) == (
        Answer(ANN, "stages-written", 2, "Two lists, at least"),
        Answer(ANN, "revised", None),
    )


def test_a_table_without_notes_in_another_order_with_more_columns_is_read():
    assert read("answer;Question;Role;Respondent;when\n3;revised;Leader;Ann;monday\n") == (
        Answer(ANN, "revised", 3),
    )


def test_spreadsheets_may_write_the_levels_with_a_decimal_and_rows_that_are_empty():
    assert read(HEAD + "Ann,leader,revised,3.0,\n,,,,\nAnn,leader,stages-written,Unknown,\n") == (
        Answer(ANN, "revised", 3),
        Answer(ANN, "stages-written", None),
    )


@pytest.mark.parametrize(
    ("row", "column", "value", "what", "mend"),
    [
        ("Ann,leader,stage-written,2,", "question", "stage-written", "does not ask",
         "Did you mean “stages-written”?"),
        ("Ann,leader,colour,2,", "question", "colour", "does not ask", "such as “stages-written”"),
        ("Ann,leader,,2,", "question", "", "does not ask", "such as “stages-written”"),
        ("Ann,leader,revised,5,", "answer", "5", "no answer", "Write 1, 2, 3, 4 or unknown."),
        ("Ann,leader,revised,0,", "answer", "0", "no answer", "Write 1, 2, 3, 4 or unknown."),
        ("Ann,leader,revised,2.5,", "answer", "2.5", "no answer", "Write 1, 2, 3, 4 or unknown."),
        ("Ann,leader,revised,,", "answer", "", "no answer", "Write 1, 2, 3, 4 or unknown."),
        ("Ann,leader,revised,yes,", "answer", "yes", "no answer", "Write 1, 2, 3, 4 or unknown."),
        ("Ann,boss,revised,2,", "role", "boss", "role is not known", "leader / manager / rep / other"),
        ("Ann,,revised,2,", "role", "", "role is not known", "leader / manager / rep / other"),
        (" ,leader,revised,2,", "respondent", "", "Nobody is named", "Write a name"),
        ("Ann,leader,revised,2,one, two", None, "two", "more cells", "quotation marks"),
        (f"Ann,leader,revised,2,{'x' * 20_001}", "note", None, "more than 20,000 characters", "Shorten"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_row_its_column_and_its_mend(row, column, value, what, mend):
    (problem,) = problems_in(f"{HEAD}Bo,rep,revised,2,\n{row}\n")
    assert (problem.row, problem.column) == (2, column)
    assert what in str(problem.what)
    assert mend in str(problem.mend)
    assert value is None or problem.value == value


def test_the_same_respondent_twice_on_a_question_is_told_with_both_rows():
    (problem,) = problems_in(HEAD + "Ann,leader,revised,2,\nBo,rep,revised,2,\nAnn,leader,revised,2,\n")
    assert problem.row == 3
    assert str(problem.what) == "The respondent has answered this question in row 1."


def test_a_respondent_has_one_role():
    (problem,) = problems_in(HEAD + "Ann,leader,revised,2,\nAnn,rep,stages-written,2,\n")
    assert (problem.row, problem.column, problem.value) == (2, "role", "rep")
    assert str(problem.what) == "The respondent has the role leader in row 1."


def test_every_fault_of_a_table_is_told_at_once_in_the_order_of_the_rows():
    text = HEAD + "Ann,leader,colour,9,\nAnn,leader,revised,2,\nAnn,leader,revised,2,\nBo,boss,revised,2,\n"
    assert [(problem.row, problem.column) for problem in problems_in(text)] == [
        (1, "question"),
        (1, "answer"),
        (3, "question"),
        (4, "role"),
    ]


def test_missing_columns_are_named():
    problems = problems_in("who,question,answer\nAnn,revised,2\n")
    assert [str(problem.what) for problem in problems] == [
        "The column “respondent” is missing.",
        "The column “role” is missing.",
    ]


@pytest.mark.parametrize("text", [HEAD, HEAD + ",,,,\n"])
def test_a_table_without_answers_is_refused(text):
    (problem,) = problems_in(text)
    assert str(problem.what) == "The file has no answers."


def test_a_thousand_respondents_are_read_quickly_and_so_are_their_faults():
    rows = "".join(f"p{n},rep,{q.id},3,\n" for n in range(1000) for q in QUICK.questions)
    start = time.process_time()
    assert len(read(HEAD + rows)) == 10_000
    assert len(problems_in(HEAD + rows.replace(",3,", ",7,").replace("revised", "revise"))) == 51
    assert time.process_time() - start < 3
