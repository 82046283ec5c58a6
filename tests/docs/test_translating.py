"""Every text for people can be translated, by the lines that docs/translating.md tells."""

import ast
from io import BytesIO

import pytest
from babel.messages.mofile import write_mo

from tests.support.messages import ROOT, extract, messages
from workshop import translate
from workshop.domain.words import say, say_many

TOLD_IN_TWO = {"ngettext", "say_many"}
TELLING = {"_", "gettext", "say"} | TOLD_IN_TWO
# What was told elsewhere is translated here.
TRANSLATES = {"workshop/translate.py"}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return extract(tmp_path_factory.mktemp("catalogue") / "messages.pot")


@pytest.mark.parametrize(
    "told",
    [
        "Your workspaces",
        "Enter the company’s name.",
        "{n} won deal",
        "{n} won deals",
        "The workshop runs at {site}",
        "If you run this server yourself, <code>workshop sign-in-link</code> prints one.",
    ],
    ids=[
        "a page's",
        "a form's",
        "the domain's, one",
        "the domain's, many",
        "the command line's",
        "a paragraph",
    ],
)
def test_messages_of_every_kind_reach_the_translator(catalogue, told):
    assert told in messages(catalogue)


def calls():
    for file in sorted((ROOT / "workshop").rglob("*.py")):
        name = str(file.relative_to(ROOT))
        if name not in TRANSLATES:
            yield from (
                (name, node) for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call)
            )


def is_literal(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_every_message_is_a_literal_because_nothing_else_is_found():
    telling = [(file, node) for file, node in calls() if getattr(node.func, "id", None) in TELLING]
    hidden = [
        f"{file}:{node.lineno} {ast.unparse(node)}"
        for file, node in telling
        if not all(map(is_literal, node.args[: 2 if node.func.id in TOLD_IN_TWO else 1]))
    ]
    assert len(telling) > 500
    assert hidden == []


def test_a_compiled_catalogue_is_spoken(catalogue, tmp_path, monkeypatch):
    catalogue.locale = "de"
    catalogue["Your workspaces"].string = "Ihre Arbeitsbereiche"
    catalogue["{n} won deal"].string = ("{n} gewonnener Abschluss", "{n} gewonnene Abschlüsse")
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    folder = tmp_path / "locales/de/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.mo").write_bytes(compiled.getvalue())
    monkeypatch.setattr(translate, "PACKAGE", tmp_path)

    with translate.speaking("de"):
        assert translate.gettext("Your workspaces") == "Ihre Arbeitsbereiche"
        assert translate.told(say_many("{n} won deal", "{n} won deals", 7)) == "7 gewonnene Abschlüsse"
        assert translate.told(say("Not translated yet")) == "Not translated yet"
