from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from workshop.intake.activities import read_activities


def order(*rows: str, header: str = "deal,date,text") -> str:
    data = "\n".join([header, *rows]).encode()
    (deal,) = read_activities(data, name="rows.csv")
    return " ".join(activity.text for activity in deal.activities)


def test_positions_rule_over_dates():
    rows = ("A,2,2026-01-01,second", "A,10,2025-01-01,third", "A,1.5,2027-01-01,first")
    assert order(*rows, header="deal,position,date,text") == "first second third"


def test_without_positions_dates_order():
    assert order("A,2026-03-01,late", "A,2026-01-01,early", "A,2026-02-01,between") == "early between late"


def test_without_positions_and_dates_the_file_orders():
    assert order("A,,one", "A,,two", "A,,three") == "one two three"


def test_a_row_without_a_date_stays_behind_the_row_above_it():
    assert order("A,2026-02-01,b", "A,,after-b", "A,2026-01-01,a", "A,,after-a") == "a after-a b after-b"


def test_rows_without_a_date_at_the_top_stay_before_the_first_dated_one():
    assert order("A,,first", "A,,second", "A,2026-02-01,b", "A,2026-03-01,c") == "first second b c"


def test_things_of_one_day_keep_the_files_order():
    assert order("A,2026-01-02,b", "A,2026-01-02,c", "A,2026-01-01,a") == "a b c"


def test_things_of_one_day_are_ordered_by_the_time_where_all_tell_it():
    assert order("A,2026-01-01 15:00,afternoon", "A,2026-01-01 09:00,morning") == "morning afternoon"


def test_a_file_that_runs_from_newest_to_oldest_is_turned_round():
    rows = ("A,2026-01-03,d", "A,2026-01-02,c", "A,,b-after-a", "A,2026-01-01,b", "A,2026-01-01,a")
    assert order(*rows) == "a b b-after-a c d"


def test_rows_of_several_deals_may_stand_mixed():
    data = b"deal,position,text\nA,2,a2\nB,2,b2\nA,1,a1\nB,1,b1\n"
    deals = read_activities(data, name="rows.csv")
    assert [[activity.text for activity in deal.activities] for deal in deals] == [["a1", "a2"], ["b1", "b2"]]


DAYS = st.lists(st.dates(date(1970, 1, 1), date(2100, 12, 31)) | st.none(), min_size=1, max_size=8)


@given(DAYS)
def test_ordering_loses_nothing_and_never_puts_a_later_day_before_an_earlier_one(days):
    rows = [f"A,{day or ''},t{number}" for number, day in enumerate(days)]
    (deal,) = read_activities("\n".join(["deal,date,text", *rows]).encode(), name="rows.csv")
    dated = [activity.date for activity in deal.activities if activity.date]
    assert dated == sorted(day for day in days if day)
    assert {activity.text for activity in deal.activities} == {f"t{n}" for n in range(len(days))}
