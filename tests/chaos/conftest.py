import pytest

from benches.soak.served import Server


@pytest.fixture
def server(tmp_path):
    """A real server on a data folder of its own; not yet started."""
    server = Server(tmp_path / "data")
    yield server
    server.stop()
