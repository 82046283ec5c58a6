from dataclasses import replace

import pytest

from tests.exports.books import html_of
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


def _first_two(process, paper):
    return pages(html_of(process, paper=paper))[:2]


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
