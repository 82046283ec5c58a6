"""What people type is text, on whatever page it appears."""

import pytest
from markupsafe import escape

from tests.support.pages import new_person, words
from tests.web.seeds import address, rules, values_in

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onfocus='alert(1)' autofocus='",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{7*7}} {% raw %} ${7*7} #{7*7}",
    "%(name)s {name} %s {0} {",
    "&lt;b&gt; &amp;",
    "</script><!--",
    "=cmd()",
    "\u202eevil\u202c",
    "שלום עולם",
    "🎈 👩\u200d🚀",
    "a\u0301 é ß",
]


@pytest.fixture
def world(app, workspace, karin):
    return values_in(app, workspace, karin)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_is_shown_as_it_was_typed_on_every_page(text, app, karin, workspace, world):
    new_person(app, text)
    karin.post(f"/w/{workspace}/rename", {"name": text})
    karin.post(f"/w/{workspace}/members", {"name": text, "role": "reader"})
    for rule, method in rules(app):
        if method != "GET" or rule.endpoint == "static":
            continue
        page = karin.get(address(app, rule, world))
        if text in page.text and escape(text) != text:
            pytest.fail(f"{rule} prints {text} unescaped")
    kept = karin.get(f"/w/{workspace}/settings").text
    # What a person types is composed: an accent after its letter becomes one character.
    shown = escape(text.replace("a\u0301", "á"))
    assert f'value="{shown}"' in kept
    assert "49" not in words(karin.get(f"/w/{workspace}/settings"))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_comes_back_after_a_fault_is_text_too(text, karin):
    answer = karin.post("/workspaces", {"name": text + "x" * 120})
    assert f'value="{escape(text)}' in answer.text or "a\u0301" in text
    refused = karin.post("/workspaces", {"name": text}, token="none")
    assert f"<blockquote>{escape(text)}</blockquote>" in refused.text
