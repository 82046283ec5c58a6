import re
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.domain.design.documents import processes
from tests.exports.books import alternatives
from tests.exports.hard_processes import HARD, NAMES, each
from tests.exports.laid_out import pages
from tests.exports.processes import PUMPS
from workshop.exports import company_colour, typeface
from workshop.exports.asked import Asked
from workshop.exports.catalogue import named
from workshop.exports.poster.fitting import fitted
from workshop.exports.poster.sheet import PAPERS
from workshop.intake.process_file import read_process

DEMO = replace(
    read_process((Path(__file__).parents[2] / "workshop/demo/process.yaml").read_bytes()),
    company="Thornby Labelling",
    version=3,
    colour="#1f4e79",
)
LINK = "https://workshop.example.com/p/k7qm2xpd"
MM = 96 / 25.4


def html(process, paper="a2", **how):
    return named("poster").paper(Asked(process, "pdf", date(2026, 11, 26), paper=paper, **how))


def laid(process, **how):
    """The only page; there never is a second."""
    (page,) = pages(html(process, **how))
    return page


def text(page):
    return " ".join(word.text for word in page.words)


def shown(name, paper="a2"):
    """The sheet of one of the processes, set once for all tests."""
    return _shown(name, paper)


@cache
def _shown(name, paper):
    return laid({**HARD, "demo": DEMO}[name], paper=paper, link=LINK)


@pytest.fixture
def demo():
    return shown("demo")


def test_it_says_whose_process_it_is_how_current_it_is_and_where_the_newest_one_is(demo):
    for said in (
        "Thornby Labelling",
        "Version 3",
        "From request to ordered machine",
        "Owner: Marta Lindqvist",
        "Next review: 31 May 2027",
        "Printed 26 November 2026",
        "This is version 3. Scan for the current one.",
    ):
        assert said in text(demo)


def test_each_stage_tells_its_likelihood_its_gates_with_their_proof_and_something_that_we_do(demo):
    for said in (
        "Proven on their own product",
        "50 % likely to close",
        "Buyer signed the trial report Trial report with the buyer's signature",
        "Run the trial at the speed of the requirement list, and write down what failed",
    ):
        assert said in text(demo)
    assert "Buyer watched the trial" not in text(demo)


def test_the_foot_speaks_of_proofs_only_where_one_is_shown(demo):
    assert "the proof stands beneath" in text(demo)
    assert "proof" not in text(shown("one stage"))
    assert "The buyer has done it. Until then" in text(shown("one stage"))


def test_without_an_address_there_is_no_code_and_nothing_is_said_of_one():
    assert "Scan" not in text(laid(DEMO))
    assert "<svg" not in html(DEMO)


def test_a_draft_says_so():
    assert "This is a draft. Scan for the current version." in text(shown("two stages"))


# 16 mm of capitals, a two-hundred-and-fiftieth of four metres; Source Sans has capitals of 0.66 em.
FAR = 16 / 25.4 * 72 / 0.66


@pytest.mark.parametrize("name", each("demo"))
def test_the_names_of_stages_are_read_from_four_metres_and_all_else_from_one(name):
    process = {**HARD, "demo": DEMO}[name]
    words = shown(name).words

    assert all(word.size >= 24 for word in words)
    for stage in process.stages[:8]:
        first = stage.title.split()[0][:6]
        assert any(word.size >= FAR and word.text.startswith(first) for word in words), stage.title


def test_half_the_sheet_is_read_from_seven_tenths_of_the_distance():
    words = shown("demo", "a3").words

    assert all(word.size >= 18 for word in words)
    assert all(each.size >= FAR * 0.707 for each in words if each.text.startswith(("Problem", "Need agreed")))


@pytest.mark.parametrize("name", each("demo"))
@pytest.mark.parametrize("paper", ["a2", pytest.param("a3", marks=pytest.mark.full)])
def test_it_is_one_sheet_on_which_nothing_is_cut_off_and_nothing_lies_on_anything(name, paper):
    page = shown(name, paper)

    assert page.outside(10 * MM) == []
    assert page.overlaps() == []


