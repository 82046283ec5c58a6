"""What people type is text, also where it comes back: in faults, notices and undo."""

from unicodedata import normalize

import pytest
from markupsafe import escape

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


@pytest.mark.parametrize("text", HOSTILE)
def test_what_comes_back_after_a_fault_is_text(text, karin):
    answer = karin.post("/workspaces", {"name": text + "x" * 120})
    # What a person types is composed: an accent after its letter becomes one character.
    assert f'value="{escape(normalize("NFC", text))}x' in answer.text
    refused = karin.post("/workspaces", {"name": text}, token="none")
    assert f"<blockquote>{escape(text)}</blockquote>" in refused.text
    assert f'<textarea name="name" hidden>\n{escape(text)}</textarea>' in refused.text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_notice_and_its_undo_hold_a_name_as_text(text, karin, workspace):
    karin.post(f"/w/{workspace}/rename", {"name": text})
    page = karin.get(f"/w/{workspace}/settings")
    shown = escape(normalize("NFC", text))
    assert f"<p>The workspace is now called {shown}.</p>" in page.text
    karin.post(f"/w/{workspace}/rename", {"name": "Acme"})
    assert f'<input type="hidden" name="name" value="{shown}">' in karin.get(f"/w/{workspace}/settings").text
