from dataclasses import replace

import pytest

from tests.exports.books import alternatives, html_of, made
from tests.exports.hard_processes import NAMES, WORD
from tests.exports.laid_out import pages
from workshop.domain.cluster.discovery import Support
from workshop.domain.design.process import Milestone, Process, Stage

SIX = Process(
    "From the first enquiry to the accepted machine",
    tuple(
        Stage(f"s{number}", title, 10, milestones=(Milestone(f"m{number}", "Told", support=Support(9, 12)),))
        for number, title in enumerate(NAMES)
    ),
    company="Grünbaum & Söhne",
    owner="Marta Lindqvist",
    version=12,
    published="2026-05-01",
    next_review="2027-05-31",
)
LONGEST = replace(
    SIX,
    name=f"{WORD} {WORD}",
    owner=f"{WORD} {WORD}",
    company=f"{WORD} {WORD}",
    stages=tuple(replace(stage, title=WORD) for stage in SIX.stages),
)


LINK = "https://workshop.thornby-labelling.example/read/oZ3kq81LmWnB?v=12"


def _first_two(process, paper, **more):
    return pages(html_of(process, paper=paper, **more))[:2]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("process", [SIX, LONGEST], ids=["six stages", "the longest names"])
def test_the_cover_is_one_page_and_says_when_it_was_published_however_long_its_names_are(process, paper):
    cover, following = _first_two(process, paper)

    assert "1 May 2026" in [word.text for word in cover.words]
    assert following.words[0].text == "How to read this"
    assert cover.outside(20) == []


def test_six_stages_stand_side_by_side_on_the_cover():
    cover, _following = _first_two(SIX, "a4")
    beginnings = {"Problem", "Requirements", "Proven on", "Investment", "Order placed", "Machine"}
    heights = [word.top for word in cover.words if any(word.text.startswith(each) for each in beginnings)]

    assert len(heights) >= 6
    assert len(set(heights[:6])) == 1


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("process", [SIX, LONGEST], ids=["six stages", "the longest names"])
def test_where_there_is_a_link_a_code_on_the_cover_leads_to_the_current_version(process, paper):
    cover, following = _first_two(process, paper, link=LINK)
    told = [word.text for word in cover.words]

    assert "This is version 12." in told
    assert "Scan for the current one." in told
    assert following.words[0].text == "How to read this"
    assert cover.overlaps() == []


def test_the_code_on_the_cover_is_told_to_those_who_do_not_see_it():
    told = alternatives(made(SIX, link=LINK).trailer["/Root"]["/StructTreeRoot"])

    assert "A code that leads to the current version" in told


def test_without_a_link_there_is_no_code_on_the_cover():
    cover, _following = _first_two(SIX, "a4")

    assert not any("Scan" in word.text for word in cover.words)


@pytest.mark.parametrize(("paper", "size"), [("a4", 40), ("letter", 25)])
def test_the_title_is_no_smaller_than_its_page_asks_for(paper, size):
    cover, _following = _first_two(SIX, paper, link=LINK)

    assert max(word.size for word in cover.words) == pytest.approx(size)
