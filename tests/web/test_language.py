"""Every word on a page can be said in another language."""

import re
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from html.parser import HTMLParser

import pytest

from tests.support.crawl import crawl
from tests.support.pages import SITE, app_on
from tests.support.world import OURS, furnished
from workshop.demo import loading
from workshop.domain.board.codes import shown
from workshop.domain.cluster.vocabulary import vocabulary
from workshop.domain.people import Role
from workshop.domain.review.methods import methods
from workshop.domain.words import Sentence
from workshop.intake.buying import PURCHASES
from workshop.intake.questionnaire import by_id, shipped
from workshop.store import (
    answers,
    ballots,
    deals,
    imports,
    own_questionnaires,
    participants,
    plans,
    processes,
    remarks,
    respondents,
    rounds,
    runs,
    trash,
    versions,
    workshops,
    workspaces,
)
from workshop.store.callers import Member
from workshop.translate import speaking
from workshop.web.exports_words import CRMS
from workshop.web.language import day, direction

READ_ALOUD = {"aria-label", "placeholder", "alt", "title"}
# Scripts show these; the other attributes of this kind are for them alone.
SHOWN_BY_SCRIPTS = re.compile(
    r"data-(words|busy|label|kept|lost|back|forget|said|ticked|shortcut-name|saving|saved|unsaved|nowhere|copied)$"
)
NOBODY_S = {"Ctrl", "Alt", "PDF", "SVG", "PNG", "CSV", "YAML", "JSON", "MB"}
NOBODY_S |= {
    "HTML",
    "BPMN",
    "XML",
    "MMD",
    "MD",
    "XLSX",
    "ZIP",
    "BANT",
    "MEDDICC",
    *" ".join(CRMS.values()).split(),
}


SILENT = {"script", "style", "code", "time"}
# These stand inside a message and do not end it.
INLINE = {"code", "b", "strong", "em"}


class Texts(HTMLParser):
    """The texts of a page, and those of attributes that people read or hear; those of its drawings apart."""

    def __init__(self):
        super().__init__()
        self.found, self.drawn = [], []
        self.skipping = self.drawing = 0
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.end_text(tag)
        self.skipping += tag in SILENT
        self.drawing += tag == "svg"
        self.found += [
            value for name, value in attrs if value and (name in READ_ALOUD or SHOWN_BY_SCRIPTS.match(name))
        ]

    def handle_endtag(self, tag):
        self.end_text(tag)
        self.skipping -= tag in SILENT
        self.drawing -= tag == "svg"

    def handle_data(self, data):
        if not self.skipping:
            self.text += data

    def end_text(self, tag):
        if tag not in INLINE:
            (self.drawn if self.drawing else self.found).append(self.text)
            self.text = ""


def texts(page):
    parser = Texts()
    parser.feed(page.text)
    return [[" ".join(text.split()) for text in found] for found in (parser.found, parser.drawn)]


@pytest.fixture
def pseudo(sqlite_database, tmp_path):
    return app_on(sqlite_database, tmp_path, locale="qps")


@pytest.fixture
def written(pseudo):
    """An owner with the demo and with a workspace of everything, and all that people wrote in them."""
    world = furnished(pseudo)
    demo = loading.load(pseudo.extensions["database"], world.owner.id)
    places = (world.workspace, demo)
    theirs = {text for place in places for text in written_in(pseudo, place, world.owner)}
    # What a method asks for and what stages are called is data that consultants edit.
    bought = tuple(each.steps for each in PURCHASES)
    theirs |= set(strings_in((methods(), OURS, bought, vocabulary().titles)))
    return world.owner, theirs | {as_heading(text) for text in theirs} | {world.owner.name}


def as_heading(text):
    return text[:1].upper() + text[1:]


def written_in(app, workspace, owner):
    """Every text of the workspace that is not the program's own."""
    with app.extensions["database"].read(Member(workspace, owner.id, Role.OWNER)) as session:
        drafts = [
            processes.at(session, each.id, number)
            for each in processes.mine(session)
            for number in range(1, each.head + 1)
        ]
        drafts += [versions.listed(session, each.id) for each in processes.mine(session)]
        kept = (
            workspaces.this(session),
            workspaces.members(session),
            deals.all_deals(session),
            imports.batches(session),
            trash.removed(session),
            runs.latest(session).discovery,
            tuple(map(by_id, shipped())),
            *assessed_in(session),
            *held_in(session),
        )
        return set(strings_in((*kept, *drafts)))


