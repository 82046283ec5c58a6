from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.intake.dates import DateForm, form_of, read_moment


def day(value, form=None):
    moment = read_moment(value, form)
    return moment.day.isoformat() if moment else None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-01-06", "2026-01-06"),
        ("2026/1/6", "2026-01-06"),
        ("20260106", "2026-01-06"),
        ("2026-01-06T10:00:00.000Z", "2026-01-06"),
        ("2026-01-06T10:00:00.000+0000", "2026-01-06"),
        ("2026-01-06 23:30:00-05:00", "2026-01-06"),
        ("06.01.2026", "2026-01-06"),
        ("6. 1. 2026", "2026-01-06"),
        ("25/12/26", "2026-12-25"),
        ("25-10-16", "2016-10-25"),
        ("12/25/2026 3:04 PM", "2026-12-25"),
        ("04/04/2026", "2026-04-04"),
        ("6 Jan 2026", "2026-01-06"),
        ("January 6th, 2026", "2026-01-06"),
        ("06-Jan-26", "2026-01-06"),
        ("6. Januar 2026", "2026-01-06"),
        ("6 janvier 2026", "2026-01-06"),
        ("6 de enero de 2026", "2026-01-06"),
        ("6 stycznia 2026", "2026-01-06"),
        ("6. ledna 2026", "2026-01-06"),
        ("6 gennaio 2026", "2026-01-06"),
        ("6 mei 2026", "2026-05-06"),
    ],
)
def test_a_date_is_read_as_people_and_programs_write_it(written, meant):
    assert day(written) == meant


@pytest.mark.parametrize(
    "written",
    ["", "someday", "March 2026", "6 Jan", "2026", "10", "31.02.2026", "13/13/2026", "0001-01-01", "Q1 2026",
     "2026-01-06T25:00:00", "9" * 8, "9" * 500, "٢٠٢٦-١٣-٠١"],
)  # fmt: skip
def test_what_is_no_whole_day_is_not_read(written):
    assert day(written) is None
    assert day(written, DateForm.DAY_FIRST) is None


def test_one_value_above_twelve_tells_the_form_of_the_whole_column():
    assert form_of(["03/04/2026", "13/04/2026"]) is DateForm.DAY_FIRST
    assert form_of(["03/04/2026", "04/13/2026"]) is DateForm.MONTH_FIRST
    assert (day("03/04/2026", DateForm.DAY_FIRST), day("03/04/2026", DateForm.MONTH_FIRST)) == (
        "2026-04-03",
        "2026-03-04",
    )


def test_a_column_that_does_not_tell_or_contradicts_itself_is_not_decided():
    assert form_of(["03/04/2026", "04/03/2026"]) is None
    assert form_of(["13/04/2026", "04/13/2026"]) is None


def test_dates_that_need_no_form_leave_nothing_to_ask():
    assert form_of(["2026-01-06", "", "someday", "04/04/2026"]) is DateForm.DAY_FIRST


def test_undecided_a_date_that_only_one_form_can_read_is_still_read():
    assert (day("13/04/2026"), day("04/13/2026"), day("03/04/2026")) == ("2026-04-13", "2026-04-13", None)


def test_a_form_that_cannot_read_the_value_does_not_turn_it_round():
    assert day("04/13/2026", DateForm.DAY_FIRST) is None


def test_times_with_zones_are_ordered_by_the_instant():
    early, late = "2026-01-07T01:00:00+05:00", "2026-01-06 23:00 UTC"
    assert read_moment(early, None).instant < read_moment(late, None).instant


DATES = st.dates(date(1970, 1, 1), date(2068, 12, 31))


@given(DATES, st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%d.%m.%Y", "%d.%m.%y"]))
def test_any_day_written_so_that_it_can_be_read_one_way_is_that_day(meant, form):
    if form.endswith("%y"):
        meant = meant.replace(year=2000 + meant.year % 69, day=min(meant.day, 28))
    assert day(meant.strftime(form)) == meant.isoformat()


@given(DATES, st.sampled_from(["/", "-"]), st.sampled_from(list(DateForm)))
def test_any_day_is_read_back_in_the_form_it_was_written_in(meant, between, form):
    order = ("%d", "%m") if form is DateForm.DAY_FIRST else ("%m", "%d")
    assert day(meant.strftime(between.join((*order, "%Y"))), form) == meant.isoformat()


@given(
    st.text(max_size=30) | st.from_regex(r"[0-9a-z./: -]{1,20}", fullmatch=True),
    st.sampled_from(list(DateForm)),
)
def test_no_text_breaks_the_reading(text, form):
    moment = read_moment(text, form)
    assert moment is None or 1970 <= moment.day.year <= 2100
