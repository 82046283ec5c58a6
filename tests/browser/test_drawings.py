"""What other programs make of the drawings: a viewer of BPMN, Mermaid; and the three shapes on the page."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.looks import assert_accessible, assert_fits
from tests.exports.test_mermaid import HOSTILE
from tests.exports.test_shapes import AFTER, demo, named_at_length
from workshop.demo import loading
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.exports.bpmn import write_bpmn
from workshop.exports.mermaid import write_mermaid

VENDOR = Path(__file__).parent.parent / "vendor"
SHOW_BPMN = """async xml => {
  const viewer = new BpmnJS({container: document.body});
  const {warnings} = await viewer.importXML(xml);
  const all = viewer.get('elementRegistry').getAll();
  return {
    warnings: warnings.map(warning => warning.message),
    shown: all.filter(one => one.width || one.waypoints).map(one => one.id),
    names: all.map(one => one.businessObject.name),
  };
}"""
SHOW_MERMAID = """async source => {
  const {svg} = await mermaid.render('drawn', source);
  document.body.innerHTML = svg;
  return [...document.querySelectorAll('.nodeLabel')].map(label => label.textContent.trim());
}"""


def hostile():
    """A process of texts that look like code, and that a label can hold."""
    texts = [text for text in HOSTILE.values() if len(text) < 100 and text.isprintable()]
    milestones = tuple(Milestone(f"m{n}", text, gate=n % 2 == 0) for n, text in enumerate(texts))
    activities = tuple(RecommendedActivity(f"a{n}", text) for n, text in enumerate(texts))
    return Process("<b>x</b>", (Stage("s", "end", 10, "", milestones, activities),), after=AFTER)


@pytest.fixture
def viewer(chromium):
    """`viewer(file)` is an empty page with that library, and nothing of ours."""
    pages = []

    def open_it(file):
        page = chromium.new_context().new_page()
        pages.append(page)
        page.set_content('<div style="height: 600px"></div>')
        page.add_script_tag(path=str(VENDOR / file))
        return page

    yield open_it
    for page in pages:
        page.context.close()


def test_a_viewer_of_bpmn_opens_every_process_without_a_warning_and_shows_all_of_it(viewer):
    page = viewer("bpmn-js/bpmn-viewer.production.min.js")
    for process in (demo(), named_at_length(6, 6), hostile()):
        written = write_bpmn(process).decode()
        found = page.evaluate(SHOW_BPMN, written)
        assert found["warnings"] == []
        assert set(re.findall(r'bpmnElement="([^"]+)"', written)) - {"collaboration"} <= set(found["shown"])
    assert {"<b>x</b>", "{{7*7}}", "العميل وقع العقد", "end"} <= set(found["names"])


@pytest.mark.full
def test_mermaid_draws_every_process_and_shows_its_words_as_they_are(viewer):
    page = viewer("mermaid/mermaid.min.js")
    page.evaluate("mermaid.initialize({startOnLoad: false, maxTextSize: 1000000})")
    for process in (demo(), hostile()):
        shown = page.evaluate(SHOW_MERMAID, write_mermaid(process))
        for stage in process.stages:
            for each in (*stage.milestones, *stage.activities):
                assert " ".join(each.title.split()) in shown


@pytest.mark.full
@pytest.mark.parametrize("shape", ["funnel", "flywheel"])
def test_a_shape_is_chosen_kept_through_a_change_and_leads_to_its_elements(app, open_page, karin, shape):
    workspace = loading.load(app.extensions["database"], karin.id)
    page = open_page(f"/w/{workspace}/process", karin)
    page.get_by_role("navigation", name="Shape of the flowchart", exact=True).get_by_role(
        "link", name=shape.capitalize()
    ).click()
    chart = page.locator(f".chart-wide .flowchart[aria-labelledby={shape}-wide-title]")
    expect(chart).to_be_visible()
    chart.get_by_role("link", name="Need agreed", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"shape={shape}#at-need-agreed-1$"))
    expect(page.locator("#at-need-agreed-1")).to_be_in_viewport()
    page.locator("#at-need-agreed-1").click()
    page.get_by_label("Title of the stage").fill("Requirements agreed")
    page.keyboard.press("Enter")
    expect(chart.get_by_role("link", name="Requirements agreed", exact=True)).to_be_visible()
    assert f"shape={shape}" in page.url
    assert_accessible(page)
    assert_fits(page)
