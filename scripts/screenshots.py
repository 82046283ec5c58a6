"""Takes the README's pictures of the demo: `.venv/bin/python -m scripts.screenshots`."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.support.serving import Served, served

FOLDER = Path(__file__).parents[1] / "docs" / "images"
# What is told of the demo in its pictures: a station of the journey each, at a height that shows enough.
PICTURES = {"groups": ("Cluster", 1000), "process": ("Design", 1000)}
WIDTH = 1280
COLOURS = 128


def take_all() -> None:
    """Serves the demo from nothing and takes every picture of it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, served(Path(folder), "--demo") as site, sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = _in_the_demo(browser.new_page(base_url=site.site, color_scheme="light"), site)
        for name, (station, height) in PICTURES.items():
            page.set_viewport_size({"width": WIDTH, "height": height})
            page.get_by_role("navigation", name="Journey").get_by_role("link", name=station).click()
            page.wait_for_load_state("networkidle")
            _keep(page.screenshot(), FOLDER / f"{name}.png")


def _in_the_demo(page: Page, site: Served) -> Page:
    page.goto(site.link)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="Open the example").click()
    return page


def _keep(picture: bytes, file: Path) -> None:
    """Few colours are enough for paper and ink, and make a small file."""
    few = Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


if __name__ == "__main__":
    take_all()
