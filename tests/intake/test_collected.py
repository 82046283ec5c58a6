from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benches.corpora import CORPORA
from workshop.domain.collect.deals import Outcome, Side
from workshop.domain.problems import BadInput
from workshop.intake.activities import read_activities
from workshop.intake.collected import Collected, collect, read_files
from workshop.intake.dates import DateForm
from workshop.intake.mapping import guess
from workshop.intake.questions import Asks
from workshop.intake.sheet import Why
from workshop.intake.tables import read_table


def read(text: str, **answers: object) -> Collected:
    table = read_table(text.encode(), name="rows.csv")
    return collect([(table, replace(guess(table), **answers))])


def test_good_rows_can_be_taken_while_bad_ones_are_set_apart_as_they_stood():
    collected = read("deal,date,text\nA,2026-01-01,Met\nA,someday,Signed\nB,,\n")
    assert [activity.text for deal in collected.deals for activity in deal.activities] == ["Met"]
    assert [(row.row, row.cells, row.why) for row in collected.apart] == [
        (2, ("A", "someday", "Signed"), Why.WRONG),
        (3, ("B", "", ""), Why.WRONG),
    ]


def test_won_lost_open_and_activities_are_counted():
    collected = read("deal,text,outcome\nA,one,won\nA,two,won\nB,three,lost\nC,four,open\nD,five,Gewonnen\n")
    assert [collected.count(outcome) for outcome in Outcome] == [2, 1, 1]
    assert collected.activities == 5


def test_an_unclear_date_form_is_asked_and_its_rows_wait():
    text = "deal,date,text\nA,03/04/2026,Met\nA,2026-01-01,Signed\n"
    collected = read(text)
    (question,) = collected.questions
    assert (question.asks, question.column) == (Asks.DATE_FORM, "date")
    assert [(choice.value, choice.count) for choice in question.choices] == [("03/04/2026", 1)]
    assert [row.why for row in collected.apart] == [Why.ASKED]


@pytest.mark.parametrize(
    ("form", "day"), [(DateForm.DAY_FIRST, "2026-04-03"), (DateForm.MONTH_FIRST, "2026-03-04")]
)
def test_the_answer_brings_the_waiting_rows_in(form, day):
    collected = read("deal,date,text\nA,03/04/2026,Met\n", dates=form)
    assert str(collected.deals[0].activities[0].date) == day
    assert (collected.questions, collected.apart) == ((), ())


def test_words_for_the_side_that_we_do_not_know_are_asked_with_their_counts():
    text = "deal,side,text\nA,CISO,Met\nA,CISO,Signed\nA,us,Sent\n"
    (question,) = read(text).questions
    assert [(choice.value, choice.count, choice.known) for choice in question.choices] == [
        ("CISO", 2, None),
        ("us", 1, Side.SELLER),
    ]
    answered = read(text, sides=(("CISO", Side.BUYER),))
    assert [activity.side for activity in answered.deals[0].activities] == [
        Side.BUYER,
        Side.BUYER,
        Side.SELLER,
    ]
    assert answered.questions == ()


def test_stages_that_we_do_not_know_are_asked_and_the_answer_decides():
    text = "deal,stage,text\nA,Paper in,Met\nB,Won,Met\n"
    waiting = read(text)
    assert [deal.id for deal in waiting.deals] == ["B"]
    assert [(choice.value, choice.known) for choice in waiting.questions[0].choices] == [
        ("Paper in", None),
        ("Won", Outcome.WON),
    ]
    answered = read(text, outcomes=(("Paper in", Outcome.WON),))
    assert [(deal.id, deal.outcome) for deal in answered.deals] == [("A", Outcome.WON), ("B", Outcome.WON)]


def test_the_command_line_refuses_what_it_would_have_to_ask():
    with pytest.raises(BadInput) as refused:
        read_activities(b"deal,stage,text\nA,Paper in,Met\nB,Won,Met\n", name="rows.csv")
    assert [str(problem) for problem in refused.value.problems] == [
        "column stage: It is not known which of these stages mean won. (found 'Paper in') "
        "Add a column outcome that says won, lost or open."
    ]


