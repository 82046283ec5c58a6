import gc
import os

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

# Tests decide themselves what is set; what the developer's own server runs with is no part of them.
for name in [name for name in os.environ if name.startswith("WORKSHOP_")]:
    del os.environ[name]

# Programs that tests start begin half a second sooner where the first of them may keep what it compiled.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

pytest_plugins = ["tests.support.databases"]

# `make test` tries the same examples each time, however busy the machine is; `make full` looks further.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("searching", deadline=None, max_examples=1000)
settings.load_profile("steady")

# What these folders share takes so long to make that one process tries them all, and it begins with them.
SHARED = ("tests/walls/",)

# These measure what people wait for, so in `make full` nothing runs beside them.
ALONE = ("tests/chaos/", "tests/browser/test_weight.py")


def pytest_collection_modifyitems(items):
    """What takes longest to make begins first."""
    items.sort(key=lambda item: not item.nodeid.startswith(SHARED))
    for item in items:
        if item.nodeid.startswith(ALONE):
            item.add_marker(pytest.mark.alone)


def pytest_collection_finish():
    """What was collected stays to the end; looking for garbage in it took a tenth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_xdist_auto_num_workers():
    """Three for two cores, because tests wait for browsers, servers and the disk much of their time."""
    return max(1, len(os.sched_getaffinity(0)) * 3 // 2)


def pytest_xdist_make_scheduler(config, log):
    """Who deals the tests out to processes."""
    return Together(config, log)


class Together(LoadScopeScheduling):
    """Tests that share what is slow to make stay in one process: those of a module, or of a whole folder."""

    def _split_scope(self, nodeid):
        module = nodeid.partition("::")[0]
        return next((folder for folder in SHARED if module.startswith(folder)), module)
