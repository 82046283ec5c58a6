from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from workshop.exports import typeface
from workshop.exports.wrapping import ELLIPSIS, wrap

monospaced = len


def test_words_break_between_words():
    assert wrap("budget allocated today", measure=monospaced, width=10, lines=3).lines == (
        "budget",
        "allocated",
        "today",
    )


def test_lines_are_made_even_so_that_no_word_is_left_over():
    assert wrap("one two three four", measure=monospaced, width=14, lines=3).lines == (
        "one two",
        "three four",
    )


def test_a_word_longer_than_a_line_is_broken():
    assert wrap("extraordinary", measure=monospaced, width=7, lines=3).lines == ("extraor", "dinary")


def test_what_does_not_fit_ends_in_an_ellipsis_and_says_that_it_is_not_whole():
    shortened = wrap("one two three four", measure=monospaced, width=5, lines=2)

    assert shortened.lines == ("one", "two…")
    assert not shortened.whole


def test_text_without_words_has_no_line():
    assert wrap("  ", measure=monospaced, width=5, lines=2).lines == ()


@given(st.text(min_size=1), st.integers(40, 300), st.integers(1, 4))
def test_no_line_is_wider_than_its_column_and_nothing_is_lost(text, width, lines):
    measure = partial(typeface.width, size=10)
    wrapped = wrap(text, measure=measure, width=width, lines=lines)

    assert len(wrapped.lines) <= lines
    assert all(measure(line) <= width for line in wrapped.lines)
    whole = "".join("".join(wrapped.lines).split())
    words = "".join(text.split())
    assert whole == words if wrapped.whole else words.startswith(whole.removesuffix(ELLIPSIS))


def test_widths_are_those_of_the_vendored_font():
    assert typeface.width("nn", 1000) == 2 * typeface.width("n", 1000)
    assert typeface.width("i", 10) < typeface.width("m", 10)
    assert typeface.width("m", 10) < typeface.width("m", 10, bold=True)
    assert typeface.known("Zażółć gęślą jaźń, 9 of 12")
    assert not typeface.known("العقد")
