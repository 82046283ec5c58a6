"""Old and new words side by side."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.design.word_marks import side_by_side


def shown(parts):
    return "".join(f"[{part.text}]" if part.marked else part.text for part in parts)


def test_the_words_that_went_and_those_that_came_are_marked():
    both = side_by_side("They sent a signed order by mail.", "They sent a purchase order by mail.")
    assert shown(both.old) == "They sent a [signed ]order by mail."
    assert shown(both.new) == "They sent a [purchase ]order by mail."


def test_where_nothing_was_all_is_new_and_the_other_way_round():
    assert shown(side_by_side("", "Two words").new) == "[Two words]"
    assert shown(side_by_side("Two words", "").old) == "[Two words]"
    assert side_by_side("", "").old == ()


def test_a_further_line_leaves_the_lines_around_it_unmarked():
    assert shown(side_by_side("one\nthree", "one\ntwo\nthree").new) == "one\n[two\n]three"


@given(st.text(), st.text())
def test_no_word_is_lost_or_made_up(before, after):
    both = side_by_side(before, after)
    assert "".join(part.text for part in both.old) == before
    assert "".join(part.text for part in both.new) == after
    same = ["".join(p.text for p in parts if not p.marked).split() for parts in (both.old, both.new)]
    assert same[0] == same[1]
