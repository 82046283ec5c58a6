"""The process file as JSON: the same data as YAML, and back again."""

import json

import pytest
from hypothesis import given

from tests.domain.design.documents import PROCESS, SPECIALS, processes
from tests.exports.test_shapes import demo
from workshop.domain.design.document_data import process_data
from workshop.domain.design.process import Process, Stage
from workshop.exports.process_json import write_json
from workshop.intake.process_file import read_process


def test_it_is_the_same_data_as_in_yaml():
    assert json.loads(write_json(demo())) == process_data(demo())
    assert list(json.loads(write_json(PROCESS)))[:2] == list(process_data(PROCESS))[:2]


def test_other_scripts_and_emoji_stay_readable():
    assert '"name": "予算 مرحبا 🎉"' in write_json(Process("予算 مرحبا 🎉", (Stage("s", "S", 5),)))


@pytest.mark.parametrize("text", [*SPECIALS, "a\xa0b", "a\xadb", "\U0010ffff", "a/b"])
def test_text_that_looks_like_something_else_comes_back_as_that_text(text):
    process = Process("Pumps", (Stage("s", "S", 5, text),))
    assert read_process(write_json(process)) == process


@given(processes())
def test_any_process_comes_back_exactly(process):
    text = write_json(process)
    assert read_process(text) == process
    assert read_process(text.encode()) == process
    assert json.loads(text) == process_data(process)
