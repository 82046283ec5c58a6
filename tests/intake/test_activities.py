from __future__ import annotations

import pytest

from workshop.domain.collect.deals import Outcome, Side
from workshop.domain.problems import BadInput
from workshop.intake.activities import read_activities

PLAIN = """deal_id,deal_name,position,date,actor,text,contributor,row_id
D1,Acme,2,2026-01-09,buyer,"Budget holder joined, and said yes",Ana,r2
D1,Acme,1,,seller,Sent the deck,Ana,r1
D2,Globex,1,2026-02-01,,Security review passed,,r3
"""


def read(text: str) -> list[tuple[str, str, list[str]]]:
    deals = read_activities(text.encode(), name="rows.csv")
    return [(deal.id, deal.name, [activity.text for activity in deal.activities]) for deal in deals]


def refusal(text: str | bytes) -> list[str]:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(BadInput) as refused:
        read_activities(data, name="rows.csv")
    return [str(problem) for problem in refused.value.problems]


def test_the_plain_form_gives_deals_with_their_activities_by_position():
    assert read(PLAIN) == [
        ("D1", "Acme", ["Sent the deck", "Budget holder joined, and said yes"]),
        ("D2", "Globex", ["Security review passed"]),
    ]


def test_every_column_of_an_activity_is_read():
    second = read_activities(PLAIN.encode(), name="rows.csv")[0].activities[1]
    assert (second.id, second.side, str(second.date), second.contributor) == (
        "r2",
        Side.BUYER,
        "2026-01-09",
        "Ana",
    )


def test_a_missing_actor_is_unknown_and_a_missing_row_id_is_the_rows_number():
    (deal,) = read_activities(b"deal,activity\nAcme,Called\nAcme,Signed\n", name="rows.csv")
    assert [(a.id, a.side, a.date) for a in deal.activities] == [
        ("1", Side.UNKNOWN, None),
        ("2", Side.UNKNOWN, None),
    ]


def test_without_an_outcome_column_every_deal_is_won():
    assert [deal.outcome for deal in read_activities(PLAIN.encode(), name="r")] == [Outcome.WON, Outcome.WON]


def test_an_outcome_told_in_one_row_holds_for_the_deal():
    text = "deal,text,outcome\nA,one,lost\nA,two,\nB,three,Won\nC,four,open\n"
    deals = read_activities(text.encode(), name="rows.csv")
    assert [(deal.id, deal.outcome) for deal in deals] == [
        ("A", Outcome.LOST),
        ("B", Outcome.WON),
        ("C", Outcome.OPEN),
    ]


def test_every_bad_row_is_named_with_row_column_value_and_mend():
    text = (
        "deal,date,side,text,position,outcome\n"
        "A,2026-01-01,buyer,,1,won\n"
        "A,someday,buyer,Met,2,won\n"
        "A,2026-01-01,Bob,Met,3,won\n"
        ",2026-01-01,buyer,Met,4,won\n"
        "A,2026-01-01,buyer,Met,fifth,won\n"
        "A,2026-01-01,buyer,Met,6,maybe\n"
        "A,2026-01-01,buyer,Fine,7,won\n"
    )
    assert refusal(text) == [
        "row 1, column text: The text is empty. Write what happened, or remove the row.",
        "row 2, column date: This is no date. (found 'someday') "
        "Write it as year-month-day, for example 2026-01-31.",
        "row 3, column side: It is not known whether this is the buyer or the seller. (found 'Bob') "
        "Write buyer, seller or unknown, or leave it empty.",
        "row 4, column deal: The deal is missing. Write the deal that it happened in.",
        "row 5, column position: This is no number. (found 'fifth') "
        "Write 1 for the deal's first activity, 2 for the second, or leave it empty.",
        "row 6, column outcome: It is not known whether this means won, lost or open. (found 'maybe') "
        "Write won, lost or open.",
    ]


@pytest.mark.parametrize("nothing", ["", "-", "n/a", "NULL", "?"])
def test_what_is_written_for_no_date_and_no_position_is_none(nothing):
    text = f"deal,date,position,text\nA,{nothing},{nothing},Met\n"
    assert read(text) == [("A", "A", ["Met"])]


def test_a_row_tells_all_that_is_wrong_with_it():
    assert len(refusal("deal,date,side,text\nA,someday,Bob,\n")) == 3


def test_the_same_row_id_twice_is_refused_with_both_rows():
    text = "row_id,deal,text\nr1,A,one\nr2,A,two\nr1,B,three\n"
    assert refusal(text) == [
        "row 3, column row_id: The same row id stands in row 1 already. (found 'r1') "
        "Give each row an id of its own."
    ]


def test_a_deal_cannot_end_in_two_ways():
    (problem,) = refusal("deal,text,outcome\nA,one,won\nA,two,lost\n")
    assert problem.startswith("row 2, column outcome: Another row of the deal says otherwise. (found 'lost')")


def test_a_deal_of_a_file_with_outcomes_needs_one():
    (problem,) = refusal("deal,text,outcome\nA,one,won\nB,two,\n")
    assert problem.startswith("row 2, column outcome: The deal has no outcome.")


def test_dates_that_can_be_read_both_ways_are_one_problem_not_one_for_each_row():
    rows = "".join(f"A,0{n}/04/2026,Met\n" for n in (1, 2, 3))
    assert refusal(f"deal,date,text\n{rows}") == [
        "column date: Nothing tells whether the day or the month stands first. "
        "(found '01/04/2026, 02/04/2026, 03/04/2026') Write dates as year-month-day."
    ]


def test_fifty_problems_are_listed_and_the_rest_counted():
    problems = refusal("deal,text\n" + "A,\n" * 173)
    assert len(problems) == 51
    assert problems[-1] == "123 more problems like these. Mend these first, then read it again."


def test_a_file_without_a_column_for_the_text_says_what_to_name():
    assert refusal("deal,when\nA,2026-01-01\n") == [
        "The header row has no column for what happened. (found 'deal, when') "
        "Name the column that tells what happened: text."
    ]


def test_a_file_of_deals_alone_says_how_many_were_won_and_what_to_add():
    assert refusal("deal,stage\nA,Closed Won\nB,Closed Lost\n") == [
        "2 deals, 1 won; no activities in this file. Add the CRM's export of activities, tasks or messages."
    ]


def test_no_recognised_column_shows_the_headers_that_were_found():
    assert refusal("alpha,beta\n1,2\n")[0] == (
        "The header row has no column for the deal. (found 'alpha, beta') "
        "Name the column that tells the deal: deal_id or deal_name."
    )


def test_a_header_with_a_slip_is_proposed_and_not_taken():
    (problem,) = refusal("deal_id,activty\nA,Met\n")
    assert problem.endswith("Rename the column activty to text, if that is what it holds.")


def test_an_unquoted_comma_is_told_by_the_rows_width():
    (problem,) = refusal("deal,text\nA,Met, and talked\n")
    assert problem == (
        "row 1, column text: The row has 3 cells, the header has 2. (found 'and talked') "
        "Put quotation marks around the text that holds the delimiter."
    )


def test_a_file_with_a_header_only_is_refused():
    assert refusal("deal,text\n") == [
        "There is no row below the header. Add the rows, or give the file that has them."
    ]
