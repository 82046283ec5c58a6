"""One cookie, and what every browser is told about it."""

import pytest

from tests.support.pages import app_on, new_person, token_on
from workshop.store import people
from workshop.store.callers import Operator

SECURE = "https://workshop.example.com"


def signing_in(app, site):
    """Every Set-Cookie of a browser that comes, signs in, looks around and makes a workspace."""
    with app.extensions["database"].write(Operator()) as session:
        link = f"/sign-in/{people.sign_in_link(session, people.add(session, 'Karin').id)}"
    client = app.test_client()
    page = client.get(link, base_url=site)
    headers = {"Origin": site}
    answers = [page, client.post(link, data={"csrf_token": token_on(page)}, base_url=site, headers=headers)]
    home = client.get("/", base_url=site)
    fields = {"csrf_token": token_on(home), "name": "Acme"}
    answers += [home, client.post("/workspaces", data=fields, base_url=site, headers=headers)]
    answers += [client.get(answers[-1].location, base_url=site), client.get("/sign-ins", base_url=site)]
    assert [answer.status_code for answer in answers] == [200, 303, 200, 303, 200, 200]
    return [cookie for answer in answers for cookie in answer.headers.getlist("Set-Cookie")]


def parts(cookie):
    name, *rest = cookie.split("; ")
    return name.split("=")[0], {part for part in rest if not part.startswith("Expires=")}


def test_over_https_the_only_cookie_is_bound_to_the_site(app):
    found = {(name, frozenset(rest)) for name, rest in map(parts, signing_in(app, SECURE))}
    assert found == {("__Host-workshop", frozenset({"Secure", "HttpOnly", "Path=/", "SameSite=Lax"}))}


def test_over_http_on_this_machine_the_only_cookie_has_a_plain_name(app):
    found = {(name, frozenset(rest)) for name, rest in map(parts, signing_in(app, "http://127.0.0.1:8000"))}
    assert found == {("workshop", frozenset({"HttpOnly", "Path=/", "SameSite=Lax"}))}


def test_a_cookie_that_came_over_http_is_not_taken_over_https(app):
    karin = new_person(app)
    client = app.test_client()
    client.set_cookie("workshop", karin.cookie(), domain="workshop.example.com")
    assert "How to get in" in client.get("/", base_url=SECURE).text


def test_a_page_view_sets_no_cookie(karin):
    assert karin.get("/static/css/tokens.css").headers.getlist("Set-Cookie") == []
    karin.get("/")
    assert karin.get("/").headers.getlist("Set-Cookie") == []


@pytest.mark.parametrize("changed", ["x", "e30.aaaaaa.bbbbbbbbbbbbbbbb", ""])
def test_a_cookie_that_we_did_not_sign_is_nobody_s(changed, app):
    client = app.test_client()
    client.set_cookie("workshop", changed, domain="localhost")
    assert "How to get in" in client.get("/", base_url="http://localhost").text


def test_a_cookie_signed_with_another_secret_is_nobody_s(app, sqlite_database, tmp_path):
    other = app_on(sqlite_database, tmp_path, given_secret="another secret of thirty-two characters")
    client = other.test_client()
    client.set_cookie("workshop", new_person(app).cookie(), domain="localhost")
    assert "How to get in" in client.get("/", base_url="http://localhost").text
