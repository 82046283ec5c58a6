"""Whatever people write into whatever field is text on every page, in every drawing and in every file."""

import re
import unicodedata

import pytest

from tests.support.crawl import crawl, tree_of
from tests.support.rewind import rewound
from tests.walls import payloads

OBEYED_ADDRESS = re.compile(r"\s*(javascript|data|vbscript):", re.IGNORECASE)
FONT = re.compile(r"data:font/woff2;base64,[A-Za-z0-9+/=]+")
LEADS = ("href", "src", "action", "formaction", "xlink:href", "srcdoc")


def assert_only_text(answer, where):
    """Nothing that somebody wrote became an element, an attribute, a script, an address or a sum."""
    if answer.mimetype != "text/html" and answer.mimetype != "image/svg+xml":
        return
    for one in tree_of(answer).traverse():
        named, leads = one.attributes, [one.attributes.get(name) or "" for name in LEADS]
        assert "pwn" not in str(one.tag), (where, one.tag)
        assert not any(name.startswith(("pwn", "on")) for name in named), (where, named)
        assert not any(OBEYED_ADDRESS.match(lead) for lead in leads), (where, named)
        assert not any("pwn.example" in lead.split("?")[0] for lead in leads), (where, named)
        # A font in a page is a long row of letters that spells anything.
        code = FONT.sub("", one.text()) if one.tag in ("script", "style") else ""
        assert "pwn" not in code, where
    # A colon, because random words of our own have none.
    assert "zz:49" not in answer.text, where


def write_everywhere(owner, forms, text):
    """Every form of the workspace with that text in every field that people write."""
    token = owner.token()
    for form in forms:
        if form.typed and "sign-out" not in form.action:
            sent = form.with_fields(**dict.fromkeys(form.typed, text))
            answer = sent.send(owner, token)
            assert answer.status_code in {200, 303, 404, 409, 422}, (form, answer.status_code)
            assert_only_text(answer, form)
            yield form, answer


def shown(text):
    """The text as it is kept: composed, without what has no look."""
    visible = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text)
    return unicodedata.normalize("NFC", visible).strip()


@pytest.mark.parametrize("text", payloads.EVERY_KIND)
def test_what_is_written_into_every_field_is_text_everywhere(text, mine, my_site):
    written = "zz:" + text
    answers = list(write_everywhere(mine.owner, my_site.forms, written))
    assert any(answer.status_code == 303 for _, answer in answers)
    found = 0
    for address, page in crawl(mine.owner).pages.items():
        assert page.status_code == 200, address
        assert_only_text(page, address)
        if page.mimetype == "text/html":
            found += shown(written) in tree_of(page).text(separator=" ")
    assert found > 1, "what was written is shown as it was written"


@pytest.mark.full
@pytest.mark.parametrize("text", payloads.ALL)
def test_each_hostile_text_is_text_everywhere(text, mine, my_site):
    for _ in write_everywhere(mine.owner, my_site.forms, f"zz:{text}"):
        pass
    for address, page in crawl(mine.owner).pages.items():
        assert page.status_code == 200, address
        assert_only_text(page, address)


def test_a_text_that_is_too_long_is_refused_or_kept_but_never_a_fault(app, mine, my_site):
    token = mine.owner.token()
    for form in my_site.forms:
        with rewound(app, mine.owner):
            answer = form.with_fields(**dict.fromkeys(form.typed, payloads.LONG)).send(mine.owner, token)
            assert answer.status_code < 500, form


def test_hostile_text_in_an_address_is_text_too(app, mine, my_site):
    for address in my_site.one_of_each(app):
        where, _, query = address.partition("?")
        names = [pair.split("=")[0] for pair in query.split("&") if pair] or ["open", "page", "next", "q"]
        for text in payloads.EVERY_KIND:
            answer = mine.owner.client.get(
                where, query_string=dict.fromkeys(names, text), base_url="http://localhost"
            )
            assert answer.status_code in {200, 303, 400, 404}, address
            assert_only_text(answer, address)
