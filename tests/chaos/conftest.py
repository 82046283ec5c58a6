import pytest

from benches.soak.served import Server
from tests.chaos.senders import hang_up


@pytest.fixture(autouse=True)
def every_line_is_hung_up():
    yield
    hang_up()


@pytest.fixture
def server(tmp_path):
    """A real server on a data folder of its own; not yet started."""
    server = Server(tmp_path / "data")
    yield server
    server.stop()
