"""A code for a phone's camera."""

import re

import pytest

from tests.support.camera import read_by_a_camera
from workshop.exports.qr import drawing
from workshop.web.links import reaches_others


def test_the_code_is_a_drawing_without_a_word_of_the_address_in_it():
    drawn = drawing("https://workshop.example.com/j/K7QM-2XPD?x=<script>")
    assert drawn.startswith('<svg viewBox="0 0 ')
    assert "workshop" not in drawn
    assert "script" not in drawn


def test_it_carries_nothing_that_the_policy_of_our_pages_drops():
    assert not re.search(r"style=|href|<style|<script|<image", drawing("https://example.com/j/K7QM-2XPD"))


def test_the_same_address_gives_the_same_drawing():
    assert drawing("https://example.com/j/K7QM-2XPD") == drawing("https://example.com/j/K7QM-2XPD")


def test_it_stays_small_enough_to_be_read_from_the_back_of_a_room():
    side = int(re.search(r'viewBox="0 0 (\d+)', drawing("https://workshop.example.com/j/K7QM-2XPD"))[1])
    assert side <= 41


@pytest.mark.parametrize(
    ("address", "reaches"),
    [
        ("https://workshop.example.com/j/K7QM-2XPD", True),
        ("http://192.168.1.20:8000/j/K7QM-2XPD", True),
        ("http://localhost:8000/j/K7QM-2XPD", False),
        ("http://127.0.0.1/j/K7QM-2XPD", False),
    ],
)
def test_an_address_of_this_machine_alone_is_not_offered_to_phones(address, reaches):
    assert reaches_others(address) is reaches


@pytest.mark.parametrize(
    "address", ["https://workshop.example.com/j/K7QM-2XPD", "http://192.168.1.20:8000/j/A2B3-C4D5"]
)
def test_a_camera_reads_exactly_that_address(address):
    assert read_by_a_camera(drawing(address)) == address