@pytest.mark.parametrize(("paper", "size"), [("a2", (420, 594)), ("a3", (297, 420))])
def test_the_sheet_has_the_size_that_was_asked_for(paper, size):
    page = shown("demo", paper)

    assert (round(page.width / MM), round(page.height / MM)) == size


@pytest.mark.full
@pytest.mark.parametrize("text", ["W" * 200, "wide words of many letters " * 7, "العميل وقع " * 18])
def test_twenty_stages_of_the_longest_names_are_told_as_far_as_they_fit(text):
    stage = HARD["hostile"].stages[0]
    stages = tuple(replace(stage, id=f"s{number}", title=text) for number in range(20))
    page = laid(replace(HARD["hostile"], name=text, stages=stages), paper="a3", link=LINK)

    assert page.outside(7 * MM) == []
    assert page.overlaps() == []
    assert re.search(r"and 1[2-9] more stages, see the playbook", " ".join(word.text for word in page.words))


def test_a_name_too_long_for_large_letters_is_spelt_out_beneath():
    read = text(shown("six long names"))

    assert "Problem measured…" in read
    for name in NAMES:
        assert name in read


def test_what_has_no_room_is_counted_and_left_to_the_playbook():
    assert "and 19 more, see the playbook" in text(shown("six long names"))
    assert "and 3 more stages, see the playbook" in text(shown("eleven stages"))


def test_a_stage_without_a_gate_shows_what_else_the_buyer_does():
    stages = tuple(
        replace(stage, milestones=tuple(replace(each, gate=False) for each in stage.milestones))
        for stage in PUMPS.stages
    )
    assert "Plant visited" in text(laid(replace(PUMPS, stages=stages)))
    assert "No milestone is agreed for this stage yet." in text(shown("nothing agreed"))


def test_the_head_is_in_the_company_s_colour_and_is_read_on_it_in_grey_too():
    for colour in ("#1f4e79", "#ffee00", "#808080", "#ffffff", "#000000"):
        words = company_colour.words_on(colour)
        assert company_colour.contrast(words, colour) >= 4.5
        assert f"background: {colour}; color: {words}" in html(replace(PUMPS, colour=colour))


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_words_are_read_on_every_colour_and_the_colour_is_read_on_paper(colour):
    assert company_colour.contrast(company_colour.words_on(colour), colour) >= 4.5
    assert company_colour.contrast(company_colour.as_ink(colour), "#ffffff") >= 4.5


@settings(max_examples=25)
@given(processes(), st.sampled_from(sorted(PAPERS)))
def test_whatever_the_process_says_it_fits_the_sheet(process, paper):
    sheet = PAPERS[paper]
    poster = fitted(Asked(process, "pdf", date(2026, 11, 26), paper=paper, link=LINK), sheet)

    assert poster.end <= poster.foot_top
    for placed in poster.bands:
        assert placed.band.height <= placed.depth + 0.01
        assert placed.band.name.size >= sheet.smallest_name
        for line in placed.band.name.lines:
            assert typeface.width(line, placed.band.name.size, bold=True) <= poster.columns.left + 0.01


def test_a_pale_colour_is_no_ink():
    assert company_colour.as_ink("#ffee00") == "#1b1f24"
    assert company_colour.as_ink("#1f4e79") == "#1f4e79"


def test_the_file_is_tagged_names_its_title_and_language_and_tells_what_the_code_is():
    made = named("poster").file(Asked(DEMO, "pdf", date(2026, 11, 26), paper="a2", link=LINK))
    read = PdfReader(BytesIO(made))
    root = read.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert read.metadata.title == "From request to ordered machine: the process as a poster"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert "A code that leads to the current version" in alternatives(root["/StructTreeRoot"])
    assert [each.title for each in read.outline][:2] == ["Problem measured", "Need agreed"]
    assert len(made) < 2_000_000


def test_another_language_is_spoken_throughout():
    page = laid(replace(DEMO, version=0), language="qps", link=LINK)

    assert "[Ðráft" in text(page) or "[Dráft" in text(page)
    assert "lîkéľý" in text(page) or "lîkélý" in text(page)
    assert page.outside(10 * MM) == []
    assert page.overlaps() == []
