"""Names that CRMs take, as laws."""

import re

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.design.ids import is_id
from workshop.exports.crm.names import distinct, length, stable, with_ending

IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}", fullmatch=True).filter(is_id)


@given(IDS, IDS)
def test_two_ids_never_share_a_name(one, other):
    assert (stable(one, 35) == stable(other, 35)) == (one == other)


@given(IDS)
def test_a_name_is_letters_digits_and_single_underscores_within_its_limit(id):
    assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", stable(id, 35))
    assert len(stable(id, 35)) <= 35


@given(IDS)
def test_the_id_that_our_intake_makes_of_a_name_has_the_same_name_again(id):
    name = stable(id, 40)
    assert stable(name.replace("_", "-"), 40) == name


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=9), st.integers(12, 60))
def test_labels_are_within_the_limit_and_different_whatever_their_case(titles, limit):
    labels = list(distinct(titles, limit, taken=["Closed Won"]))
    assert len({label.casefold() for label in [*labels, "Closed Won"]}) == len(titles) + 1
    assert all(0 < length(label) <= limit for label in labels)


def test_a_number_that_tells_two_stages_apart_is_never_cut_off():
    assert list(distinct(["Budget allocated by the board"] * 2, 20)) == [
        "Budget allocated…",
        "Budget allocate… (2)",
    ]


def test_an_emoji_counts_as_the_two_signs_that_a_crm_takes_it_for():
    assert length(with_ending("🎉" * 40, " (v3)", 36)) <= 36
