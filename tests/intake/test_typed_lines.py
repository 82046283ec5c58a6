from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.collect.deals import Side
from workshop.domain.problems import BadInput
from workshop.intake.dates import DateForm
from workshop.intake.typed_lines import read_typed


def texts(text: str) -> list[str]:
    return [activity.text for activity in read_typed(text).activities]


def test_each_line_is_an_activity_and_blank_lines_are_none():
    assert texts("Met the CFO\n\n  \r\nSent the deck\vSigned") == ["Met the CFO", "Sent the deck", "Signed"]


@pytest.mark.parametrize(
    "line",
    ["- Met", "* Met", "• Met", "– Met", "1. Met", "12) Met", "(3) Met", "a) Met", "#4 Met", "[x] Met",
     "☐ Met", "- [ ] Met", "• 1. Met"],
)  # fmt: skip
def test_bullets_and_numbering_are_taken_off(line):
    assert texts(line) == ["Met"]


@pytest.mark.parametrize(
    "line",
    ["13 users invited", "24/7 support asked for", "10:30 call", "2nd meeting", "1/2 of the team came",
     "A plan was made", "Next steps: call the CFO", "e-mail sent", "*** urgent"],
)  # fmt: skip
def test_a_text_that_only_looks_like_a_mark_is_left_alone(line):
    assert texts(line) == [line]


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("buyer: Met", Side.BUYER),
        ("Customer - Met", Side.BUYER),
        ("[client] Met", Side.BUYER),
        ("(Kunde): Met", Side.BUYER),
        ("klient: Met", Side.BUYER),
        ("<- Met", Side.BUYER),
        ("us: Met", Side.SELLER),
        ("We:Met", Side.SELLER),
        ("wir: Met", Side.SELLER),
        ("Nous : Met", Side.SELLER),
        ("-> Met", Side.SELLER),
        ("→ Met", Side.SELLER),
        ("- seller | Met", Side.SELLER),
        ("Met", Side.UNKNOWN),
    ],
)
def test_a_mark_at_the_beginning_says_the_side(line, side):
    (activity,) = read_typed(line).activities
    assert (activity.text, activity.side) == ("Met", side)


@pytest.mark.parametrize(
    "line",
    ["2026-03-01 Met", "2026-03-01: Met", "[2026-03-01] Met", "- 1. 3. 2026 – Met", "1.3.26 Met",
     "1 March 2026, Met", "March 1st, 2026: Met", "1 de marzo de 2026 Met", "1. 2026-03-01 Met",
     "us: 2026-03-01 Met", "2026-03-01 us: Met", "2026-03-01\tMet"],
)  # fmt: skip
def test_a_date_at_the_beginning_is_the_activitys_date(line):
    (activity,) = read_typed(line).activities
    assert (activity.text, str(activity.date)) == ("Met", "2026-03-01")


def test_the_other_lines_tell_whether_the_day_or_the_month_stands_first():
    read = read_typed("03/04/2026 Met\n25/04/2026 Signed")
    assert [str(activity.date) for activity in read.activities] == ["2026-04-03", "2026-04-25"]


def test_a_date_that_can_be_read_both_ways_is_asked_unless_it_is_told():
    (problem,) = read_typed("\n03/04/2026 Met").problems
    assert str(problem) == (
        "line 2: Nothing tells whether the day or the month stands first. (found '03/04/2026') "
        "Write it as year-month-day."
    )
    (activity,) = read_typed("03/04/2026 Met", dates=DateForm.MONTH_FIRST).activities
    assert str(activity.date) == "2026-03-04"


def test_a_line_of_a_date_alone_and_an_impossible_date_are_told():
    read = read_typed("2026-01-08\nMet\n2026-02-30 Signed")
    assert [str(problem) for problem in read.problems] == [
        "line 1: Nothing says what happened. (found '2026-01-08') Write it behind the date or the mark.",
        "line 3: This is no date. (found '2026-02-30') Write it as year-month-day, for example 2026-01-31.",
    ]
    assert [activity.text for activity in read.activities] == ["Met"]


def test_a_line_that_is_too_long_is_told_and_the_others_are_kept():
    read = read_typed("Met\n" + "x" * 20_001)
    assert [activity.text for activity in read.activities] == ["Met"]
    assert str(read.problems[0]).startswith("line 2: The line has 20,001 characters; 20,000 is the most.")


def test_too_many_lines_at_once_are_refused():
    with pytest.raises(BadInput, match="2,001 lines; 2,000 at once is the most"):
        read_typed("Met\n" * 2_001)


def test_text_that_looks_like_code_stays_text():
    code = ["<b>x</b>", "{{7*7}}", '"]', "=cmd()", "🤝 שלום"]
    assert texts("\n".join(code)) == code


@given(st.text())
def test_no_text_breaks_the_reading_and_no_line_is_lost(text):
    read = read_typed(text)
    lines = {int(activity.id) for activity in read.activities} | {problem.line for problem in read.problems}
    assert len(lines) == len(read.activities) + len(read.problems)
    assert all(activity.text and "\x00" not in activity.text for activity in read.activities)
