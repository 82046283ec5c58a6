import json
import subprocess
import sys

import pytest

from tests.setup import ROOT

# Slow to load, or not loadable on a machine that lacks their libraries.
HEAVY = {"weasyprint", "sklearn", "scipy"}

LOADED = "import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"


@pytest.mark.parametrize("module", ["workshop.cli", "workshop.cli_server", "workshop.web.app"])
def test_heavy_libraries_wait_until_they_are_needed(module):
    told = subprocess.run(
        [sys.executable, "-c", LOADED.format(module=module)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert HEAVY & set(json.loads(told.stdout)) == set()
