"""From the Export station to a playbook in one's hands, with the process that renders at work."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.domain.design.documents import PROCESS
from tests.support.pages import settings_for
from workshop.children import Child
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.rendering import render_jobs
from workshop.store import processes, work
from workshop.store.callers import Member, Operator

pytestmark = pytest.mark.full

SECONDS = 60_000


@pytest.fixture
def designed(app, karin, workspace):
    """The address of the Export station of a workspace that has a process."""
    with app.extensions["database"].write(Member(workspace, karin.id, Role.OWNER)) as session:
        processes.create(session, PROCESS, key="begun")
    return f"/w/{workspace}/exports"


@pytest.fixture
def renderer(app, tmp_path):
    url = app.extensions["database"].url.render_as_string(hide_password=False)
    child = Child(render_jobs, settings_for(tmp_path, database=url))
    child.start()
    yield child
    child.stop()


def press(page, name):
    page.get_by_role("button", name=name).click()


def words_of(file):
    pages = PdfReader(BytesIO(Path(file).read_bytes())).pages
    return " ".join(" ".join(each.extract_text().split()) for each in pages)


def test_one_click_makes_the_playbook_and_brings_it(designed, renderer, open_page, karin):
    page = open_page(designed, karin)
    with page.expect_download(timeout=SECONDS) as caught:
        press(page, "Make the PDF Playbook")
    assert caught.value.suggested_filename.startswith("Northgate-Instruments-playbook-20")
    text = words_of(caught.value.path())
    for stage in PROCESS.stages:
        assert stage.title in text
        assert all(milestone.title in text for milestone in stage.milestones)
    assert page.get_by_text("It is ready.").is_visible()
    assert page.get_by_role("status").filter(has_text="The file is ready.").count() == 1


def test_the_second_person_has_it_at_once_and_it_does_not_come_by_itself_again(
    designed, renderer, open_page, karin
):
    page = open_page(designed, karin)
    with page.expect_download(timeout=SECONDS):
        press(page, "Make the PDF Playbook")
    came = []
    page.on("download", lambda one: came.append(one))
    page.reload()
    page.get_by_role("link", name="Everything that can be exported").click()
    with page.expect_download():
        page.get_by_role("link", name="Download", exact=True).first.click()
    assert len(came) == 1


def test_without_scripts_one_looks_whether_it_is_ready(designed, renderer, open_page, karin):
    page = open_page(designed, karin, java_script_enabled=False)
    press(page, "Make the PDF Playbook")
    while not page.get_by_text("It is ready.").is_visible():
        page.wait_for_timeout(500)
        page.get_by_role("link", name="See whether it is ready").click()
    with page.expect_download() as caught:
        page.get_by_role("link", name="Download the PDF").click()
    assert PROCESS.name in words_of(caught.value.path())


def test_stopping_leads_back_with_an_undo_and_the_keyboard_alone_does_it(designed, open_page, karin):
    page = open_page(designed, karin)
    page.get_by_role("button", name="Make the PDF Playbook").press("Enter")
    page.get_by_role("button", name="Stop making it").press("Enter")
    expect(page.get_by_text("Playbook, A4: no longer being made.")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("heading", name="Playbook, A4")).to_be_visible()
    assert page.get_by_text("Waiting its turn").is_visible()


def test_progress_moves_without_taking_the_button_from_under_the_hand(app, designed, open_page, karin):
    page = open_page(designed, karin)
    press(page, "Make the PDF Playbook")
    page.get_by_role("button", name="Stop making it").focus()
    database = app.extensions["database"]
    with database.write(Operator()) as session:
        taken = work.take(session)
        work.progress(session, taken, 0.6, say("Laying out page {page}", page=3))
    expect(page.get_by_text("Laying out page 3")).to_be_visible()
    assert page.get_by_role("progressbar").get_attribute("value") == "0.6"
    assert page.evaluate("document.activeElement.textContent") == "Stop making it"


def test_printed_from_the_browser_the_drawing_has_a_sheet_and_each_stage_begins_one(
    designed, open_page, karin, tmp_path
):
    page = open_page(f"{designed}/playbook", karin)
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    sheets = PdfReader(tmp_path / "printed.pdf").pages
    text = [" ".join(sheet.extract_text().split()) for sheet in sheets]
    assert [sheet.mediabox.width > sheet.mediabox.height for sheet in sheets] == [
        False,
        True,
        False,
        False,
        False,
    ]
    assert PROCESS.name in text[0]
    assert all(stage.title in text[1] for stage in PROCESS.stages)
    assert all(stage.title in printed for stage, printed in zip(PROCESS.stages, text[2:4], strict=True))
    assert "A process is never" in text[4]
    assert "Everything that can be exported" not in text[-1]


@pytest.mark.parametrize("state", ["empty", "designed", "waiting", "alone", "failed", "ready", "reading"])
def test_every_state_is_accessible_and_fits_every_width(state, app, request, open_page, karin, workspace):
    front = f"/w/{workspace}/exports" if state == "empty" else request.getfixturevalue("designed")
    page = open_page(f"{front}/playbook" if state == "reading" else front, karin)
    if state in ("waiting", "alone", "failed", "ready"):
        press(page, "Make the PDF Playbook")
        if state in ("failed", "ready"):
            end_work(app, failed=state == "failed")
        words = {"alone": "No program on this server", "failed": "Pango is missing", "ready": "It is ready."}
        if state in words:
            expect(page.get_by_text(words[state])).to_be_visible(timeout=15_000)
    take_pictures(page, f"exports-{state}")
    assert_accessible(page)
    assert_fits(page)
    if state == "ready":
        page.goto(front)
        take_pictures(page, "exports-made")
        assert_accessible(page)


def end_work(app, *, failed):
    with app.extensions["database"].write(Operator()) as session:
        taken = work.take(session)
        if failed:
            work.fail(session, taken, say("Pango is missing. Run: apt-get install libpangoft2-1.0-0"))
        else:
            work.finish(session, taken, b"%PDF", media_type="application/pdf")
