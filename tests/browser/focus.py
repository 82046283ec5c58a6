"""Where the Tab key leads on a page: seen, not covered, in the order of the page, and out at its end."""

MOST = 600
LEAST_CONTRAST = 3
# A field of parts, such as a date, is several stops of one element.
PARTS = 8

FOCUS = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const own = one.type === 'radio' || one.type === 'checkbox' ? one.labels[0] ?? one : one;
    const box = own.getBoundingClientRect();
    const ringed = [one, own, one.nextElementSibling, one.parentElement].filter(Boolean)
        .map(each => [each, getComputedStyle(each)])
        .find(([, look]) => look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2);
    const seen = Math.min(box.height, innerHeight);
    const shares = [0.1, 0.5, 0.9];
    const spots = shares.flatMap(x => shares.map(y =>
        document.elementFromPoint(box.left + box.width * x, box.top + seen * y)));
    const holds = spot => own.contains(spot) || spot.contains(own) && spot.matches('a, button, label');
    const ink = color => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 1;
        const brush = canvas.getContext('2d', {willReadFrequently: true});
        brush.fillStyle = color;
        brush.fillRect(0, 0, 1, 1);
        return [...brush.getImageData(0, 0, 1, 1).data];
    };
    const light = rgb => {
        const [r, g, b] = rgb.slice(0, 3).map(each => each / 255)
            .map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = element => {
        for (let each = element; each; each = each.parentElement) {
            const found = ink(getComputedStyle(each).backgroundColor);
            if (found[3] > 250) return found;
        }
        return ink('Canvas');
    };
    let contrast = 0;
    if (ringed) {
        // A ring that lies inside its element stands on that element's own ground.
        const inside = parseFloat(ringed[1].outlineOffset) < 0;
        const ground = behind(inside ? ringed[0] : ringed[0].parentElement);
        const both = [light(ink(ringed[1].outlineColor)), light(ground)];
        contrast = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    }
    const before = window.stoppedAt;
    window.stoppedAt = one;
    const follows = !before || before === one ||
        Boolean(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    return {
        name: `${one.tagName} ${one.name ?? ''} ${(one.textContent ?? '').trim().slice(0, 40)}`,
        skips: one.matches('.skip'),
        last: one.matches('[data-opens=shortcuts]'),
        again: before === one,
        contrast,
        free: spots.some(spot => spot && holds(spot)),
        inside: box.bottom > 0 && box.top < innerHeight,
        follows,
    };
}"""

# Where a page begins in a field of its own, the way begins at its top all the same.
BEGIN = """() => {
    window.stoppedAt = null;
    scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
}"""


def walk_faults(page):
    """What is wrong with the way of the Tab key through the page; empty where nothing is."""
    stops, again = [], 0
    page.evaluate(BEGIN)
    faults = []
    while len(stops) < MOST:
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUS)
        if found is None or (found["skips"] and stops):
            break  # Past the end the way leads to the browser's own buttons, or begins again.
        again = again + 1 if found["again"] else 0
        if again > PARTS:
            return [*faults, f"trapped at {found['name']}"]
        stops.append(found)
        faults += _faults(found)
    return [*faults, *_of_the_way(stops)]


def _faults(stop):
    if stop["contrast"] < LEAST_CONTRAST:
        yield f"not seen (contrast {stop['contrast']:.1f}): {stop['name']}"
    if not (stop["free"] and stop["inside"]):
        yield f"covered: {stop['name']}"
    if not stop["follows"]:
        yield f"out of order: {stop['name']}"


def _of_the_way(stops):
    if not stops or not stops[0]["skips"]:
        yield "the way past the head is not the first stop"
    if not any(stop["last"] for stop in stops):
        yield f"the foot is not reached after {len(stops)} stops"