def assessed_in(session):
    """What people wrote in rounds of the assessment, and about them."""
    for line in rounds.all_rounds(session):
        yield line.round
        yield respondents.all_of(session, line.round.id)
        yield answers.of_round(session, line.round.id)
        yield plans.of_round(session, line.round.id)
    yield own_questionnaires.all_own(session)


def held_in(session):
    """What people wrote in workshops."""
    for line in workshops.all_workshops(session):
        yield line.workshop
        code = shown(line.workshop.code) if line.workshop.code else ""
        yield (code, f"localhost/j {code}", "http://localhost/j")
        yield participants.of(session, line.workshop.id)
        yield ballots.of(session, line.workshop.id)
        yield remarks.of(session, line.workshop.id)


def strings_in(thing):
    if isinstance(thing, str) and not isinstance(thing, Enum):
        yield " ".join(thing.split())
    elif isinstance(thing, tuple | list | frozenset):
        for one in thing:
            yield from strings_in(one)
    elif isinstance(thing, dict):
        yield from strings_in((*thing.keys(), *thing.values()))
    elif is_dataclass(thing) and not isinstance(thing, Sentence):
        for field in fields(thing):
            yield from strings_in(getattr(thing, field.name))


DATE = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}(, \d\d:\d\d)?")
MESSAGE = re.compile(r"\[[^\[\]]*~+\]")


def without_messages(text):
    """The pseudo-language brackets a message with all that was filled into it, be it a message too."""
    while MESSAGE.search(text):
        text = MESSAGE.sub(" – ", text)
    return text


def english(page, theirs):
    """What of the page is said in plain English though nobody wrote it there."""
    found, drawn = texts(page)
    yield from (text for text in found if not all(is_theirs(bare, theirs) for bare in bare_parts(text)))
    # A drawing breaks what people wrote into lines.
    yield from (
        text for text in drawn if not all(any(bare in one for one in theirs) for bare in bare_parts(text))
    )


def is_theirs(bare, theirs):
    """Whether people wrote it, or each part of a list that is made of it."""
    if any(one.startswith(bare) for one in theirs):
        return True
    parts = (part for part in re.split(r", | \d → \d", bare) if part)
    return all(any(part.casefold() in one.casefold() for one in theirs) for part in parts)


ADDRESS = re.compile(r"https?://\S+")
PARTED = re.compile(r" [–·] |, (?=\d)|^\d (?=[A-Z])|(?<=BANT): |(?<=MEDDICC): |, (?=BANT: |MEDDICC: )")


def bare_parts(text):
    # The number of a level stands before its title, and behind the area that it is the level of.
    for part in PARTED.split(ADDRESS.sub("", DATE.sub("", without_messages(text)))):
        bare = part.strip(" ,;:.()…“”")
        if set(re.findall(r"[A-Za-z]{2,}", bare)) - NOBODY_S:
            yield bare


def said_in_english(pages, theirs):
    found = {
        where: list(english(page, theirs)) for where, page in pages.items() if page.mimetype == "text/html"
    }
    return {where: texts for where, texts in found.items() if texts}


def test_no_word_of_ours_is_said_in_english_only(written):
    owner, theirs = written
    crawled = crawl(owner, "/")
    assert len(crawled.pages) > 30
    assert said_in_english(crawled.pages, theirs) == {}

    token = owner.token()
    faults = {
        form.action: form.with_each(lambda _: "").send(owner, token) for form in crawled.forms if form.typed
    }
    told = {action: answer for action, answer in faults.items() if answer.status_code != 303}
    assert len(told) > 5
    assert said_in_english(told, theirs) == {}


def test_a_page_says_its_language_and_direction(stranger, sqlite_database, tmp_path):
    assert '<html lang="en" dir="ltr">' in stranger.get("/").text
    arabic = app_on(sqlite_database, tmp_path, locale="ar")
    assert '<html lang="ar" dir="rtl">' in arabic.test_client().get("/", base_url=SITE).text


@pytest.mark.parametrize(
    ("tag", "way"), [("en", "ltr"), ("ar", "rtl"), ("he_IL", "rtl"), ("de-AT", "ltr"), ("qps", "ltr")]
)
def test_a_language_has_a_direction(tag, way):
    assert direction(tag) == way


def test_a_day_is_written_as_the_reader_writes_it():
    with speaking("en"):
        assert day(date(2026, 11, 22)) == "22 Nov 2026"
    with speaking("de"):
        assert day(date(2026, 11, 22)) == "22.11.2026"
