import pytest

from tests.exports.books import made, red_logo, whole_sample
from tests.exports.processes import PUMPS


@pytest.fixture(scope="module")
def pumps():
    return made(PUMPS, revision=12)


@pytest.fixture(scope="module")
def whole():
    return made(whole_sample(), logo=red_logo())
