import pytest

from tests.exports.books import alternatives, html_of, made, squeezed, text_of, whole_sample
from tests.exports.processes import PAYLOADS, PUMPS, process_of, process_saying, process_saying_all, texts
from workshop.domain.design.fields import FIELDS
from workshop.domain.design.process import Dismissal, Process, Stage
from workshop.domain.design.shape import family
from workshop.exports import pdf
from workshop.exports.printable import printable_process


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
    assert squeezed("31 March 2027") in read
    assert squeezed(process.changes[0]) in read


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
