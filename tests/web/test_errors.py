"""What went wrong is told in plain words, and nothing typed is lost by it."""

import errno
from io import BytesIO

import pytest

from tests.support.pages import HERE, SITE, app_on, headings, token_on, words
from workshop.store import engine, people
from workshop.store.callers import Operator
from workshop.store.full import Full
from workshop.web.access import public

TYPED = {"name": "Acme & Söhne <b>", "text": "They named a budget.\n\nThey asked for a visit."}


@pytest.fixture
def app(sqlite_database, tmp_path):
    """One of its own, because pages are added to it."""
    return app_on(sqlite_database, tmp_path)


@pytest.mark.parametrize(
    ("address", "code", "heading"),
    [
        ("/no-such-page", 404, "There is no such page"),
        ("/workspaces", 405, "This address only takes what a button sends"),
        ("/broken", 500, "Something went wrong on our side"),
        ("/missing", 404, "There is no such page"),
        ("/busy", 503, "The server is busy"),
    ],
)
def test_an_error_has_a_page_in_plain_words(address, code, heading, broken_pages, karin):
    answer = karin.get(address)
    assert answer.status_code == code
    assert headings(answer)[0] == heading
    assert f"<title>Error: {heading}" in answer.text
    assert "secret of the program" not in answer.text


def test_a_wrong_method_names_the_right_one(karin):
    assert set(karin.get("/workspaces").allow) == {"OPTIONS", "POST"}


@pytest.mark.parametrize("address", ["/broken", "/busy"])
def test_what_was_sent_comes_back_ready_to_be_sent_again(address, broken_pages, karin):
    answer = karin.post(address, TYPED)
    assert '<form method="post" action="' + address in answer.text
    assert '<textarea name="name" hidden>\nAcme &amp; Söhne &lt;b&gt;</textarea>' in answer.text
    assert "<blockquote>They named a budget.\n\nThey asked for a visit.</blockquote>" in answer.text
    assert token_on(answer) != "none"


def test_a_database_that_others_keep_busy_says_so_and_gives_the_text_back(app, karin, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0)
    database = app.extensions["database"]
    database.close()  # The next connections wait for nobody.
    token = karin.token()
    with database.write(Operator()) as session:
        people.add(session, "Somebody who takes long")
        answer = karin.post("/workspaces", {"name": "Acme & Söhne"}, token=token)
    assert answer.status_code == 503
    assert headings(answer)[0] == "The server is busy"
    assert "Acme &amp; Söhne</textarea>" in answer.text
    assert karin.post("/workspaces", {"name": "Acme & Söhne"}).status_code == 303


@pytest.fixture
def full_pages(app):
    """/full has no room for what it is to store, /no-room for a file, /denied has another fault."""

    def raising(error):
        def fail():
            raise error

        return public(fail)

    for name, error in (
        ("full", Full()),
        ("no-room", OSError(errno.ENOSPC, "No space left on device")),
        ("denied", OSError(errno.EACCES, "Permission denied")),
    ):
        app.add_url_rule(f"/{name}", name, raising(error), methods=["GET", "POST"])


@pytest.mark.parametrize("address", ["/full", "/no-room"])
def test_a_full_disk_is_told_with_what_to_do_and_what_was_typed_comes_back(address, full_pages, karin):
    answer = karin.post(address, TYPED)
    assert answer.status_code == 507
    assert headings(answer)[0] == "The server’s disk is full"
    assert "all that was stored before is safe" in words(answer)
    assert "Acme &amp; Söhne &lt;b&gt;</textarea>" in answer.text


def test_any_other_fault_of_the_machine_is_one_of_the_program(full_pages, karin):
    answer = karin.get("/denied")
    assert answer.status_code == 500
    assert "Permission denied" not in answer.text


def test_what_was_sent_to_a_page_that_is_gone_can_be_copied(karin):
    answer = karin.post("/w/gone/members", TYPED)
    assert answer.status_code == 404
    assert "They named a budget." in words(answer)
    assert "Send again" not in words(answer)


def test_the_name_of_a_file_is_recalled_but_not_its_content(broken_pages, karin):
    answer = karin.post(
        "/broken", {"file": (BytesIO(b"deal;text"), "deals.csv")}, content_type="multipart/form-data"
    )
    assert "Choose deals.csv again." in words(answer)
    assert "deal;text" not in answer.text


def test_a_password_is_never_sent_back(broken_pages, karin):
    answer = karin.post("/broken", {"password": "hunter2", "name": "Acme"})
    assert "hunter2" not in answer.text


def test_a_part_of_a_page_is_not_replaced_by_an_error_page(broken_pages, karin):
    answer = karin.post("/broken", TYPED, headers={**HERE, "HX-Request": "true"})
    assert answer.headers["HX-Retarget"] == "#main"
    assert answer.headers["HX-Reselect"] == "#main"
    assert answer.headers["HX-Reswap"] == "outerHTML"


@pytest.mark.parametrize(
    "body",
    [b"name=" + b"x" * (4 * 1024 * 1024), b"name=" + b"y" * (33 * 1024 * 1024)],
    ids=["fields over 4 MB", "everything over 32 MB"],
)
def test_too_much_at_once_is_refused_with_what_to_do(body, karin):
    kind = "application/x-www-form-urlencoded"
    answer = karin.client.post("/workspaces", data=body, content_type=kind, base_url=SITE)
    assert answer.status_code == 413
    assert headings(answer)[0] == "That is too much at once"
    assert "what you typed is still in the form" in words(answer)


def test_broken_form_data_is_refused_politely(karin):
    answer = karin.client.post(
        "/workspaces",
        data=b"--x\r\nContent-Disp",
        content_type="multipart/form-data; boundary=x",
        base_url=SITE,
    )
    assert answer.status_code in {400, 403}
