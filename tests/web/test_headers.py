import re

import pytest

from tests.support.pages import app_on, new_person, new_workspace
from tests.web.seeds import address, rules, values_in

POLICY = (
    "default-src 'none'; script-src 'nonce-X'; style-src 'nonce-X'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), "
        "gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"
    ),
}


@pytest.fixture
def app(sqlite_database, tmp_path):
    """One of its own, because pages are added to it."""
    return app_on(sqlite_database, tmp_path)


def protection(answer):
    """The headers that protect, the nonce replaced by X."""
    found = {name: value for name, value in answer.headers.items() if name in ALWAYS}
    policy = found["Content-Security-Policy"]
    return found | {"Content-Security-Policy": re.sub(r"'nonce-[\w-]{22}'", "'nonce-X'", policy)}


def test_every_route_answers_with_exactly_these_headers(app, karin, workspace):
    values = values_in(app, workspace, karin)
    for rule, method in rules(app):
        where = address(app, rule, values)
        answer = karin.get(where) if method == "GET" else karin.post(where, token="none")
        assert protection(answer) == ALWAYS, rule
        if rule.endpoint != "static":
            assert answer.headers["Cache-Control"] == "no-store", rule
        assert "Strict-Transport-Security" not in answer.headers


@pytest.mark.parametrize(
    ("code", "where"),
    [
        (404, "/no-such-page"),
        (404, "/static/none.css"),
        (405, "/workspaces"),
        (500, "/broken"),
        (503, "/busy"),
    ],
)
def test_error_pages_answer_with_the_same_headers(code, where, broken_pages, karin):
    answer = karin.get(where)
    assert answer.status_code == code
    assert protection(answer) == ALWAYS
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_request_that_is_too_large_answers_with_the_same_headers(app, karin):
    app.config["MAX_CONTENT_LENGTH"] = 1000
    answer = karin.post("/workspaces", {"name": "x" * 2000}, token="none")
    assert answer.status_code == 413
    assert protection(answer) == ALWAYS


def test_a_browser_insists_on_https_only_after_https(sqlite_database, tmp_path):
    app = app_on(sqlite_database, tmp_path)
    answer = app.test_client().get("/", base_url="https://workshop.example.com")
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_the_nonce_is_new_for_every_answer_and_on_every_script_and_sheet(stranger):
    pages = [stranger.get("/") for _ in range(2)]
    nonces = [
        re.search(r"script-src 'nonce-([\w-]+)'", page.headers["Content-Security-Policy"])[1]
        for page in pages
    ]
    assert nonces[0] != nonces[1]
    tags = re.findall(r"<(?:script|link rel=\"stylesheet\")[^>]*>", pages[0].text)
    assert len(tags) > 5
    assert all(f'nonce="{nonces[0]}"' in tag for tag in tags)


def test_no_page_has_a_style_or_a_script_in_an_attribute(app):
    karin = new_person(app)
    workspace = new_workspace(app, karin)
    values = values_in(app, workspace, karin)
    for rule, method in rules(app):
        if method == "GET" and rule.endpoint != "static":
            page = karin.get(address(app, rule, values)).data
            assert not re.search(rb"<[a-zA-Z][^>]*\s(style|on[a-z]+)=", page), rule
