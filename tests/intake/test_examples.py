"""The examples in the docstrings are tests as well."""

from __future__ import annotations

import doctest
from importlib import import_module
from pkgutil import iter_modules

import pytest

import workshop.intake

FINDER = doctest.DocTestFinder(exclude_empty=True)
EXAMPLES = [
    example
    for module in iter_modules(workshop.intake.__path__)
    for example in FINDER.find(import_module(f"workshop.intake.{module.name}"))
    if example.examples
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_an_example_gives_what_it_says(example):
    assert doctest.DocTestRunner().run(example).failed == 0
