"""The report: its words read back from the PDF, or from the page where no PDF is needed."""

import re
from dataclasses import replace
from html import unescape
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.exports.crm.files import HARD, PUMPS, THIRD, asked, hostile, stage
from tests.exports.laid_out import pages
from tests.exports.processes import process_of
from tests.support.pages import words as words_of
from workshop.domain.design.process import Milestone, Process
from workshop.domain.problems import BadInput
from workshop.exports import pdf
from workshop.exports.crm import report
from workshop.exports.crm.systems import SYSTEMS

HEADING = re.compile(r"\d\s+Stage title \d|Task lists, for copying|Milestone by milestone")
# In CSS pixels: the margin with the foot of the page; a row is 25 high.
FOOT, THREE_ROWS = 75, 75


class Page:
    def __init__(self, text):
        self.text = text


def told(crm, process=THIRD):
    return words_of(Page(report.paper(asked(process, "pdf", crm=crm))))


def test_it_is_a_tagged_pdf_with_the_process_and_its_version_on_every_page():
    made = PdfReader(BytesIO(pdf.render(report.paper(asked(THIRD, "pdf", crm="hubspot")))))
    assert made.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert made.metadata.title == "Northwind Pumps in HubSpot: what does not fit, and what is done by hand"
    for page in made.pages:
        assert "Northwind Pumps" in page.extract_text()
        assert "v3" in page.extract_text()


@pytest.mark.parametrize(
    ("crm", "gate", "optional"),
    [
        ("hubspot", "Not in the file: a required field, made by hand", "it stays in the playbook"),
        ("salesforce", "Guidance of the path, a checkbox, and a rule", "Guidance of the path"),
        ("pipedrive", "Not in the file: a required field, made by hand", "it stays in the playbook"),
        ("odoo", "nothing stops the deal", "The stage’s requirements"),
        ("frappe", "it stays in the playbook", "it stays in the playbook"),
    ],
)
def test_every_milestone_is_told_with_where_it_went(crm, gate, optional):
    text = told(crm)
    _before, _title, after = text.partition("Cost of an hour named")
    first, _title, second = after.partition("Plant visited")
    assert gate in first
    assert optional in second[:90]
    assert "All bidders told" in text
    assert "Budget allocated" in text


@pytest.mark.parametrize("crm", SYSTEMS)
def test_it_says_what_is_done_by_hand_and_lists_what_we_do_for_copying(crm):
    text = told(crm)
    assert "What the admin does by hand" in text
    assert "Task lists, for copying" in text
    assert "Send the calculator" in text


def test_a_title_that_was_cut_and_a_probability_that_was_moved_are_told():
    process = Process("P", (stage(1, "n" * 60, "Words", percent=0), stage(2, "Won", "Words", percent=100)))
    text = told("salesforce", process)
    assert f"Called “{'n' * 60}” in the process" in text
    assert "0 % in the process: an open stage never has 0 or 100 %" in text
    assert "100 % in the process: an open stage never has 0 or 100 %" in text


def test_a_milestone_for_which_the_guidance_has_no_room_is_told_as_such():
    many = tuple(Milestone(f"m{n}", f"The buyer did what number {n} asks for") for n in range(40))
    full = replace(PUMPS, stages=(replace(PUMPS.stages[0], milestones=many),))
    text = told("salesforce", full)
    _before, _title, after = text.partition("number 39 asks for")
    assert after.strip().startswith("No room in the guidance of the path; it stays in the playbook")


def test_what_no_pipeline_has_a_place_for_is_counted():
    asking = replace(PUMPS.stages[0].milestones[0], ask="What does it cost?")
    process = replace(PUMPS, stages=(replace(PUMPS.stages[0], milestones=(asking,)),))
    assert "what to send, and what else to do, for 1 milestone" in told("odoo", process)


@pytest.mark.parametrize("crm", SYSTEMS)
def test_text_that_looks_like_markup_is_text(crm):
    page = report.paper(asked(hostile(), "pdf", crm=crm))
    assert "<b>" not in page
    assert HARD["markup"] in unescape(page)


def test_without_a_crm_it_asks_for_one():
    with pytest.raises(BadInput, match="Name it: hubspot, salesforce, pipedrive, odoo, frappe"):
        report.paper(asked(PUMPS, "pdf"))


@pytest.mark.parametrize("milestones", [3, 5, 8, 11])
def test_no_heading_stands_at_the_foot_of_a_page_and_no_row_of_many_alone(milestones):
    process = process_of(6, milestones)
    for page in pages(report.paper(asked(process, "pdf", crm="odoo"))):
        body = [word for word in page.words if word.bottom < page.height - FOOT]
        lowest = max(word.bottom for word in body)
        headings = [word for word in body if HEADING.fullmatch(word.text)]
        assert all(lowest - heading.bottom > THREE_ROWS for heading in headings)
