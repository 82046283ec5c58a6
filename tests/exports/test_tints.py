import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.colour import difference, rgb
from workshop.exports.tints import HOUSE, INK, WHITE, contrast, grey, tints

colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
# The colours of words in static/css/playbook*.css and in the templates of the book.
ON_PAPER = ["#1b1f24", "#3c4147", "#5b6168", "#1f5fa8", "#8a5a00", "#a33b20"]


@given(colours)
@example("#ffff00")
@example("#777777")
@example("#0000ff")
def test_whatever_the_companys_colour_its_words_are_read_in_colour_and_in_grey(colour):
    found = tints(colour)

    assert contrast(found.on_ground, found.ground) >= 4.5
    assert contrast(found.ink, WHITE) >= 4.5
    assert contrast(INK, found.wash) >= 4.5
    assert contrast(found.rule, WHITE) >= 3


def test_a_colour_that_is_read_as_it_is_stays_as_it_is():
    assert tints("#1d5c63").ground == "#1d5c63"
    assert tints("#1d5c63").ink == "#1d5c63"
    assert tints("#1d5c63").on_ground == WHITE


def test_a_pale_colour_carries_dark_words_and_is_darkened_where_it_is_the_words():
    found = tints("#ffd400")

    assert (found.ground, found.on_ground) == ("#ffd400", INK)
    assert found.ink != "#ffd400"


def test_a_process_without_a_colour_has_that_of_the_house():
    assert tints("") == tints(HOUSE)


@pytest.mark.parametrize("words", ON_PAPER)
def test_the_books_own_colours_are_read_on_white_in_colour_and_in_grey(words):
    assert contrast(words, WHITE) >= 4.5


def test_buyer_seller_and_gate_are_told_apart():
    buyer, us, gate = (rgb(colour) for colour in ("#1f5fa8", "#8a5a00", "#0b6b53"))

    assert min(difference(buyer, us), difference(us, gate), difference(buyer, gate)) >= 10


def test_grey_is_the_luma_of_the_colour():
    assert (grey("#ffffff"), grey("#00ff00"), grey("#0000ff")) == ("#ffffff", "#969696", "#1d1d1d")
