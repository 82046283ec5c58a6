"""A file that outgrew its budget does more than one thing; say what it does, then part it."""

import ast
from statistics import median

from tests.setup import ROOT

LONGEST = 300
MEDIAN_FILE = 90
MEDIAN_FUNCTION = 8


def python_files():
    ours = [path for folder in ("workshop", "tests", "benches") for path in (ROOT / folder).rglob("*.py")]
    # A migration is as long as the tables that it makes, and is never edited again.
    return sorted(path for path in ours if path.stat().st_size and path.parent.name != "versions")


def lines(path):
    return len(path.read_text().splitlines())


def functions():
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node.end_lineno - node.lineno + 1


def test_no_python_file_outgrows_its_budget():
    too_long = {str(path.relative_to(ROOT)): lines(path) for path in python_files() if lines(path) > LONGEST}
    assert too_long == {}


def test_files_and_functions_stay_small_on_the_whole():
    assert median(map(lines, python_files())) <= MEDIAN_FILE
    assert median(functions()) <= MEDIAN_FUNCTION
