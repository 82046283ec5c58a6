import pytest

from workshop.domain.cluster.decisions import Answered
from workshop.domain.problems import BadInput
from workshop.intake.card_answers import read_card_answers

ROWS = ("r1", "r2", "r3", "r4")


def read(text):
    return read_card_answers(text.encode(), ROWS, name="cards.csv")


def faults(text):
    with pytest.raises(BadInput) as refused:
        read(text)
    return [
        (problem.row, problem.column, str(problem.what), str(problem.mend))
        for problem in refused.value.problems
    ]


def test_the_rows_of_a_card_are_one_answer():
    told = read("card,row_id,belongs\n1,r1,yes\n1,r2,no\nlast,r3,YES\nlast,r4,yes\n1,r3,y\n")

    assert told == (Answered(("r1", "r2", "r3"), ("r2",)), Answered(("r3", "r4"), ()))


def test_columns_may_stand_in_any_order_and_beside_others():
    assert read("belongs;note;row_id;card\nyes;x;r1;1\nno;;r2;1\n") == (Answered(("r1", "r2"), ("r2",)),)


def test_every_fault_tells_its_row_and_the_mend():
    assert faults("card,row_id,belongs\n1,r11,yes\n1,r2,perhaps\n,r3,no\n2,r4,yes\n2,r4,no\n") == [
        (1, "row_id", "No activity has this id.", "Did you mean “r1”?"),
        (2, "belongs", "This is neither yes nor no.", "Write yes or no."),
        (3, "card", "No card is named.", "Give all rows of a card the same number or name."),
        (5, "belongs", "Row 4 says otherwise of the same card.", "Keep one of the two rows."),
    ]


def test_a_missing_column_and_a_missing_answer_are_told():
    assert faults("card,row_id\n1,r1\n") == [
        (None, None, "The column “belongs” is missing.", "Name the columns card, row_id, belongs.")
    ]
    assert faults("card,row_id,belongs\n") == [
        (None, None, "The file has no answers.", "Give a row for each answer.")
    ]
