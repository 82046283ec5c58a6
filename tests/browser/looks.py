"""What every page must hold, whatever is on it."""

import os
from pathlib import Path

AXE = Path(__file__).parent.parent / "vendor" / "axe" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES = ("light", "dark")
WIDTHS = (390, 1280)
NARROWEST = (320, 390, 768, 1280)


def assert_accessible(page):
    """axe finds no fault, in light and dark, on a phone and on a desk."""
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            assert axe_faults(page) == [], f"{page.url} {scheme} {width}"


def axe_faults(page):
    # Playwright evaluates this beside the page's own scripts, so the page's policy stays in force.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})",
        RULES,
    )
    return [
        (fault["id"], node["target"], node["failureSummary"])
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def assert_fits(page):
    """Nothing has to be scrolled sideways at any width."""
    for width in NARROWEST:
        page.set_viewport_size({"width": width, "height": 844})
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, f"{page.url} is {over} px too wide at {width}"


def take_pictures(page, name):
    """Pictures for human eyes, where TAKE_PICTURES_INTO names a folder for them."""
    folder = os.environ.get("TAKE_PICTURES_INTO")
    if not folder:
        return
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            page.screenshot(path=Path(folder) / f"{name}-{width}-{scheme}.png", full_page=True)


def width_faults(page):
    """By how many pixels the page is wider than the screen, and which texts are cut off."""
    return page.evaluate(
        """() => {
            const root = document.documentElement;
            const over = root.scrollWidth - root.clientWidth;
            const cut = [...document.querySelectorAll('main *:not(input)')].filter(one => {
                const look = getComputedStyle(one);
                return ['hidden', 'clip'].includes(look.overflowX) && look.textOverflow !== 'ellipsis'
                    && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && one.checkVisibility();
            });
            const words = cut.map(one => `cut: ${one.className} ${one.textContent.trim().slice(0, 40)}`);
            return [...(over > 0 ? [`${over} px too wide at ${root.clientWidth}`] : []), ...words];
        }"""
    )
