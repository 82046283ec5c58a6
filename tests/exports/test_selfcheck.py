import re
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.exports.hard_processes import HARD, each
from tests.exports.laid_out import pages
from tests.exports.processes import PUMPS
from workshop.domain.design.self_check import self_check
from workshop.exports.asked import Asked
from workshop.exports.catalogue import named
from workshop.intake.process_file import read_process

DEMO = replace(
    read_process((Path(__file__).parents[2] / "workshop/demo/process.yaml").read_bytes()), version=3
)
MM = 96 / 25.4


def asked(process, ending="pdf", **how):
    return Asked(process, ending, date(2026, 11, 26), **how)


@cache
def laid(name):
    return pages(named("selfcheck").paper(asked({**HARD, "demo": DEMO}[name])))


def text(page):
    return " ".join(word.text for word in page.words)


def web_page(process, **how):
    return named("selfcheck").file(asked(process, "html", **how)).decode()


def test_ten_questions_come_first_and_their_answers_on_the_last_page():
    *before, last = laid("demo")
    questions = " ".join(map(text, before))

    for number, check in enumerate(self_check(DEMO), start=1):
        letter = "ABCD"[check.right]
        assert f"{number} {check.question}".split("“")[0] in questions
        assert f"{number} {letter} {check.options[check.right]}" in text(last)
        assert f"Told in the playbook: Stage {check.stage}, {check.stage_title}" in text(last)
    assert "Told in the playbook" not in questions
    assert "its number stands on the tab at the edge of its pages" in text(last)
    assert "The answers" in text(last)


def test_every_page_says_how_current_it_is():
    for page in laid("demo"):
        foot = "Version 3 · Owner: Marta Lindqvist · Next review: 31 May 2027 · Printed 26 November 2026"
        assert foot in text(page)


@pytest.mark.parametrize("name", each("demo"))
def test_nothing_is_cut_off_and_nothing_lies_on_anything(name):
    for page in laid(name):
        assert page.outside(8 * MM) == []
        assert page.overlaps() == []


def test_where_there_is_nothing_to_ask_it_says_what_to_agree_first():
    (only,) = laid("nothing agreed")

    assert "There is nothing to ask yet. Questions are made from milestones" in text(only)
    assert "There is nothing to ask yet." in web_page(HARD["nothing agreed"])


def test_it_is_set_on_the_paper_asked_for_tagged_and_named():
    read = PdfReader(BytesIO(named("selfcheck").file(asked(PUMPS, paper="letter"))))
    root, box = read.trailer["/Root"], read.pages[0].mediabox

    assert (round(box.width), round(box.height)) == (612, 792)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert read.metadata.title == "Northwind Pumps: self-check"
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_on_the_page_a_wrong_answer_leads_to_the_place_where_the_right_one_is_told():
    read = web_page(DEMO)

    for number, check in enumerate(self_check(DEMO), start=1):
        assert len(re.findall(rf'name="q{number}" [^>]*data-right', read)) == 1
        assert f'href="#stage-{check.stage}"' in read
        assert f'id="stage-{check.stage}"' in read
    assert read.count("<details>") == 10


def test_the_page_leads_to_nothing_outside_and_runs_nothing_but_its_own():
    read = web_page(DEMO)

    assert re.findall(r"(?:src|href|action)=\"(?!#)[^\"]*", read) == []
    assert "script-src &#39;sha256-" in read
    assert " style=" not in read
    assert len(read) < 150_000


def test_text_that_looks_like_code_is_text():
    read = web_page(HARD["hostile"])

    assert "<b>x</b>" not in read
    assert "&lt;b&gt;x&lt;/b&gt; {{7*7}}" in read
