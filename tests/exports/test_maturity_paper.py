"""The report on paper: its words read back from the PDF."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.domain.assess.forms import person, questionnaire, said
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.findings import findings
from workshop.domain.assess.rounds import Round, Team
from workshop.exports import pdf
from workshop.exports.maturity import paper

ASKED = questionnaire(("plan", "check", ""), plan="a b c", check="d e")
BEGUN = datetime(2026, 3, 1, tzinfo=UTC)
SPRING = Round("r", "Spring", ASKED, BEGUN, BEGUN, Team("n", "North"), 3)


def found(*levels):
    return findings(ASKED, said(ASKED, *levels), seed="s")


def html(result, **more):
    return paper.html(result, SPRING, company="Acme", today=date(2026, 4, 1), **more)


def words(html):
    pages = PdfReader(BytesIO(pdf.render(html))).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


@pytest.fixture(scope="module")
def printed():
    return words(html(found(2, 2, 3, 4, 4), earlier=(SPRING, found(1, 1, 1, 1))))


def test_the_first_words_are_the_reason(printed):
    assert printed.startswith("Acme · North · Spring Level 3, because")


def test_its_sentences_do_not_run_into_each_other(printed):
    assert "Closed on 1 March 2026. The aim is level 3." in printed


def test_the_words_of_the_drawings_are_words_on_paper(printed):
    for said_there in ("We are here", "Our aim", "5 people answered", "How is a done?", "5 answers"):
        assert said_there in printed


def test_the_earlier_round_the_talk_and_the_rule_are_there(printed):
    for said_there in ("Since “Spring”", "1.00 to 3.00", "Half an hour on our result", "24 to 30"):
        assert said_there in printed
    assert "the lower of two middle ones" in printed


def test_its_own_words_need_no_letters_but_ours():
    made = pdf.render(html(found(2, 2, 3, 4, 4), earlier=(SPRING, found(1, 1, 1, 1))))
    fonts = {
        font.get_object()["/BaseFont"].partition("+")[2][:8]
        for page in PdfReader(BytesIO(made)).pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert fonts == {"Source-S"}


def test_signs_of_a_note_that_the_fonts_lack_are_told():
    answers = [
        Answer(person(f"p{number}"), each.id, 2, "合同") for number in range(5) for each in ASKED.questions
    ]
    told = "2 signs are not in the fonts of this paper (CJK): 合 同"
    assert told in html(findings(ASKED, answers, seed="s"))
    assert "not in the fonts" not in html(found(2, 2, 3, 4, 4))


def test_of_three_people_the_paper_shows_no_answer():
    text = html(found(1, 4, 4))
    every = text.split('<section class="every">')[1].split("</section>")[0]
    assert "<circle" not in every
    assert every.count("3 answers") >= 5
    assert ">middle" not in every


def test_who_asked_for_it_changes_no_byte():
    answers = said(ASKED, 1, 2, 3, 4, 4)
    assert html(findings(ASKED, answers, seed="s", viewer="p0")) == html(findings(ASKED, answers, seed="s"))


def test_text_that_looks_like_code_is_printed_as_text():
    note = '<script>alert(1)</script> {{7*7}} "] </style>'
    answers = [
        Answer(person(f"p{number}"), each.id, 2, note) for number in range(5) for each in ASKED.questions
    ]
    text = words(html(findings(ASKED, answers, seed="s")))
    assert "<script>alert(1)</script> {{7*7}}" in text
    assert "49" not in text
