from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.collect.deals import Activity, Deal, Outcome, Side
from workshop.exports import activities_csv
from workshop.intake.activities import read_activities
from workshop.intake.cleaning import clean

CRANE = Deal(
    "d1",
    "Harbour crane",
    Outcome.WON,
    (
        Activity("a1", "asked for a visit", Side.BUYER, date(2026, 3, 2), "Ann"),
        Activity("a2", "=cmd()", Side.SELLER),
    ),
)


def test_a_row_tells_one_activity():
    table = activities_csv.write([CRANE]).decode("utf-8-sig").splitlines()
    assert table == [
        "row_id,deal_id,deal_name,outcome,position,date,actor,text,contributor",
        "a1,d1,Harbour crane,won,1,2026-03-02,buyer,asked for a visit,Ann",
        "a2,d1,Harbour crane,won,2,,seller,'=cmd(),",
    ]


def test_a_deal_in_which_nothing_was_noted_has_no_row():
    empty = Deal("d2", "Empty", Outcome.OPEN)
    assert activities_csv.write([CRANE, empty]) == activities_csv.write([CRANE])


def test_what_was_written_is_read_again_as_the_same_deals():
    lost = Deal("d2", "Lamps", Outcome.LOST, (Activity("a3", "chose another", Side.UNKNOWN),))
    assert read_activities(activities_csv.write([CRANE, lost]), name="a.csv") == (CRANE, lost)


texts = st.text(max_size=80).map(clean).filter(lambda text: any(map(str.isalpha, text)))


@given(st.lists(texts, min_size=1, max_size=5))
def test_whatever_people_typed_comes_back_letter_by_letter(typed):
    deal = Deal("d", "Deal", Outcome.WON, tuple(Activity(f"a{n}", text) for n, text in enumerate(typed)))
    (back,) = read_activities(activities_csv.write([deal]), name="a.csv")
    assert [activity.text for activity in back.activities] == typed
