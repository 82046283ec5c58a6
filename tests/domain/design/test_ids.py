import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.design.ids import is_id, new_id


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Budget allocated", "budget-allocated"),
        ("  Vendor selection: notified!  ", "vendor-selection-notified"),
        ("Größe festgelegt", "grosse-festgelegt"),
        ("Évaluation terminée", "evaluation-terminee"),
        ("予算が決まった", "milestone"),
        ("🎉", "milestone"),
        ("", "milestone"),
        ("../../etc/passwd", "etc-passwd"),
        (
            "The very long wording of a milestone that nobody could read as an id",
            "the-very-long-wording-of-a-milestone-that-nobody",
        ),
        ("x" * 300, "x" * 48),
    ],
)
def test_an_id_reads_like_its_title(title, expected):
    assert new_id(title, set(), fallback="milestone") == expected


def test_a_taken_id_gets_the_next_number():
    assert new_id("Order", {"order", "order-2"}, fallback="milestone") == "order-3"


@given(st.text(), st.sets(st.text(max_size=3)))
def test_any_title_gets_a_sane_id_that_is_free(title, taken):
    made = new_id(title, taken, fallback="stage")
    assert is_id(made)
    assert made not in taken


@pytest.mark.parametrize("text", ["", "-x", "a b", "a\n", "a/b", "ü", "x" * 81, None, 7])
def test_what_no_address_or_drawing_can_carry_is_no_id(text):
    assert not is_id(text)
