import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.exports.processes import PAYLOADS, PUMPS, process_of, process_saying, process_saying_all, texts
from workshop.domain.design.document_data import process_from_data
from workshop.domain.design.fields import FIELDS
from workshop.domain.design.process import Dismissal, Process, Stage
from workshop.domain.design.shape import family
from workshop.exports import assets, flowchart, pdf, playbook
from workshop.exports.printable import printable_process
from workshop.intake.logo import read_logo

TODAY = date(2026, 11, 22)


def html_of(process, **how):
    drawn = flowchart.draw(process, inline=True).decode()
    return playbook.html(process, today=TODAY, flowchart=drawn, **how)


def made(process, **how):
    return PdfReader(BytesIO(pdf.render(html_of(process, **how))))


def squeezed(text):
    return "".join(text.split())


def text_of(reader):
    return squeezed("".join(page.extract_text() for page in reader.pages))


@pytest.fixture(scope="module")
def pumps():
    return made(PUMPS, revision=12)


@pytest.fixture(scope="module")
def whole():
    return made(whole_sample(), logo=red_logo())


def test_every_word_of_the_process_is_in_the_book(pumps):
    read = text_of(pumps)

    for text in texts(PUMPS):
        assert squeezed(text) in read


def test_what_stands_around_the_stages_and_how_to_get_to_a_gate_is_in_the_book_too(whole):
    process = whole_sample()
    read = text_of(whole)
    # A story is told in its stage; a day and a colour are said in another form.
    unread = ("about", "reason", "group", "source", "next_review", "published", "colour", "stage")
    told = [
        (name, getattr(element, name))
        for element in family(process)
        for name in FIELDS[type(element)]
        if name not in unread and not isinstance(element, Dismissal)
    ]
    missing = [pair for pair in told if isinstance(pair[1], str) and squeezed(pair[1]) not in read]
    assert missing == []
    assert squeezed("March 31, 2027") in read
    assert squeezed(process.changes[0]) in read


def whole_sample():
    sample = Path(__file__).parents[1] / "domain" / "design" / "samples" / "format-3.json"
    return process_from_data(json.loads(sample.read_text()))


def test_support_is_told_in_won_and_lost_deals(pumps):
    assert squeezed("9 of 12 won deals 1 of 3 lost ones") in text_of(pumps)


def test_the_contents_name_each_stage_and_its_page(pumps):
    contents = squeezed(pumps.pages[1].extract_text())

    assert squeezed("1 Problem recognised 4") in contents
    assert squeezed("2 Supplier chosen 6") in contents
    assert squeezed("What has to be known of a deal 8") in contents
    assert squeezed("How this was made 10") in contents


def test_a_stage_is_a_spread_the_buyer_on_the_left_and_we_on_the_right(pumps):
    left, right = (pumps.pages[page].extract_text() for page in (3, 4))

    assert "What the buyer must have done" in left
    assert "Cost of an hour named" in left
    assert "Send the calculator" not in left
    assert "Send the calculator" in right


def test_the_head_names_the_stage_and_the_foot_the_version_the_owner_and_the_day(pumps):
    for page in pumps.pages[3:5]:
        text = page.extract_text()
        assert "1 Problem recognised" in " ".join(text.split())
        assert "Draft, revision 12 · Eva Winter" in " ".join(text.split())


def test_bookmarks_lead_to_the_stages(pumps):
    titles = [entry.title for entry in pumps.outline if not isinstance(entry, list)]

    assert titles == [
        "How to read this",
        "Contents",
        "The process on one page",
        "Problem recognised",
        "Supplier chosen",
        "What has to be known of a deal",
        "Words",
        "How this was made",
    ]


def test_the_file_is_tagged_and_says_its_title_and_language(pumps):
    root = pumps.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pumps.metadata.title == "Northwind Pumps: sales playbook"
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_the_drawing_has_a_text_alternative(pumps):
    assert "The sales process Northwind Pumps" in alternatives(pumps.trailer["/Root"]["/StructTreeRoot"])


def alternatives(node):
    node = node.get_object()
    kids = node.get("/K", []) if isinstance(node, dict) else []
    found = {node["/Alt"]} if isinstance(node, dict) and "/Alt" in node else set()
    for kid in kids if isinstance(kids, list) else [kids]:
        if isinstance(kid.get_object(), dict):
            found |= alternatives(kid)
    return found


def test_every_font_is_in_the_file(pumps):
    fonts = {
        font.get_object()["/BaseFont"]
        for page in pumps.pages
        for font in page["/Resources"].get("/Font", {}).values()
    }

    assert {name.split("+")[1][:8] for name in fonts} <= {"Source-S"}


