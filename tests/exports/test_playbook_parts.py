"""What the book says of its version, its stories, its logo, and what becomes of very long words."""

from dataclasses import replace

import pytest

from tests.exports.books import alternatives, html_of, made, red_logo, squeezed, text_of, whole_sample
from tests.exports.processes import PUMPS, process_of
from workshop.domain.design.fields import FIELDS
from workshop.domain.design.process import Process, Stage
from workshop.exports import assets, standing
from workshop.exports.printable import printable_process


def test_a_published_version_says_its_number_its_day_and_what_changed(whole):
    read = text_of(whole)

    assert "Version 2" in whole.pages[0].extract_text()
    assert squeezed("Version 2, published on 26 November 2026") in read
    assert squeezed("What changed Fewer gates Milestone “Need written down” is new") in read
    assert all("Version 2" in page.extract_text() for page in whole.pages)
    assert "Next review 31 March 2027" in " ".join(whole.pages[4].extract_text().split())


def test_a_draft_without_a_number_is_called_a_draft():
    assert standing.version(PUMPS) == "Draft"


def test_the_cover_says_whose_process_it_is(whole):
    cover = whole.pages[0].extract_text()

    assert "Thornby Pumps" in cover
    assert "How we sell pumps" in cover
    assert "Sales playbook" in cover


@pytest.mark.parametrize(
    ("shown", "told"), [("A mill in the north", "A mill in the north"), ("", "From a won deal")]
)
def test_a_story_names_its_deal_only_as_it_may_be_shown(shown, told):
    process = whole_sample()
    story = replace(process.stories[0], shown_name=shown)
    book = html_of(replace(process, stories=(story,)))

    assert f'<p class="from">{told}</p>' in book


def test_our_page_tells_a_story_what_to_ask_what_to_send_and_what_else_to_do(whole):
    left, right = (whole.pages[page].extract_text() for page in (3, 4))

    for told in ("They rang on a Sunday.", "Who signs?", "The list", "Call again", "From won deals"):
        assert told in right
        assert told not in left
    assert "Plant manager" in left
    assert "They compare makers" in left


def test_the_qualifying_sheet_tells_which_milestone_covers_a_point_and_what_is_open(pumps):
    page = next(page for page in pumps.pages if "BANT" in page.extract_text())
    read = " ".join(page.extract_text().split())

    assert "Budget Is there money for it, and how much? Budget allocated 2" in read
    assert "Open: no milestone tells it." in read


def test_a_word_that_the_fonts_lack_is_told_in_the_colophon():
    told = html_of(Process("By hand", (Stage("s", "合同 signed", 20),)))

    assert "2 signs are not in the fonts of this paper (CJK): 合 同" in told
    assert "not in the fonts" not in html_of(PUMPS)


def test_the_pages_after_a_long_stage_are_for_notes_so_that_every_stage_is_a_spread():
    reader = made(process_of(2, 18))
    opens = [
        number
        for number, page in enumerate(reader.pages, start=1)
        if "Stage title" in page.extract_text() and "likely to close" in page.extract_text()
    ]

    assert [number % 2 for number in opens[1:]] == [0, 0]
    assert any(page.extract_text().startswith("Notes") for page in reader.pages)


HARD = {
    "ninety letters": "Donaudampfschifffahrt" * 4 + "sgesel",
    "emoji": "Signed 🎉 today " * 4,
    "right to left": "العميل وقع العقد " * 4,
    "chinese": "客户已签署合同并确认日期" * 4,
}


@pytest.mark.parametrize("paper", ["a4", pytest.param("letter", marks=pytest.mark.full)])
def test_no_word_leaves_its_page(paper):
    process = process_saying_everything(HARD.values())

    assert outside(html_of(process, paper=paper, revision=12)) == []


def process_saying_everything(words):
    """The whole sample in which every text is one of these, stage by stage."""
    sample = printable_process(whole_sample())
    stages = tuple(with_texts(sample.stages[0], word, number) for number, word in enumerate(words))
    process = with_texts(sample, next(iter(words)), 99)
    return replace(process, stages=stages)


def with_texts(element, word, number):
    told = {
        name: word
        for name in FIELDS[type(element)]
        if isinstance(getattr(element, name), str)
        and name not in ("about", "group", "source", "next_review", "published", "colour", "stage")
    }
    children = {
        name: tuple(with_texts(child, word, number) for child in value)
        for name in element.__slots__
        if isinstance(value := getattr(element, name), tuple) and value and not isinstance(value[0], str)
    }
    return replace(element, **told, **children, id=f"{element.id}-{number}")


def outside(html):
    """The words that stand, wholly or in part, beyond the edge of their sheet."""
    from weasyprint import HTML

    from workshop.exports.asset_fetcher import AssetFetcher

    found = []
    for page in HTML(string=html, base_url="app:", url_fetcher=AssetFetcher()).render().pages:
        for box in page._page_box.descendants():
            if text := getattr(box, "text", ""):
                within = box.position_x >= 0 and box.position_x + box.width <= page.width
                if not (within and 0 <= box.position_y <= page.height - box.height):
                    found.append(text)
    return found


def test_the_logo_stands_on_the_cover_with_words_for_those_who_do_not_see_it(whole):
    assert whole.pages[0].images[0].image.size == (40, 20)
    assert "Logo of Thornby Pumps" in alternatives(whole.trailer["/Root"]["/StructTreeRoot"])


def test_another_logo_makes_another_file():
    assert assets.digest(html_of(PUMPS)) != assets.digest(html_of(PUMPS, logo=red_logo()))
