"""Where we stand: the result of an assessment as a chapter of the playbook."""

from datetime import UTC, datetime

import pytest

from tests.domain.assess.forms import person, questionnaire, said
from tests.exports.books import html_of, made, squeezed
from tests.exports.processes import PUMPS
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.findings import findings
from workshop.domain.assess.questionnaire import HIGHEST
from workshop.domain.assess.rounds import Round, Team
from workshop.intake.questionnaire import by_id

LARGE = by_id("sales-process-maturity")
SMALL = questionnaire(("plan", "check", ""), plan="a b c", check="d e")
BEGUN, ENDED = datetime(2026, 3, 1, 12, tzinfo=UTC), datetime(2026, 3, 9, 12, tzinfo=UTC)
NOTE = "A note that only Ada could write."


def told(asks=LARGE, level=2, people=5, **of):
    answers = [
        Answer(person(f"p{n}"), each.id, level, NOTE) for n in range(people) for each in asks.questions
    ]
    return Round("r", "Spring", asks, BEGUN, ENDED, **of), findings(asks, answers, seed="s")


def chapter(book):
    """The text of its pages."""
    texts = [page.extract_text() for page in book.pages]
    (first,) = [number for number, text in enumerate(texts) if "Asked on" in text]
    (after,) = [number for number, text in enumerate(texts) if "The words of this book" in text]
    return texts[first:after]


@pytest.fixture(scope="module", params=["a4", "letter"])
def book(request):
    return made(PUMPS, paper=request.param, result=told(target=3, team=Team("n", "North")))


def test_the_longest_assessment_takes_two_pages(book):
    first, second = chapter(book)
    for words in (
        "Where we stand",
        "Level 2, because",
        "1 March 2026 in the team North",
        "5 people answered",
    ):
        assert squeezed(words) in squeezed(first)
    for words in ("We are here", "Our aim", "What level 3 still needs", "Buyer alignment"):
        assert squeezed(words) in squeezed(first)
    assert squeezed("The shortest way to level 3") in squeezed(second)
    assert squeezed("from 2 to 3") in squeezed(second)


def test_the_contents_and_the_bookmarks_lead_there(book):
    marked = [each.title for each in book.outline if not isinstance(each, list)]
    assert "Where we stand" in marked
    assert marked.index("Where we stand") < marked.index("Words")
    assert squeezed("Where we stand") in squeezed(book.pages[1].extract_text())


def test_its_pages_carry_the_foot_and_the_running_title_of_the_book(book):
    first, second = chapter(book)
    assert squeezed(PUMPS.owner) in squeezed(first)
    assert squeezed("Where we stand") in squeezed(second)


def test_no_answer_of_anybody_and_no_note_is_in_the_book():
    page = html_of(PUMPS, result=told())
    part = page.split('id="standing"')[1].split("</section>")[0]
    assert NOTE not in page
    assert "<circle" not in part
    assert "answers" not in part
    assert "Leaders" not in part


def test_who_asked_for_it_changes_no_byte():
    round = told(SMALL)[0]
    answers = said(SMALL, 2, 2, 2, 2, 2)
    seen = [findings(SMALL, answers, seed="s", viewer=viewer) for viewer in ("p0", None)]
    assert html_of(PUMPS, result=(round, seen[0])) == html_of(PUMPS, result=(round, seen[1]))


def test_without_a_result_the_book_is_as_it_was():
    assert "Where we stand" not in html_of(PUMPS)
    assert 'id="standing"' not in html_of(PUMPS)


@pytest.mark.parametrize(("people", "enough"), [(1, False), (3, False), (4, True), (40, True)])
def test_four_must_have_answered_before_it_may_stand_in_a_book_for_everybody(people, enough):
    assert told(SMALL, people=people)[1].may_be_told_to_all is enough


def test_at_the_highest_level_nothing_is_missing_and_no_way_leads_up():
    page = html_of(PUMPS, result=told(level=HIGHEST))
    assert "All areas" in page
    assert "The shortest way" not in page


def test_hostile_words_are_words_and_signs_get_their_font():
    team = Team("n", '<b>x</b> {{7*7}} \x00"] </style> 🎈')
    text = html_of(PUMPS, result=told(SMALL, team=team))
    assert "&lt;b&gt;x&lt;/b&gt; {{7*7}}" in text
    assert "\x00" not in text
    assert "paper-signs.css" in text
    assert "paper-signs.css" not in html_of(PUMPS, result=told(SMALL))
