"""The web edition is one page that needs nothing beside itself and tells everything."""

import re
from dataclasses import replace
from datetime import date

import pytest
import tinyhtml5

from tests.domain.design.documents import PROCESS
from tests.exports.processes import PUMPS
from workshop.domain.cluster.discovery import Support
from workshop.domain.design.process import (
    AfterStep,
    BuyingStep,
    Milestone,
    Play,
    Question,
    RecommendedActivity,
    Stage,
    Story,
    Term,
)
from workshop.exports.asked import Asked
from workshop.exports.catalogue import named

DAY = date(2026, 11, 22)
FULL = replace(
    PROCESS,
    company="Northgate Pumps",
    aim="Sell what runs for ten years.",
    owner="Marta Lind",
    gain="Fewer lost weeks.",
    handover="A name and a number.",
    next_review="2027-03-31",
    methodology="Solution selling",
    methodology_link="https://example.com/how",
    version=5,
    published="2026-11-02",
    note="The visit comes first now.",
    changes=("Moved “Visit agreed” to stage 1",),
    stages=(
        Stage(
            "need",
            "Need agreed",
            20,
            "Knows what it costs.",
            (
                Milestone(
                    "cost",
                    "Cost of an hour named",
                    gate=True,
                    evidence="Mail of the plant manager",
                    support=Support(9, 12, 1, 3),
                    day=12,
                    points=("bant.need",),
                    who="Plant manager",
                    ask="What does an hour cost?",
                    send="The one-page sheet",
                    otherwise="Count for a day together",
                ),
                Milestone("visit", "Budget released"),
            ),
            (RecommendedActivity("call", "Call the plant", role="Inside sales", source="won"),),
            serves=("search",),
            days=14,
            owner="Ben",
            good_note="Ms Ito named 400 an hour.",
            bad_note="Good call!",
        ),
        PROCESS.stages[1],
    ),
    buying_steps=(BuyingStep("search", "Looks for makers", "Asks for a list"),),
    plays=(Play("cheap", "A cheaper maker", "Run both."), Play("none", "No decision", "Wait costs.", True)),
    questions=(Question("how", "How do you usually buy?"),),
    terms=(Term("gate", "Pass mark", "Agreed beforehand."),),
    after=(AfterStep("hand", "Hand over in one call"),),
    stories=(
        Story("one", "They counted", "A month of stops.", "need", "Harbour Foods"),
        Story("two", "Forty pages", "The buyer asked for one.", "", "Port of Gent"),
    ),
)


def made(process=FULL, **more):
    return named("web").file(Asked(process, "html", DAY, **more)).decode()


def words(html):
    body = re.sub(r"(?s)^.*?<body", "<body", re.sub(r"(?s)<script.*?</script>", "", html))
    tree = tinyhtml5.parse(body, namespace_html_elements=False)
    return " ".join("".join(tree.itertext()).split())


@pytest.fixture(scope="module")
def full():
    return made()


def test_it_tells_everything_that_the_playbook_tells(full):
    told = words(full)
    for text in (
        "Northgate Pumps",
        "How we sell pumps",
        "Sell what runs for ten years.",
        "Marta Lind",
        "Fewer lost weeks.",
        "Version 5, published 2 November 2026",
        "31 March 2027",
        "Made from",
        "12 won deals",
        "A filled diamond is a gate",
        "Stage 1 of 2",
        "Need agreed",
        "Knows what it costs.",
        "20 % of the deals",
        "It typically takes 14 days.",
        "Owner: Ben",
        "Looks for makers",
        "Cost of an hour named",
        "Mail of the plant manager",
        "Plant manager",
        "typically on day 12",
        "What does an hour cost?",
        "The one-page sheet",
        "Count for a day together",
        "9 of 12",
        "1 of 3 lost",
        "What strengthens the deal",
        "Budget released",
        "Call the plant",
        "Inside sales",
        "from our own won deals",
        "Ms Ito named 400 an hour.",
        "Good call!",
        "They counted",
        "A month of stops.",
        "Before you move on",
        "Asks for a list",
        "A name and a number.",
        "How do you usually buy?",
        "A cheaper maker",
        "Run both.",
        "doing nothing",
        "Wait costs.",
        "Solution selling",
        "Forty pages",
        "Pass mark",
        "Agreed beforehand.",
        "BANT",
        "Timing",
        "No milestone tells it: ask for it.",
        "Hand over in one call",
        "The visit comes first now.",
        "Moved “Visit agreed” to stage 1",
        "A process is never finished.",
    ):
        assert text in told, text


def test_it_leads_to_no_other_file_and_no_other_machine(full):
    markup = re.sub(r'url\("data:font/woff2;base64,[\w+/=]+"\)', "", full)
    assert (
        re.findall(r"url\((?!\"data:)[^)]*\)|@import|src=\"[^\"]+\"|<link\b|<img\b|<iframe\b", markup) == []
    )
    outside = set(re.findall(r"https?://[^\s\"<]+", markup))
    assert outside == {"https://example.com/how", "http://www.w3.org/2000/svg"}


def test_every_entry_of_the_contents_leads_to_its_place(full):
    ids = re.findall(r'\bid="([^"]+)"', full)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', full)) <= set(ids)


def test_it_has_one_title_its_language_and_its_landmarks(full):
    tree = tinyhtml5.parse(full, namespace_html_elements=False)
    count = {tag: len(list(tree.iter(tag))) for tag in ("h1", "main", "nav", "footer", "title")}
    assert count == {"h1": 1, "main": 1, "nav": 1, "footer": 1, "title": 1}
    assert '<html lang="en" dir="ltr">' in full


def test_another_language_says_its_own_direction():
    assert '<html lang="ar" dir="rtl">' in made(language="ar")
    assert "[Çöñtéñtš" in made(language="qps")


def test_customers_are_named_only_where_that_is_switched_on(full):
    assert "Harbour Foods" not in full
    assert "a won deal" in full
    assert "Harbour Foods" in made(names=True)


def test_a_draft_says_so():
    told = words(made(PROCESS, revision=7))
    assert "Draft, revision 7" in told
    assert "What changed" not in told


def test_a_process_for_which_nothing_was_counted_says_so():
    told = words(made(replace(PROCESS, stages=PROCESS.stages[1:])))
    assert "This process was written by hand." in told


def test_what_people_write_is_text():
    hostile = '<script>alert(1)</script></style> {{7*7}} "] \\N =1+1 👩🏽‍🚀 مرحبا ' + "ä" * 90
    stage = replace(PROCESS.stages[0], title=hostile, good_note=hostile)
    html = made(
        replace(PROCESS, name=hostile, aim=hostile, stages=(stage,), terms=(Term("t", hostile, hostile),))
    )
    assert "<script>alert" not in html
    assert html.count("</style>") == html.count("<style>") == 1
    assert "<script>alert(1)</script></style> {{7*7}}" in words(html)


def test_the_same_process_gives_the_same_page():
    assert made(PUMPS) == made(PUMPS)


def test_an_empty_process_is_a_page_too():
    assert "Contents" in words(made(replace(PROCESS, stages=())))
