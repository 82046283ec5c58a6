"""Every export by its name: what it is, how its file may end, and the module that makes it.

A module that sets type has `paper(asked)`, which gives the finished HTML that `pdf.render` turns into a PDF.
A module that makes other files has `file(asked)`, which gives their bytes; one whose archive holds papers
has `bundle(asked)`, which gives it with their HTML. Modules are loaded when asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Literal, Protocol, cast

from workshop.domain.words import Sentence, say
from workshop.exports.asked import SHAPES, Asked, Shape
from workshop.exports.crm.systems import SYSTEMS
from workshop.exports.sheets import PaperName

PDF = "pdf"
BOOK_PAPERS: tuple[PaperName, ...] = ("a4", "letter")
Source = Literal["process", "collected", "round"]


@dataclass(frozen=True, slots=True)
class Export:
    """One export; its first ending, paper and shape are the ones that it has where nobody says another.

    `bundled` are the endings of archives that hold papers: setting these takes seconds, as any PDF does.
    `has_names` tells whether names of customers or contributors can be switched on in it. The process file
    has them always: it is the document itself, which is kept and read again. `has_result` tells
    whether the result of an assessment can be a chapter of it.
    """

    name: str
    words: Sentence
    endings: tuple[str, ...]
    papers: tuple[PaperName, ...] = ()
    shapes: tuple[Shape, ...] = ()
    crms: tuple[str, ...] = ()
    source: Source = "process"
    module: str = ""
    bundled: tuple[str, ...] = ()
    has_names: bool = False
    has_result: bool = False

    @property
    def set_as(self) -> str:
        """The ending of the file of it that is set in type; "" where there is none."""
        return next((each for each in self.endings if each == PDF or each in self.bundled), "")

    def paper(self, asked: Asked) -> str:
        """The finished HTML of its PDF."""
        return self._made_by().paper(asked)

    def unset(self, asked: Asked) -> bytes:
        """What `setting.set_type` makes the file of, where its ending is `set_as`."""
        return self.paper(asked).encode() if asked.ending == PDF else self._made_by().bundle(asked)

    def file(self, asked: Asked) -> bytes:
        """The bytes of the file that was asked for."""
        if asked.ending == self.set_as:
            from workshop.exports import setting

            return setting.set_type(self.unset(asked))
        return self._made_by().file(asked)

    def _made_by(self) -> _Module:
        return cast(_Module, import_module(f"workshop.exports.{self.module or self.name}"))


class _Module(Protocol):
    """What a module of an export offers: at least one of these."""

    def paper(self, asked: Asked) -> str:
        """Finished HTML, for `pdf.render`."""

    def file(self, asked: Asked) -> bytes:
        """The bytes of any other file."""

    def bundle(self, asked: Asked) -> bytes:
        """An archive with the HTML of its papers, for `setting.set_type`."""


EXPORTS: tuple[Export, ...] = (
    Export(
        "playbook", say("The process as a book"), (PDF,), papers=BOOK_PAPERS, has_names=True, has_result=True
    ),
    Export("poster", say("The process as a poster"), (PDF,), papers=("a2", "a3"), module="poster.page"),
    Export("pocket", say("The process for the pocket"), (PDF, "html"), module="pocket.page"),
    Export("selfcheck", say("Ten questions for somebody new"), (PDF, "html"), papers=BOOK_PAPERS),
    Export(
        "web", say("The process as a page for any browser"), ("html",), module="web_edition", has_names=True
    ),
    Export(
        "flowchart",
        say("The process in one drawing"),
        ("svg", "png", PDF),
        papers=("a4", "letter", "a3", "a2"),
        shapes=SHAPES,
    ),
    Export("bpmn", say("The process for modellers and workflow programs"), ("bpmn", "xml")),
    Export("mermaid", say("The process as a drawing in text, for wikis and notes"), ("mmd", "md")),
    Export("yaml", say("The process as a file, to be read again"), ("yaml", "yml"), module="process_yaml"),
    Export("json", say("The process as a file for other programs"), ("json",), module="process_json"),
    Export("hubspot", say("The pipeline for HubSpot"), ("json",), module="crm.hubspot"),
    Export(
        "salesforce",
        say("The pipeline for Salesforce, with its path and its gates"),
        ("zip",),
        module="crm.salesforce",
        bundled=("zip",),
    ),
    Export("pipedrive", say("The pipeline for Pipedrive"), ("json",), module="crm.pipedrive"),
    Export("odoo", say("The stages for Odoo"), ("csv", "xml"), module="crm.odoo"),
    Export("frappe", say("The stages for Frappe CRM"), ("csv",), module="crm.frappe"),
    Export(
        "crm-report",
        say("What a CRM does not hold, and what is done by hand"),
        (PDF,),
        papers=BOOK_PAPERS,
        crms=tuple(SYSTEMS),
        module="crm.report",
    ),
    Export(
        "csv",
        say("All that was collected, as a table"),
        ("csv",),
        source="collected",
        module="keyed_csv",
        has_names=True,
    ),
    Export(
        "xlsx",
        say("All that was collected, as a workbook"),
        ("xlsx",),
        source="collected",
        module="collected_xlsx",
        has_names=True,
    ),
    Export(
        "result",
        say("The result of the newest closed round of the assessment"),
        (PDF,),
        papers=BOOK_PAPERS,
        source="round",
        module="maturity",
    ),
)


def named(name: str) -> Export:
    """The export of that name; KeyError where there is none."""
    return {each.name: each for each in EXPORTS}[name]
