"""From closing a round to its result, the plan and the PDF in one's hands."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.support.answered import Voice, answered
from tests.support.colour import difference, lab
from tests.support.pages import settings_for
from workshop.children import Child
from workshop.rendering import render_jobs

pytestmark = pytest.mark.full

SECONDS = 60_000
NOTES = {"stages-written": "Three lists in three places, and nobody knows which one counts."}
PARTS = ("result", "plan", "guide")
SIGHTS = ("achromatopsia", "deuteranopia", "protanopia", "tritanopia")
# What a reader has to tell apart in one figure; each has a shape or words of its own as well.
PAIRS = (
    ("level-1", "level-2"),
    ("level-1", "level-3"),
    ("level-1", "level-4"),
    ("level-2", "level-3"),
    ("level-2", "level-4"),
    ("level-3", "level-4"),
    ("level-1", "paper"),
    ("level-edge", "paper"),
    ("pencil", "level-edge"),
    ("level-3", "ink"),
)


def voices(karin):
    return (
        Voice("Karin Holm", 4, "leader", notes=NOTES, shown_by_role=True, person=karin),
        *(Voice(f"Rep {number}", 1, levels={"stage-meaning": number}) for number in (1, 2, 3, 4)),
        Voice("Maria", 3, "manager", levels={"training-individual": None}),
        Voice("Tom", None, "other"),
    )


@pytest.fixture
def ask(app, workspace, karin):
    def begin(**more):
        return answered(app, workspace, karin, *voices(karin), **more)

    return begin


@pytest.fixture
def renderer(app, tmp_path):
    url = app.extensions["database"].url.render_as_string(hide_password=False)
    child = Child(render_jobs, settings_for(tmp_path, database=url))
    child.start()
    yield child
    child.stop()


def words_of(file):
    pages = PdfReader(BytesIO(Path(file).read_bytes())).pages
    return " ".join(" ".join(each.extract_text().split()) for each in pages)


def test_from_closing_a_round_to_result_plan_and_pdf(ask, renderer, open_page, karin):
    page = open_page(ask(closed=False).address, karin)
    page.get_by_role("button", name="Close").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Level 1, because")
    reason = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("link", name="Take it up").first.click()
    action = page.get_by_label("What we will do").input_value()
    page.get_by_label("Who sees to it").fill("Maria")
    page.get_by_label("Until when").fill("2031-03-15")
    page.get_by_role("button", name="Put it in the plan").click()
    expect(page.get_by_role("heading", name="Going on")).to_be_visible()
    expect(page.locator(".plan-action")).to_contain_text(action)
    expect(page.locator(".plan-action")).to_contain_text("Maria, until 15 Mar 2031")
    page.get_by_role("link", name="Result", exact=True).click()
    with page.expect_download(timeout=SECONDS) as caught:
        page.get_by_role("button", name="Make the PDF A4").click()
    assert caught.value.suggested_filename.startswith("Northgate-Instruments-assessment-20")
    text = words_of(caught.value.path())
    assert reason in text
    assert action in text
    assert NOTES["stages-written"] in text
    assert "Half an hour on our result" in text
    assert "Karin Holm" not in text


def test_done_and_its_undo_by_the_keyboard_alone(ask, open_page, karin):
    page = open_page(f"{ask().address}/plan", karin)
    page.get_by_label("What we will do").fill("Ask for the proof.")
    page.get_by_label("What we will do").press("Enter")
    page.get_by_role("button", name="Done Ask for the proof.").press("Enter")
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    expect(page.get_by_role("button", name="Dismiss")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("heading", name="Going on")).to_be_visible()


def test_an_error_is_told_at_the_top_and_leads_to_its_field(ask, open_page, karin):
    page = open_page(f"{ask().address}/plan", karin)
    page.get_by_label("Who sees to it").fill("Maria")
    page.get_by_role("button", name="Put it in the plan").click()
    expect(page).to_have_title("Error: Plan: Spring – Northgate Instruments – Sales Process Workshop")
    expect(page.locator(".problems")).to_be_focused()
    page.get_by_role("link", name="Write what you will do.").click()
    expect(page.get_by_label("What we will do")).to_be_focused()
    expect(page.get_by_label("Who sees to it")).to_have_value("Maria")


@pytest.mark.full
@pytest.mark.parametrize("part", PARTS)
def test_every_page_of_a_result_is_accessible_and_fits_every_width(part, ask, open_page, karin):
    ask()
    round = ask(title="Autumn")
    ask(title="North", team="North")
    page = open_page(f"{round.address}/{part}", karin)
    for fold in page.locator("details").all():
        fold.evaluate("one => { one.open = true; }")
    take_pictures(page, f"assessment-{part}")
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.full
@pytest.mark.parametrize("state", ["open", "alone", "three", "change", "mine", "mine-open"])
def test_every_state_is_accessible_and_fits_every_width(state, app, workspace, ask, open_page, karin):
    round = ask(closed=state not in ("open", "mine-open"))
    if state in ("alone", "three"):
        few = voices(karin)[: 1 if state == "alone" else 3]
        round = answered(app, workspace, karin, *few, title="Few", team="Few")
    address = f"/a/{round.links['Maria']}/result" if "mine" in state else f"{round.address}/result"
    page = open_page(f"{round.address}/plan" if state == "change" else address, karin)
    if state == "change":
        page.get_by_label("What we will do").fill("Ask for the proof.")
        page.get_by_label("Until when").fill("2020-01-31")
        page.get_by_role("button", name="Put it in the plan").click()
        expect(page.get_by_text("Overdue")).to_be_visible()
        assert_accessible(page)
        page.get_by_role("link", name="Change Ask for the proof.").click()
    take_pictures(page, f"assessment-{state}")
    assert_accessible(page)
    assert_fits(page)


def test_names_and_roles_of_the_result_are_what_they_should_be(ask, open_page, karin):
    """One heading of the first level, landmarks, titles of their own, every picture named and told."""
    round, titles = ask(), set()
    for part in PARTS:
        page = open_page(f"{round.address}/{part}", karin)
        titles.add(page.title())
        assert page.get_by_role("heading", level=1).count() == 1
        assert page.get_by_role("main").count() == 1
        assert page.get_by_role("navigation", name="Of this result").count() == 1
        for drawn in page.locator("svg.figure:visible").all():
            name = drawn.get_attribute("aria-labelledby")
            told = drawn.get_attribute("aria-describedby")
            assert page.locator(f'[id="{name}"]').text_content()
            assert page.locator(f'[id="{told}"]').text_content().endswith(".")
    assert len(titles) == len(PARTS)


def swatches(page):
    """Puts one square of each ink on the page, and tells how each looks on a picture of it."""
    names = sorted({name for pair in PAIRS for name in pair})
    page.evaluate(
        """names => {
            const row = document.createElement('div');
            Object.assign(row.style, {position: 'fixed', inset: '0', zIndex: 9, background: 'var(--paper)'});
            names.forEach((name, place) => {
                const square = document.createElement('div');
                Object.assign(square.style, {position: 'absolute', top: '0', left: `${place * 40}px`,
                    width: '40px', height: '40px', background: `var(--${name})`});
                row.append(square);
            });
            document.body.append(row);
        }""",
        names,
    )

    def seen():
        picture = Image.open(BytesIO(page.screenshot()))
        return {name: picture.getpixel((place * 40 + 20, 20)) for place, name in enumerate(names)}

    return seen


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_inks_are_told_apart_however_somebody_sees_colours(scheme, ask, open_page, karin):
    page = open_page(f"{ask().address}/result", karin)
    page.emulate_media(color_scheme=scheme)
    seen = swatches(page)
    devtools = page.context.new_cdp_session(page)
    for sight in ("none", *SIGHTS):
        devtools.send("Emulation.setEmulatedVisionDeficiency", {"type": sight})
        inks = seen()
        for one, other in PAIRS:
            assert difference(inks[one], inks[other]) >= 10, f"{one} and {other} with {sight}"
        lightness = [lab(inks[f"level-{level}"])[0] for level in (1, 2, 3, 4)]
        assert lightness in (sorted(lightness), sorted(lightness, reverse=True)), sight


def test_the_guide_is_printed_without_what_only_a_screen_can_use(ask, open_page, karin, tmp_path):
    page = open_page(f"{ask().address}/guide", karin)
    page.pdf(path=tmp_path / "guide.pdf", prefer_css_page_size=True)
    text = words_of(tmp_path / "guide.pdf")
    assert "Thirty minutes" in text
    assert "What we agree on" in text
    assert "Guide for the talk" not in text
    assert "Made for paper" not in text
    assert len(PdfReader(tmp_path / "guide.pdf").pages) <= 3
