import re
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from tests.domain.design.documents import processes
from tests.exports.hard_processes import HARD, SIX_LONG, each
from tests.exports.laid_out import pages
from tests.exports.processes import PUMPS
from workshop.exports.asked import Asked
from workshop.exports.catalogue import named
from workshop.exports.pocket.fitting import fitted
from workshop.intake.process_file import read_process

DEMO = replace(
    read_process((Path(__file__).parents[2] / "workshop/demo/process.yaml").read_bytes()),
    company="Thornby Labelling",
    version=3,
)
MM = 96 / 25.4


def asked(process, ending="pdf", **how):
    return Asked(process, ending, date(2026, 11, 26), **how)


@cache
def laid(name):
    """The two sides; there are never more and never fewer."""
    one, other = pages(named("pocket").paper(asked({**HARD, "demo": DEMO}[name])))
    return one, other


def text(*sides):
    return " ".join(word.text for side in sides for word in side.words)


def page(process, **how):
    return named("pocket").file(asked(process, "html", **how)).decode()


def test_each_stage_says_what_the_buyer_has_done_with_its_proof_and_what_to_ask():
    read = text(*laid("demo"))

    for said in (
        "Thornby Labelling · Pocket checklist",
        "1 Problem measured",
        "Buyer gave us output and stoppage figures of the line Proof: The buyer's own sheet or report",
        "Ask: How many packs an hour does the line make",
        "What to ask first",
        "How do you usually buy a machine like this?",
        "A cheaper maker Ask both makers to run the buyer's own product",
    ):
        assert said in read.replace("10 % ", "")


def test_both_sides_say_how_current_the_card_is():
    for side in laid("demo"):
        foot = "Version 3 · Owner: Marta Lindqvist · Next review: 31 May 2027 · Printed 26 November 2026"
        assert foot in text(side)
    assert "Draft" in text(laid("one stage")[0])


@pytest.mark.parametrize("name", each("demo"))
def test_it_is_two_sides_of_a5_on_which_nothing_is_cut_off_too_small_or_on_top_of_anything(name):
    for side in laid(name):
        assert (round(side.width / MM), round(side.height / MM)) == (148, 210)
        assert side.outside(9 * MM) == []
        assert side.overlaps() == []
        assert all(word.size >= 7.49 for word in side.words)


@settings(max_examples=25)
@given(processes())
def test_whatever_the_process_says_it_fits_two_sides(process):
    card = fitted(asked(process))

    for side in card.sides:
        assert side.taken <= side.room
    assert len(card.sides[0].parts + card.sides[1].parts) >= len(process.stages)


def test_gates_come_first_and_what_has_no_room_is_left_to_the_playbook():
    read = text(*laid("six long names"))

    for number in range(6):
        for gate in (0, 3, 6):
            assert f"Buyer confirmed point {number}.{gate} of the list" in read
    assert "17 more milestones: the rest is in the playbook." in read
    assert "Ask: When does the board meet on point 0.0" in read


def test_a_proof_of_one_long_word_is_shown_as_far_as_it_goes():
    assert "Proof:wwwwwwwwwwwwwwwwwwww" in text(*laid("hostile"))


def test_every_stage_of_eleven_has_its_place():
    for number in range(1, 12):
        assert f"{number} Stage title {number}" in re.sub(r"\d+ % ", "", text(*laid("eleven stages")))


def test_a_stage_without_a_milestone_says_so_and_there_is_room_for_notes():
    read = text(*laid("nothing agreed"))

    assert "No milestone is agreed for this stage yet." in read
    assert "Notes" in read


def test_the_file_is_tagged_and_names_its_title_and_language():
    made = named("pocket").file(asked(DEMO))
    read = PdfReader(BytesIO(made))
    root = read.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert read.metadata.title == "From request to ordered machine: pocket checklist"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert len(made) < 200_000


def test_the_page_for_the_phone_holds_everything_and_leads_to_nothing_outside():
    read = page(DEMO)

    for stage in DEMO.stages:
        for milestone in stage.milestones:
            assert milestone.title.replace("'", "&#39;") in read
    assert "Version 3 · Owner: Marta Lindqvist · Next review: 31 May 2027" in read
    assert re.findall(r"(?:src|href|action)=\"(?!#)[^\"]*", read) == []
    assert re.findall(r"url\((?!data:)[^)]*", read) == []
    assert "@import" not in read
    assert len(read) < 150_000


def test_its_policy_lets_nothing_run_but_its_own_script():
    read = page(DEMO)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', read)[1]

    assert policy.startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert "unsafe" not in policy
    assert " style=" not in read
    assert re.findall(r"\son\w+=", read) == []


def test_text_that_looks_like_code_is_text():
    process = replace(PUMPS, name='</style><script>alert(1)</script> {{7*7}} "]', owner="<b>x</b>")
    read = page(process)

    assert "<script>alert" not in read
    assert "&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}}" in read
    assert read.count("</style>") == 1


def test_letters_beyond_english_bring_their_font_and_others_stay_small():
    plain, polish = page(PUMPS), page(replace(PUMPS, name="Zażółć gęślą jaźń"))

    assert plain.count("font/woff2") == 1
    assert polish.count("font/woff2") == 2


def test_another_language_is_spoken_throughout():
    assert '<html lang="qps">' in page(SIX_LONG, language="qps")
    assert "Þ" not in page(SIX_LONG, language="qps")
    assert "Fîñd" in page(SIX_LONG, language="qps")