@pytest.mark.parametrize("stages", [1, 3, 6])
def test_no_page_is_blank_and_none_is_missing(stages):
    reader = made(process_of(stages, 3))

    assert len(reader.pages) == 6 + 2 * stages
    assert all(len(squeezed(page.extract_text())) > 40 for page in reader.pages)


def test_sixty_milestones_are_all_there_and_no_stage_is_parted_from_its_heading():
    process = process_of(6, 10)
    reader = made(process)
    read = text_of(reader)

    assert all(squeezed(text) in read for text in texts(process))
    assert all(len(squeezed(page.extract_text())) > 40 for page in reader.pages)
    for page in reader.pages:
        assert (
            not page.extract_text()
            .rstrip()
            .endswith(("What the buyer must have done", "What strengthens the deal"))
        )


def test_a_word_of_ninety_letters_stays_on_the_page():
    word = "Donaudampfschifffahrt" * 4 + "sgesel"
    reader = made(process_saying(word))

    assert len(word) == 90
    assert text_of(reader).count(word) >= 7


# One book for all of them, because a letter of one font may be taken for a letter of another.
def test_text_that_looks_like_code_is_printed_as_text_in_every_field():
    process = process_saying_all(text for text in PAYLOADS.values() if len(text) < 1000)
    read = text_of(made(process))

    for shown in texts(printable_process(process)):
        # Right-to-left words may be read back from a PDF in either direction.
        assert squeezed(shown) in read or squeezed(shown)[::-1] in read, shown


@pytest.mark.parametrize("name", ["long", "one long word"])
def test_ten_thousand_letters_are_printed_to_the_last(name):
    # They break over pages, between the feet and heads of which they go on.
    letters = squeezed(PAYLOADS[name])
    stage = Stage("s", "Need agreed", 20, PAYLOADS[name])
    read = text_of(made(Process("Long", (stage,))))

    assert read.count(letters[0]) >= len(letters) // len(set(letters))


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_book_is_set_on_the_paper_asked_for(paper, size):
    pages = made(PUMPS, paper=paper).pages

    assert (round(pages[0].mediabox.width), round(pages[0].mediabox.height)) == size
    assert (round(pages[2].mediabox.height), round(pages[2].mediabox.width)) == size


def test_a_process_written_by_hand_carries_no_figures():
    read = text_of(made(Process("By hand", (Stage("s", "Need agreed", 20),))))

    assert squeezed("This process was written by hand") in read
    assert "wondeals," not in read


def test_another_language_is_named_in_the_file():
    reader = made(PUMPS, language="qps")

    assert reader.trailer["/Root"]["/Lang"] == "qps"
    assert "[Šáléšpláýböök" in text_of(reader)


def test_the_same_process_on_the_same_day_gives_the_same_bytes():
    assert pdf.render(html_of(PUMPS)) == pdf.render(html_of(PUMPS))


def test_forty_pages_stay_small():
    assert len(pdf.render(html_of(process_of(8, 30)))) < 2_000_000


def test_a_published_version_says_its_number_its_day_and_what_changed(whole):
    read = text_of(whole)

    assert "Version 2" in whole.pages[0].extract_text()
    assert squeezed("Version 2, published on November 26, 2026") in read
    assert squeezed("What changed Fewer gates Milestone “Need written down” is new") in read
    assert all("Version 2" in page.extract_text() for page in whole.pages)
    assert "Next review March 31, 2027" in " ".join(whole.pages[4].extract_text().split())


def test_a_draft_without_a_number_is_called_a_draft():
    assert playbook.edition(PUMPS, None) == "Draft"


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

    from workshop.exports.own_files import OwnFiles

    found = []
    for page in HTML(string=html, base_url="app:", url_fetcher=OwnFiles()).render().pages:
        for box in page._page_box.descendants():
            if text := getattr(box, "text", ""):
                within = box.position_x >= 0 and box.position_x + box.width <= page.width
                if not (within and 0 <= box.position_y <= page.height - box.height):
                    found.append(text)
    return found


def test_the_logo_stands_on_the_cover_with_words_for_those_who_do_not_see_it(whole):
    assert whole.pages[0].images[0].image.size == (40, 20)
    assert "Logo of Thornby Pumps" in alternatives(whole.trailer["/Root"]["/StructTreeRoot"])


def red_logo():
    out = BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, "PNG")
    return read_logo(out.getvalue())


def test_another_logo_makes_another_file():
    assert assets.digest(html_of(PUMPS)) != assets.digest(html_of(PUMPS, logo=red_logo()))
