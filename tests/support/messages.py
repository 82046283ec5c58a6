"""Every message that people may read, as a translator gets it."""

import re
import shlex
from contextlib import chdir

from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from workshop.paths import PACKAGE

ROOT = PACKAGE.parent
GUIDE = (ROOT / "docs/translating.md").read_text(encoding="utf-8")
DOCUMENTED = re.search(r"^\.venv/bin/(pybabel extract .*) -o messages.pot \.$", GUIDE, re.MULTILINE)[1]


def extract(into):
    """Runs the line of docs/translating.md and reads the catalogue that it makes."""
    command, *options = shlex.split(DOCUMENTED)
    with chdir(ROOT):
        CommandLineInterface().run([command, "-q", *options, "-o", str(into), "."])
    with into.open("rb") as file:
        return read_po(file)


def messages(catalogue):
    """The messages, each form of it apart."""
    forms = (message.id if isinstance(message.id, tuple) else (message.id,) for message in catalogue)
    return [form for told in forms for form in told if form]
