"""What holds on every page there is; a new route is taken in by itself."""

import re

import pytest

from tests.browser.focus import walk_faults
from tests.browser.looks import SCHEMES, axe_faults, width_faults
from tests.browser.whole_site import whole  # noqa: F401 - a fixture
from tests.support.browsers import close

SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }
"""
# On the narrowest phone by day, on a desk by night; `make full` tries every width and forced colours too.
# Every kind of page comes by here; the tests of the areas look at the rest of the widths in `make full`.
QUICK = ({"width": 320, "color_scheme": "light"}, {"width": 1280, "color_scheme": "dark"})
FULL = (
    *({"width": width, "color_scheme": scheme} for width in (320, 390, 768, 1280) for scheme in SCHEMES),
    {"width": 390, "forced_colors": "active"},
    {"width": 1280, "forced_colors": "active"},
)


@pytest.fixture
def visit(whole, chromium):  # noqa: F811 - the fixture above
    """`visit(...)` goes to every address in turn; nothing may be refused by the policy or raise an error."""
    faults, pages = [], []

    def each(*, width=390, height=844, which=lambda where: True, **options):
        page = whole.page(chromium, viewport={"width": width, "height": height}, **options)
        pages.append(page)
        page.on("console", lambda told: faults.extend([told.text] if told.type == "error" else []))
        page.on("pageerror", lambda error: faults.append(str(error)))
        for where in filter(which, whole.addresses):
            page.goto(where)
            yield where, page

    yield each
    for page in pages:
        close(page.context)
    assert faults == []


def looked_at(pages, *looks):
    """What these find wrong, by page."""
    found = {where: [fault for look in looks for fault in look(page)] for where, page in pages}
    return {where: faults for where, faults in found.items() if faults}


@pytest.mark.full
@pytest.mark.parametrize("screen", QUICK, ids=str)
def test_every_page_is_accessible_fits_and_shows_where_the_keyboard_is(screen, visit):
    pages = visit(**screen, reduced_motion="reduce")
    looks = (axe_faults, width_faults, outline_faults, small_buttons, first_stops, spacing_faults)
    assert looked_at(pages, *looks) == {}


@pytest.mark.full
@pytest.mark.parametrize("screen", FULL, ids=str)
def test_every_page_holds_in_every_width_and_colour(screen, visit):
    assert looked_at(visit(**screen), axe_faults, width_faults, every_stop, spacing_faults) == {}


DESIGN = re.compile(r"/(process|removed|methods)\b")


@pytest.mark.full
@pytest.mark.parametrize("screen", QUICK, ids=str)
def test_the_keyboard_is_seen_free_in_order_and_never_trapped_where_the_process_is_designed(screen, visit):
    pages = visit(**screen, which=DESIGN.search, reduced_motion="reduce")
    assert looked_at(pages, walk_faults) == {}


@pytest.mark.full
def test_every_page_can_be_read_at_four_times_its_size(visit):
    """1280 × 1024 at 400 %: what stays in its place while scrolling leaves at least half of the height."""
    pages = visit(width=320, height=256, device_scale_factor=4)
    assert looked_at(pages, width_faults, what_stays) == {}


def outline_faults(page):
    """Each page has one heading of the first rank and one of each landmark."""
    # A wall is read from across a room, and who reads by a link has no account: neither page has a head.
    around = () if page.locator(".wall, .edition-alone").count() else ("body > header", "body > footer")
    parts = ("h1", "main", *around)
    counted = {part: page.locator(part).count() for part in parts}
    return [f"{number} × {part}" for part, number in counted.items() if number != 1]


def small_buttons(page):
    """Main buttons that a finger would miss; axe looks at the least size of everything else."""
    return page.evaluate(
        """() => [...document.querySelectorAll('.button-primary')]
            .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
            .map(one => `small: ${one.textContent.trim()}`)"""
    )


def spacing_faults(page):
    """1.4.12; set as a person's own style sheet is, which a page's policy does not concern."""
    page.evaluate(
        """css => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        SPACED,
    )
    return [f"with more space: {fault}" for fault in width_faults(page)]


def what_stays(page):
    """How much of a low screen is taken by what does not scroll away, where it is more than half."""
    taken = page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter(one => ['fixed', 'sticky'].includes(getComputedStyle(one).position))
            .filter(one => one.checkVisibility() && one.getBoundingClientRect().width > 200)
            .reduce((sum, one) => sum + one.getBoundingClientRect().height, 0)"""
    )
    return [f"{taken} px stay in place"] if taken > 128 else []


def first_stops(page):
    """The first dozen things that the Tab key reaches without showing where it is."""
    return focus_faults(page, most=12)


def every_stop(page):
    """All of them."""
    return focus_faults(page, most=300)


FOCUS = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const own = one.type === 'radio' || one.type === 'checkbox' ? one.labels[0] ?? one : one;
    const box = own.getBoundingClientRect();
    const looks = [one, own, one.nextElementSibling].filter(Boolean).map(each => getComputedStyle(each));
    // Of a tall field the part within the window: nothing may lie on that.
    const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const spots = [0.5, 0.1, 0.9].map(x => document.elementFromPoint(box.left + box.width * x, middle));
    return {
        name: `${one.tagName} ${one.name ?? ''} ${(one.textContent ?? '').trim().slice(0, 30)}`,
        seen: looks.some(look => look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2),
        free: spots.some(spot => spot && (own.contains(spot) || spot.contains(own))),
        inside: box.bottom > 0 && box.top < innerHeight,
    };
}"""


def focus_faults(page, most):
    """What the Tab key reaches without showing where it is."""
    faults, seen = [], set()
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUS)
        if found is None:
            break
        if not (found["seen"] and found["free"] and found["inside"]):
            faults.append(found)
        seen.add(found["name"])
    return faults
