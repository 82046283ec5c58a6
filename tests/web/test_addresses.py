"""Nobody is led away from the site, and no link names a site that the request made up."""

import pytest

from tests.support.pages import SITE, app_on, new_person, new_workspace, words
from workshop.web.addresses import on_site

STAYS = ["/", "/w/abc", "/sign-ins?x=1", "/w/abc#top", "/a//b", "/?next=https://elsewhere.example"]
LEAVES = [
    None,
    "",
    "w/abc",
    "https://elsewhere.example",
    "HTTPS://elsewhere.example",
    "//elsewhere.example",
    "///elsewhere.example",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "/\r/elsewhere.example",
    "\t//elsewhere.example",
    " //elsewhere.example",
    "/ /elsewhere.example",
    "/\x00/elsewhere.example",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "mailto:a@b.example",
    "http:elsewhere.example",
    "http:/elsewhere.example",
    "?next=//x",
    "#//elsewhere.example",
    "@elsewhere.example",
    ".elsewhere.example",
    "elsewhere.example",
    "//localhost@elsewhere.example",
    "//%65lsewhere.example",
    "/\x7f/elsewhere.example",
    "/\\/elsewhere.example",
    "\\/elsewhere.example",
    "/\u2028\\x",
    "\ufeff//elsewhere.example",
    "https:///elsewhere.example",
    "//[::1]",
    "//elsewhere.example:80/%2e%2e",
    "/\x0b/elsewhere.example",
    "/\x1f/elsewhere.example",
    "vbscript:x",
]


@pytest.mark.parametrize("address", STAYS)
def test_a_path_of_this_site_is_followed(address):
    assert on_site(address) == address


@pytest.mark.parametrize("address", LEAVES)
def test_an_address_elsewhere_is_not_followed(address):
    assert on_site(address) is None


def test_signing_in_leads_to_no_address_elsewhere(karin):
    for address in LEAVES:
        answer = karin.client.get("/sign-in", query_string={"next": address or ""}, base_url=SITE)
        assert answer.location == "/", address


def test_a_sign_in_link_names_the_site_of_the_settings_never_that_of_the_request(sqlite_database, tmp_path):
    app = app_on(sqlite_database, tmp_path, public_url="https://workshop.example.com")
    karin = new_person(app)
    members = f"/w/{new_workspace(app, karin)}/members"
    spoofed = {
        "base_url": "http://elsewhere.localhost",
        "headers": {"Origin": "https://workshop.example.com"},
    }
    client = app.test_client()
    fields = {"name": "Ben", "role": "member", "csrf_token": karin.token()}
    client.set_cookie("workshop", karin.cookie(), domain="elsewhere.localhost")
    assert client.post(members, data=fields, **spoofed).status_code == 303
    page = client.get(members, **spoofed)
    assert "https://workshop.example.com/sign-in/" in words(page)
    assert "elsewhere" not in page.text
