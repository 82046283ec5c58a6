"""The process read by its link: on a phone, on a desk, by keyboard, without scripts, and on paper."""

import re
from unicodedata import normalize

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.exports.test_web_edition import FULL, made
from workshop.domain.people import Role
from workshop.store import processes
from workshop.store.callers import Member

pytestmark = pytest.mark.full


@pytest.fixture
def shared(app, karin, workspace):
    """The address of the Export station, and that of the public page."""
    front = f"/w/{workspace}/exports"
    with app.extensions["database"].write(Member(workspace, karin.id, Role.OWNER)) as session:
        processes.create(session, FULL, key="begun")
    karin.post(f"{front}/link", {"lasts": "90"})
    return front, re.search(r"/read/[\w-]+", karin.get(front).text)[0]


def test_the_station_and_the_public_page_are_accessible_and_fit_every_width(shared, open_page, karin):
    front, link = shared
    for name, address, who in (("exports-link", front, karin), ("read", f"{link}?v=3", None)):
        page = open_page(address, who)
        take_pictures(page, name)
        assert_accessible(page)
        assert_fits(page)


def test_a_word_is_found_by_keyboard_and_everything_comes_back(shared, open_page):
    page = open_page(shared[1])
    page.get_by_label("Search this page").fill("PLANT máil")
    expect(page.get_by_role("status")).to_have_text("1 place found")
    expect(page.get_by_text("Mail of the plant manager")).to_be_visible()
    expect(page.get_by_role("heading", name="Choice")).to_be_hidden()
    page.get_by_label("Search this page").fill("xyzzy")
    expect(page.get_by_role("status")).to_contain_text("Nothing found")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Choice")).to_be_visible()


def test_without_scripts_it_is_one_long_page_with_its_contents(shared, open_page):
    page = open_page(shared[1], java_script_enabled=False)
    expect(page.get_by_label("Search this page")).to_be_hidden()
    page.get_by_role("link", name="Our words").click()
    expect(page.get_by_text("Agreed beforehand.")).to_be_in_viewport()


def test_on_paper_nothing_is_to_be_pressed_nothing_is_cut_and_addresses_are_written_out(
    shared, open_page, tmp_path
):
    page = open_page(shared[1])
    page.pdf(path=tmp_path / "read.pdf", prefer_css_page_size=True)
    text = " ".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "read.pdf").pages)
    told = normalize("NFKC", " ".join(text.split()))  # Letters that the type joins.
    assert "Search this page" not in told
    assert "Contents" not in told
    assert "(https://example.com/how)" in told
    last = "A process is never finished."
    for words in ("Need agreed", "Count for a day together", "Agreed beforehand.", last):
        assert words in told


def test_the_file_alone_asks_for_nothing_and_finds_words(open_page, tmp_path):
    (tmp_path / "web.html").write_text(made(FULL), encoding="utf-8")
    page = open_page("about:blank")
    asked = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto((tmp_path / "web.html").as_uri())
    page.get_by_label("Search this page").fill("hour")
    expect(page.get_by_role("status")).to_contain_text("found")
    assert [one for one in asked if not one.startswith(("data:", "file:"))] == []
