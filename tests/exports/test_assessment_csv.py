import csv
import io
from dataclasses import replace

from tests.domain.assess.forms import person, questionnaire, said
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.findings import findings
from workshop.exports.assessment_csv import write

ASKED = questionnaire(("plan", "", ""), plan="a b")


def rows(answers, asks=ASKED):
    made = write(findings(asks, answers, seed="s")).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(made)))


def test_a_question_a_row_with_its_middle_its_agreement_and_how_many_gave_which():
    first = rows(said(ASKED, 1, 2, 2, 4, 4))[0]
    assert (first["area"], first["question"], first["text"]) == ("plan", "a", "How is a done?")
    assert (first["rating"], first["known"], first["ad"], first["agreement"]) == ("2", "5", "1.00", "mixed")
    assert [first[f"answers_{level}"] for level in (1, 2, 3, 4)] == ["1", "2", "0", "2"]


def test_of_three_people_nothing_is_told_but_how_many_they_were():
    first = rows(said(ASKED, 1, 2, 4))[0]
    assert first["known"] == "3"
    told = ("rating", "ad", "agreement", "answers_1", "answers_2", "answers_3", "answers_4", "rep")
    assert {first[column] for column in told} == {""}


def test_roles_stand_side_by_side_where_both_may_be_shown():
    answers = [
        Answer(person(f"{role}{number}", role), question.id, level)
        for role, level in (("leader", 4), ("rep", 1))
        for number in range(4)
        for question in ASKED.questions
    ]
    first = rows(answers)[0]
    assert (first["leader"], first["manager"], first["rep"], first["other"]) == ("4", "", "1", "")


def test_no_cell_is_a_formula_for_a_spreadsheet():
    area = ASKED.areas[0]
    question = replace(area.questions[0], text="=1+1")
    hostile = replace(ASKED, areas=(replace(area, questions=(question, area.questions[1])),))
    answers = [replace(each, note="@SUM(A1)") for each in said(hostile, 1, 2, 3, 4)]
    first = rows(answers, hostile)[0]
    assert first["text"] == "'=1+1"
    assert first["notes"].startswith("'@SUM(A1)")
