from workshop.store import database


def test_a_healthy_server_says_ok(stranger):
    answer = stranger.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")


def test_a_server_without_its_database_says_so(app, stranger, monkeypatch):
    def gone():
        raise OSError("no such host, and its password was hunter2")

    monkeypatch.setattr(app.extensions["database"], "ping", gone)
    answer = stranger.get("/healthz")
    assert (answer.status_code, answer.text) == (503, "the database does not answer\n")


def test_a_server_whose_disk_is_full_says_so(app, stranger, monkeypatch):
    monkeypatch.setattr(database, "ROOM", 2**80)
    answer = stranger.get("/healthz")
    assert (answer.status_code, answer.text) == (503, "the disk is full\n")
