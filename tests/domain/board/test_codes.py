"""Codes that people read from a wall."""

import ast
from pathlib import Path

import pytest
from scipy.stats import chisquare

from workshop.domain.board.codes import LENGTH, SYMBOLS, of_bits, read_code, shown
from workshop.store.tokens import new_code

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "typed",
    ["K7QM-2XPD", "k7qm 2xpd", " K7QM2XPD ", "k7qm-2xpd", "K7QM – 2XPD", "k7qm.2xpd", "K 7 Q M 2 X P D"],
)
def test_a_code_is_read_however_it_is_typed(typed):
    assert read_code(typed) == "K7QM2XPD"


@pytest.mark.parametrize(("typed", "meant"), [("KOiM-2XlD", "K01M2X1D"), ("oooo-IIII", "00001111")])
def test_letters_that_look_like_numbers_are_read_as_numbers(typed, meant):
    assert read_code(typed) == meant


@pytest.mark.parametrize("typed", ["", "K7QM-2XP", "K7QM-2XPDD", "K7QM-2XPU", "K7QM/2XPD", "ККККKKKK"])
def test_what_cannot_be_a_code_is_none(typed):
    assert read_code(typed) is None


def test_what_is_shown_is_read_again():
    assert read_code(shown("K7QM2XPD")) == "K7QM2XPD"


def test_each_of_the_two_to_the_forty_codes_stands_for_other_bits():
    assert len(SYMBOLS) ** LENGTH == 2**40
    assert of_bits(1) == "00000001"
    assert of_bits(32) == "00000010"


def assert_random(codes):
    """Only our symbols, hardly one twice, and at every place each symbol as often as chance has it."""
    assert {len(code) for code in codes} == {LENGTH}
    assert set("".join(codes)) == set(SYMBOLS)
    # Of a million out of 2**40, half a pair is alike by chance; six pairs are once in a million runs.
    assert len(codes) - len(set(codes)) <= 6
    for place in range(LENGTH):
        counts = [0] * len(SYMBOLS)
        for code in codes:
            counts[SYMBOLS.index(code[place])] += 1
        assert chisquare(counts).pvalue > 1e-6


def test_ten_thousand_codes_look_random():
    assert_random([new_code() for _ in range(10_000)])


@pytest.mark.full
def test_a_million_codes_look_random():
    assert_random([new_code() for _ in range(1_000_000)])


def test_no_code_and_no_secret_comes_from_the_random_module():
    """`random` can be guessed from what it gave before; it may only spread writers in time."""
    users = set()
    for file in (ROOT / "workshop").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if "random" in names:
                users.add(file.relative_to(ROOT).as_posix())
    assert "workshop/store/tokens.py" not in users
    assert users <= {"workshop/store/database.py"}


def test_a_guess_at_a_thousand_workshops_hits_once_in_seven_years():
    from workshop.store.guesses import IN_ALL

    guesses_a_year = IN_ALL * 60 * 24 * 365.25
    assert guesses_a_year * 1000 / 2**40 < 0.2
