"""What the smaller papers have in common: printable text, the reader's language, the company's ink."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from workshop.exports import company_colour
from workshop.exports.asked import Asked
from workshop.exports.printable import printable_process
from workshop.exports.single_file import single_file
from workshop.exports.standing import standing
from workshop.exports.typeface import has_signs
from workshop.exports.words_of import words_of
from workshop.templating import export_environment
from workshop.translate import speaking

Fill = Callable[[Asked], Mapping[str, object]]


def sheet(name: str, asked: Asked, fill: Fill) -> str:
    """The HTML of the paper of that name, ready for `pdf.render`.

    `fill` gets what is asked in printable text, while the reader's language is spoken, and gives what the
    template needs beside it.
    """
    asked = _printable(asked)
    with speaking(asked.language):
        template = export_environment().get_template(f"exports/{name}.html")
        return template.render(
            asked=asked,
            process=asked.process,
            accent=company_colour.as_ink(asked.process.colour),
            signs=has_signs(_words(asked)),
            **fill(asked),
        )


def page(name: str, asked: Asked, fill: Fill) -> bytes:
    """One page of HTML that needs nothing else, with style and script of that name; `fill` as above."""
    asked = _printable(asked)
    with speaking(asked.language):
        return single_file(
            f"exports/{name}_page.html",
            asked,
            sheets=(f"{name}-page",),
            script=f"js/{name}-page.js",
            words=_words(asked),
            standing=standing(asked),
            **fill(asked),
        )


def _printable(asked: Asked) -> Asked:
    return replace(asked, process=printable_process(asked.process))


def _words(asked: Asked) -> str:
    return "".join(words_of(asked.process))
