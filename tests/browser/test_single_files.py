"""The exports that are one file: opened from a folder, without any network."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.looks import assert_accessible, assert_fits
from tests.exports.hard_processes import SAYING_ALL
from tests.support.browsers import close
from workshop.domain.design.self_check import self_check
from workshop.exports.asked import Asked
from workshop.exports.catalogue import named
from workshop.intake.process_file import read_process

DEMO = replace(
    read_process((Path(__file__).parents[2] / "workshop/demo/process.yaml").read_bytes()), version=3
)


@pytest.fixture
def opened(chromium, tmp_path):
    """`opened("pocket", DEMO)` makes the file and opens it offline; nothing may be asked of anybody."""
    contexts, faults = [], []

    def open_it(kind, process, **options):
        file = tmp_path / f"{kind}.html"
        file.write_bytes(named(kind).file(Asked(process, "html", date(2026, 11, 26))))
        context = chromium.new_context(offline=True, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda asked: asked.url.startswith(("file:", "data:")) or faults.append(asked.url))
        page.goto(file.as_uri())
        return page

    yield open_it
    for context in contexts:
        close(context)
    assert faults == []


def test_the_checklist_keeps_its_ticks_finds_a_line_and_gives_cleared_ticks_back(opened):
    page = opened("pocket", DEMO, viewport={"width": 390, "height": 844})
    gate = page.get_by_label("Buyer gave us output and stoppage figures of the line")
    gate.check()
    expect(page.get_by_text("Every gate of this stage is reached.").first).to_be_visible()
    expect(page.get_by_text("Every gate of this stage is reached.").nth(1)).to_be_hidden()
    page.reload()
    expect(gate).to_be_checked()

    page.get_by_label("Find in this checklist").fill("REQUIREMENT líst")
    expect(page.get_by_role("status")).to_have_text("3 lines found")
    expect(page.get_by_label("Buyer confirmed the requirement list in writing")).to_be_visible()
    expect(gate).to_be_hidden()
    page.get_by_label("Find in this checklist").fill("")

    page.get_by_role("button", name="Begin with another deal").click()
    expect(gate).not_to_be_checked()
    page.get_by_role("button", name="Bring the ticks back").click()
    expect(gate).to_be_checked()


def test_an_answer_is_judged_at_once_and_a_wrong_one_leads_to_its_place(opened):
    first, second = self_check(DEMO)[:2]
    page = opened("selfcheck", DEMO)
    page.get_by_label(str(first.options[first.right]), exact=True).first.check()
    expect(page.get_by_text("Right.", exact=True).first).to_be_visible()
    page.get_by_label(str(second.options[1 - second.right]), exact=True).first.check()
    expect(page.get_by_role("status")).to_have_text("1 of 2 right so far")
    page.locator(".verdict.wrong:visible a").click()
    expect(page.locator(f"#stage-{second.stage}")).to_be_in_viewport()


@pytest.mark.parametrize("kind", ["pocket", "selfcheck"])
def test_without_scripts_all_of_it_is_there(opened, kind):
    page = opened(kind, DEMO, java_script_enabled=False)
    expect(page.get_by_text("Buyer signed the trial report").last).to_be_visible()
    expect(page.get_by_label("Find in this checklist")).to_have_count(0 if kind == "selfcheck" else 1)
    expect(page.locator(".on-screen button[type=button]:visible")).to_have_count(0)


@pytest.mark.full
@pytest.mark.parametrize("kind", ["pocket", "selfcheck"])
@pytest.mark.parametrize("process", [DEMO, SAYING_ALL], ids=["demo", "hostile"])
def test_it_is_accessible_and_fits_every_screen(opened, kind, process):
    page = opened(kind, process)
    assert_fits(page)
    assert_accessible(page)
