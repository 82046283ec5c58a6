import hashlib
import re

import pytest

from tests.setup import ROOT

ROW = re.compile(r"^\| ([\w-]+) \|.*\| (\S+) \| ([0-9a-f]{64}) \|$", re.MULTILINE)
SHELVES = [ROOT / "static/vendor", ROOT / "tests/vendor"]


@pytest.mark.parametrize("shelf", SHELVES, ids=str)
def test_vendored_files_are_the_ones_their_authors_published(shelf):
    rows = ROW.findall((shelf / "README.md").read_text())

    assert {name for name, _, _ in rows} == {path.name for path in shelf.iterdir() if path.is_dir()}
    for name, file, digest in rows:
        assert hashlib.sha256((shelf / name / file).read_bytes()).hexdigest() == digest
        assert (shelf / name / "LICENSE").is_file()
