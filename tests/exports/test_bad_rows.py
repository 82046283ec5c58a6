from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from workshop.domain.problems import Problem
from workshop.domain.words import say
from workshop.exports.bad_rows import write_bad_rows
from workshop.exports.csv_safe import guarded, write_csv
from workshop.intake.cleaning import unguarded
from workshop.intake.collected import read_files
from workshop.intake.sheet import Why
from workshop.intake.tables import read_table


def test_what_a_spreadsheet_would_calculate_gets_an_apostrophe():
    dangerous = ["=cmd()", "+1+1", "-x", "@SUM(A1)", "\tx", "\rx", " =x", "＝x", "'=x"]
    assert [guarded(text) for text in dangerous] == [f"'{text}" for text in dangerous]


def test_numbers_and_plain_text_stay_as_they_are():
    plain = ["-12.5", "+3", "1,000", "Met = agreed", "a-b", "'quoted'", ""]
    assert [guarded(text) for text in plain] == plain


@given(st.text())
@example("'=x")
@example("''=x")
def test_reading_takes_off_exactly_what_writing_put_on(text):
    assert unguarded(guarded(text)) == text


def test_bad_rows_come_back_under_their_headers_with_the_reason():
    collected = read_files([("rows.csv", b"deal,date,text\nA,someday,=1+1\nA,,Met\nB,,\n")])
    bad = collected.set_apart(Why.WRONG)
    written = write_bad_rows(collected.files[0].table.headers, [(row.cells, row.problems) for row in bad])
    table = read_table(written, name="bad.csv")
    assert table.headers == ("deal", "date", "text", "problem")
    assert table.rows == (
        ("A", "someday", "'=1+1",
         "date: This is no date. Write it as year-month-day, for example 2026-01-31."),
        ("B", "", "", "text: The text is empty. Write what happened, or remove the row."),
    )  # fmt: skip


def test_mended_bad_rows_are_read_with_their_first_texts():
    written = write_csv([("deal", "date", "text", "problem"), ("A", "2026-01-01", "=1+1", "date: ...")])
    ((deal,), apart) = (read_files([("bad.csv", written)]).deals, read_files([("bad.csv", written)]).apart)
    assert [activity.text for activity in deal.activities] == ["=1+1"]
    assert apart == ()


def test_the_reasons_of_an_earlier_time_are_replaced():
    problem = Problem(say("It is empty."), say("Fill it."), column="text")
    written = write_bad_rows(("deal", "problem", "text"), [(("A", "old", ""), (problem,))])
    assert read_table(written, name="bad.csv").rows == (("A", "", "text: It is empty. Fill it."),)


def test_cells_beyond_the_header_stay_with_the_last_column():
    problem = Problem(say("Too wide."), say("Quote it."))
    written = write_bad_rows(("deal", "text"), [(("A", "Met", " and talked"), (problem,))])
    assert read_table(written, name="bad.csv").rows == (("A", "Met,  and talked", "Too wide. Quote it."),)
