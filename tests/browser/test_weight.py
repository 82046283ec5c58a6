"""What a page costs somebody who comes for the first time, and how soon it is there over a slow line."""

from collections import Counter
from urllib.parse import urlsplit

import pytest

from tests.browser.whole_site import whole  # noqa: F401 - a fixture
from tests.support.browsers import close

PAGE = 150_000
SCRIPTS = 40_000
FONTS = 2
LENGTH = "encodedDataLength"
# 150 ms to and fro, 1.6 Mbit/s, a processor four times as slow.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
SLOWNESS = 4
OBSERVER = """
window.seen = {lcp: 0, cls: 0, long: 0};
new PerformanceObserver(list => { for (const one of list.getEntries()) seen.lcp = one.startTime; })
    .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => { for (const one of list.getEntries())
    if (!one.hadRecentInput) seen.cls += one.value; }).observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => { for (const one of list.getEntries()) seen.long += one.duration - 50; })
    .observe({type: 'longtask', buffered: true});
"""


def cold(page):
    """The wire as the browser sees it, with nothing kept from the page before."""
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    return wire


@pytest.fixture
def page(whole, chromium):  # noqa: F811 - the fixture above
    page = whole.page(chromium, viewport={"width": 390, "height": 844})
    yield page
    close(page.context)


@pytest.mark.full
def test_every_page_is_light_and_asks_nobody_else(whole, page):  # noqa: F811
    wire, weights, kinds, hosts = cold(page), {}, {}, set()

    def answered(told):
        kinds[told["requestId"]] = told["type"]
        # A date field's own sign is a picture within the browser, at an address without a host.
        if host := urlsplit(told["response"]["url"]).netloc:
            hosts.add(host)

    wire.on("Network.responseReceived", answered)
    wire.on("Network.loadingFinished", lambda told: weights.update({told["requestId"]: told[LENGTH]}))
    wire.on("Network.dataReceived", lambda told: bodies.update({told["requestId"]: told[LENGTH]}))
    heavy, bodies = {}, Counter()
    for where in whole.addresses:
        weights.clear()
        kinds.clear()
        page.goto(where)
        page.wait_for_timeout(300)  # For what a script fetches when it is there.
        scripts = sum(bodies[request] for request, kind in kinds.items() if kind == "Script")
        fonts = list(kinds.values()).count("Font")
        if sum(weights.values()) > PAGE or scripts > SCRIPTS or fonts > FONTS:
            heavy[where] = {"bytes": sum(weights.values()), "scripts": scripts, "fonts": fonts}
    assert heavy == {}
    assert hosts == {urlsplit(whole.url).netloc}


@pytest.mark.full
def test_every_page_is_there_soon_and_stays_still_over_a_slow_line(whole, page, capsys):  # noqa: F811
    wire, rows, late = cold(page), [], {}
    wire.send("Network.emulateNetworkConditions", LINE)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWNESS})
    page.add_init_script(OBSERVER)
    for where in whole.addresses:
        page.goto(where, wait_until="networkidle")
        seen = page.evaluate("seen")
        rows.append(f"{seen['lcp']:7.0f} ms  {seen['cls']:.3f}  {seen['long']:5.0f} ms  {where}")
        if seen["lcp"] > 1500 or seen["cls"] > 0.02 or seen["long"] > 100:
            late[where] = seen
    with capsys.disabled():
        print("\n  largest paint  shift  blocked", *rows, sep="\n  ")
    assert late == {}
