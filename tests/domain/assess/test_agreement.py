import pytest

from workshop.domain.assess.agreement import agreement


@pytest.mark.parametrize(
    ("levels", "deviation", "word"),
    [
        ((3, 3, 3, 3), 0.0, "agree"),
        ((2,), 0.0, "agree"),
        ((2, 2, 3, 3), 0.5, "agree"),
        ((1, 2, 3), 0.67, "agree"),
        ((1, 2, 3, 3), 0.75, "mixed"),
        ((1, 3), 1.0, "mixed"),
        ((1, 2, 3, 4), 1.0, "mixed"),
        ((1, 1, 2, 4, 4), 1.2, "split"),
        ((1, 1, 4, 4), 1.5, "split"),
        ((1, 4, 4), 1.0, "mixed"),
    ],
)
def test_the_average_distance_from_the_middle_says_how_far_people_agree(levels, deviation, word):
    found = agreement(levels)
    assert (found.deviation, found.word) == (deviation, word)


def test_where_nobody_knows_there_is_nothing_to_agree_on():
    assert agreement(()) is None
