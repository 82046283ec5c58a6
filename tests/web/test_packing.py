"""Text goes out packed to whoever can unpack it."""

import gzip

import pytest

from tests.support.pages import SITE

PACKED = {"Accept-Encoding": "gzip, br"}


def get(guest, address, **headers):
    return guest.client.get(address, base_url=SITE, headers={**PACKED, **headers}, buffered=True)


@pytest.mark.parametrize("address", ["/", "/static/css/tokens.css", "/static/js/drafts.js"])
def test_a_browser_gets_text_packed_and_reads_the_same(address, stranger):
    plain, packed = stranger.get(address), get(stranger, address)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(gzip.decompress(packed.data)) == len(plain.data)
    assert int(packed.headers["Content-Length"]) == len(packed.data) < len(plain.data)


def test_a_program_that_cannot_unpack_gets_it_plain(stranger):
    answer = stranger.get("/")
    assert "Content-Encoding" not in answer.headers
    assert answer.text.startswith("<!doctype html>")


@pytest.mark.parametrize(
    "address", ["/static/fonts/source-serif-4-latin-600-normal.woff2", "/healthz", "/static/icon.svg"]
)
def test_what_would_not_shrink_goes_as_it_is(address, stranger):
    assert "Content-Encoding" not in get(stranger, address).headers


@pytest.mark.parametrize("headers", [{}, PACKED])
def test_what_stands_between_is_told_that_answers_differ(headers, stranger):
    answer = stranger.client.get("/static/css/tokens.css", base_url=SITE, headers=headers, buffered=True)
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_a_file_that_a_browser_has_is_not_sent_again(stranger):
    first = get(stranger, "/static/css/tokens.css")
    again = get(stranger, "/static/css/tokens.css", **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_part_of_a_file_is_sent_as_it_is(stranger):
    answer = get(stranger, "/static/js/drafts.js", Range="bytes=0-9")
    assert (answer.status_code, len(answer.data)) == (206, 10)
    assert "Content-Encoding" not in answer.headers
