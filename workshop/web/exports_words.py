"""What the Export station says of each export: its name, whom it is for, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.words import Sentence, say
from workshop.exports.asked import Shape
from workshop.exports.catalogue import Export
from workshop.exports.sheets import PaperName


@dataclass(frozen=True, slots=True)
class Section:
    """Exports that stand together, by their names."""

    id: str
    title: Sentence
    names: tuple[str, ...]


SECTIONS = (
    Section("book", say("Book and paper"), ("playbook", "poster", "pocket", "selfcheck", "web")),
    Section("drawing", say("Drawing"), ("flowchart", "bpmn", "mermaid")),
    Section(
        "crm", say("For your CRM"), ("hubspot", "salesforce", "pipedrive", "odoo", "frappe", "crm-report")
    ),
    Section("data", say("Data"), ("yaml", "json", "csv", "xlsx")),
)
# The station has the result where the assessment is.
ELSEWHERE = frozenset({"result"})

TITLES: dict[str, Sentence] = {
    "playbook": say("Playbook"),
    "poster": say("Poster"),
    "pocket": say("Pocket card"),
    "selfcheck": say("Self-check"),
    "web": say("Web edition"),
    "flowchart": say("Flowchart"),
    "bpmn": say("BPMN"),
    "mermaid": say("Mermaid"),
    "hubspot": say("HubSpot"),
    "salesforce": say("Salesforce"),
    "pipedrive": say("Pipedrive"),
    "odoo": say("Odoo"),
    "frappe": say("Frappe CRM"),
    "crm-report": say("What a CRM cannot hold"),
    "yaml": say("Process file"),
    "json": say("Process, JSON"),
    "csv": say("Activities, CSV"),
    "xlsx": say("Activities, workbook"),
    "assessment": say("Result of the assessment"),
}
FOR_WHOM: dict[str, Sentence] = {
    "playbook": say(
        "For everybody who sells: what the buyer must have done, what we do, and which proof to ask for. "
        "A new colleague can work with it from the first day."
    ),
    "poster": say("For the wall of the sales room: five words from the door, the rest from one step away."),
    "pocket": say("For the jacket: the gates and the questions, to look at before the door opens."),
    "selfcheck": say(
        "For a new colleague: ten questions about the process, with the answers and where each is told."
    ),
    "web": say(
        "For phones and for the company’s own pages: one page to search and to print. Nothing else is needed."
    ),
    "flowchart": say("For slides and for the company’s own pages: the whole process in one drawing."),
    "bpmn": say("For process tools: the stages and gates as a diagram that can be edited there."),
    "mermaid": say("For wikis that draw a diagram from text."),
    "hubspot": say("For whoever looks after HubSpot: the stages and what must be filled in."),
    "salesforce": say("For whoever looks after Salesforce: the stages and what must be filled in."),
    "pipedrive": say("For whoever looks after Pipedrive: the stages and what must be filled in."),
    "odoo": say("For whoever looks after Odoo: the stages and what must be filled in."),
    "frappe": say("For whoever looks after Frappe CRM: the stages with their chances."),
    "crm-report": say("For whoever sets the CRM up: what it holds, what it cannot, and what to do then."),
    "yaml": say(
        "For keeping, comparing, and another workshop: the whole document, names too. It can be uploaded "
        "under Design."
    ),
    "json": say("For programs of your own: the whole document, names too."),
    "csv": say(
        "For a spreadsheet: one activity a row, with its key. Can be uploaded again under Collect. Deals "
        "keep their names; who told something is in it where names are shown."
    ),
    "xlsx": say("The same as a workbook. Nothing in it is calculated. Can be uploaded again under Collect."),
}
PAPERS: dict[PaperName, Sentence] = {
    "a4": say("A4"),
    "letter": say("US Letter"),
    "a3": say("A3"),
    "a2": say("A2"),
}
SHAPE_WORDS: dict[Shape, Sentence] = {
    "lanes": say("Lanes"),
    "funnel": say("Funnel"),
    "flywheel": say("Flywheel"),
}
CRMS: dict[str, str] = {
    "hubspot": "HubSpot",
    "salesforce": "Salesforce",
    "pipedrive": "Pipedrive",
    "odoo": "Odoo",
    "frappe": "Frappe CRM",
}


def title_of(export: Export) -> Sentence:
    """What people call it."""
    return TITLES.get(export.name, export.words)


def for_whom(export: Export) -> Sentence:
    """What it is for."""
    return FOR_WHOM.get(export.name, export.words)


def crms_of(export: Export) -> tuple[str, ...]:
    """The systems about which a report can be made; none for every other export."""
    return tuple(CRMS) if export.name == "crm-report" else ()


def section_of(export: Export) -> str:
    """The id of the section in which it stands; what no section names stands with the data."""
    return next((each.id for each in SECTIONS if export.name in each.names), "data")