def test_the_stage_that_each_activity_stood_in_says_nothing_of_the_outcome():
    collected = read("deal,stage,text\nA,Discovery,Met\nA,Proposal,Sent\n")
    assert [deal.outcome for deal in collected.deals] == [Outcome.WON]
    assert collected.questions == ()


def test_two_columns_of_one_name_are_refused_where_it_matters():
    collected = read("deal,text,text\nA,one,two\n")
    assert [str(problem) for problem in collected.problems] == [
        "column text: Two columns have the same header. Rename the one that is not meant, or remove it."
    ]
    assert read("deal,text,x,x\nA,one,two,three\n").problems == ()


def test_two_tables_of_activities_keep_their_row_numbers_apart():
    files = [("calls.csv", b"deal,text\nA,Called\n"), ("visits.csv", b"deal,text\nA,Visited\n")]
    (deal,) = read_files(files).deals
    assert [(activity.id, activity.text) for activity in deal.activities] == [
        ("calls-1", "Called"),
        ("visits-1", "Visited"),
    ]


def test_user_text_that_looks_like_code_stays_as_it_is():
    texts = ["<b>x</b>", "{{7*7}}", '"]', "=cmd()", "🤝 שלום", "x" * 10_240]
    rows = "".join('A,"{}"\n'.format(text.replace('"', '""')) for text in texts)
    (deal,) = read(f"deal,text\n{rows}").deals
    assert [activity.text for activity in deal.activities] == texts


def test_a_text_beyond_the_limit_is_a_bad_row():
    (row,) = read(f"deal,text\nA,{'x' * 20_001}\n").apart
    assert str(row.problems[0]).startswith("row 1, column text: The text has 20,001 characters; 20,000 is")


def test_fifty_thousand_rows_are_read():
    rows = "".join(
        f"D{n % 500},2026-01-{n % 28 + 1:02},buyer,Something happened {n}\n" for n in range(50_000)
    )
    collected = read(f"deal,date,side,text\n{rows}")
    assert (len(collected.deals), collected.activities, collected.apart) == (500, 50_000, ())


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not beside the project")
def test_a_public_sample_of_deals_without_activities_says_what_is_missing():
    path = CORPORA / "crm-sales-opportunities" / "sales_pipeline.csv"
    collected = read_files([(path.name, path.read_bytes())])
    assert [str(problem.what) for problem in collected.problems] == [
        "8,800 deals, 4,238 won; no activities in this file."
    ]
    (question,) = collected.questions
    assert [(choice.value, choice.count, choice.known) for choice in question.choices] == [
        ("Won", 4238, Outcome.WON),
        ("Lost", 2473, Outcome.LOST),
        ("Engaging", 1589, None),
        ("Prospecting", 500, Outcome.OPEN),
    ]


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not beside the project")
@pytest.mark.parametrize(("corpus", "deals", "rows"), [("dev-1", 12, 216), ("real-log-1", 60, 1258)])
def test_the_corpora_are_read_whole(corpus, deals, rows):
    found = read_activities((CORPORA / corpus / "rows.csv").read_bytes(), name="rows.csv")
    assert (len(found), sum(len(deal.activities) for deal in found)) == (deals, rows)


def read_or_refusal(data: bytes) -> Collected | BadInput:
    try:
        return read_files([("rows.csv", data)])
    except BadInput as refused:
        return refused


PIECES = st.sampled_from(
    ["deal", "text", "date", "outcome", "stage", "side", "position", "row_id", ",", ",", ";", "\t", "|", "\n",
     "\n", "\r\n", '"', "'", "=1+1", "2026-01-01", "03/04/2026", "won", "Deal - Title", "Activity - Subject",
     "Record ID", "Deal Name", "Id", "WhatId", "Subject", "\x00", "\ufeff", "é", "1e999", "10 kB", " "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_no_file_breaks_the_reading_and_no_row_is_lost(text, charset):
    collected = read_or_refusal(text.encode(charset, errors="replace"))
    if isinstance(collected, Collected) and not collected.problems:
        (file,) = collected.files
        filled = sum(1 for row in file.table.rows if any(map(str.strip, row)))
        assert collected.activities + len(collected.apart) == filled


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_a_reason(data):
    read = read_or_refusal(data)
    assert isinstance(read, Collected) or all(str(problem) for problem in read.problems)
