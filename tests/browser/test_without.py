"""Pages where something is missing: scripts, a light screen, https, a fast line."""

import gzip
import threading

import pytest
from werkzeug.serving import make_server

from tests.browser.conftest import FLAGS
from tests.browser.looks import axe_faults
from tests.support.pages import app_on
from workshop.paths import STATIC
from workshop.store import people
from workshop.store.callers import Operator


def test_without_scripts_a_workspace_is_made_renamed_removed_and_brought_back(open_page, karin):
    page = open_page("/", karin, java_script_enabled=False)
    page.get_by_label("Company name").fill("Acme")
    page.get_by_role("button", name="Create workspace").click()
    page.get_by_role("link", name="Workspace", exact=True).click()
    page.get_by_label("Company name").fill("Acme Holding")
    page.get_by_role("button", name="Rename").click()
    page.get_by_role("button", name="Remove Acme Holding").click()
    page.get_by_role("button", name="Undo").click()
    assert page.locator("h1").inner_text() == "Acme Holding"


def test_on_paper_a_page_has_its_words_and_nothing_to_press(open_page, karin, workspace):
    page = open_page(f"/w/{workspace}/settings", karin)
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="Workspace", exact=True).is_visible()
    for gone in (".journey", ".head-person", ".foot", ".button >> nth=0"):
        assert not page.locator(gone).is_visible(), gone


@pytest.mark.parametrize("address", ["/every-component", "/"])
def test_with_forced_colours_a_page_is_still_accessible(address, open_page, karin):
    page = open_page(address, karin)
    page.emulate_media(forced_colors="active")
    assert axe_faults(page) == []


def test_who_wants_no_motion_gets_none(open_page, karin):
    page = open_page("/", karin)
    page.emulate_media(reduced_motion="reduce")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(one => {
            const style = getComputedStyle(one);
            return [style.animationDuration, style.transitionDuration].some(time => parseFloat(time) > 0);
        }).length"""
    )
    assert moving == 0


def test_a_page_is_light_and_takes_two_fonts_at_most(open_page, karin, workspace):
    page = open_page("about:blank", karin)
    loaded = []
    page.on("response", lambda answer: loaded.append((answer.url, len(answer.body()))))
    page.goto(f"/w/{workspace}")
    page.wait_for_load_state("networkidle")
    fonts = [url for url, _ in loaded if url.endswith(".woff2")]
    assert len(fonts) <= 2
    assert sum(size for _, size in loaded) <= 150_000
    assert {url.split("/")[2] for url, _ in loaded} == {page.url.split("/")[2]}


# No page has those of the workshop's board and those of the process's page at once.
OF_BOARD = {"board", "board-acts", "board-folds", "board-move", "queue", "timer"}
OF_PROCESS = {"process-live", "placing", "flowchart", "stay", "others"}
# These lie within the files that are saved, and no page asks for them.
OF_FILES = {"pocket-page", "selfcheck-page"}


@pytest.mark.parametrize("elsewhere", [OF_BOARD, OF_PROCESS], ids=["process", "board"])
def test_all_scripts_that_a_page_could_have_are_light(elsewhere):
    ours = [file for file in (STATIC / "js").glob("*.js") if file.stem not in elsewhere | OF_FILES]
    assert len(ours) >= 7
    whole = [*ours, STATIC / "vendor" / "htmx" / "htmx.min.js"]
    assert sum(len(gzip.compress(file.read_bytes())) for file in whole) <= 40_000


def test_the_look_s_shift_is_hardly_seen(open_page, karin, workspace):
    page = open_page(f"/w/{workspace}", karin)
    shift = page.evaluate(
        """() => new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
                .observe({type: 'layout-shift', buffered: true});
            setTimeout(() => done(sum), 500);
        })"""
    )
    assert shift <= 0.02


@pytest.fixture
def room(sqlite_database, tmp_path):
    """A server on plain http as phones in a room reach it; `lan.test` stands for the laptop."""
    app = app_on(sqlite_database, tmp_path, allow_http=True)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    yield app, server.server_port
    server.shutdown()
    serving.join()
    server.server_close()


def test_a_phone_signs_in_and_works_over_plain_http_where_it_is_allowed(room, playwright_chromium):
    app, port = room
    with app.extensions["database"].write(Operator()) as session:
        link = f"/sign-in/{people.sign_in_link(session, people.add(session, 'Karin').id)}"
    browser = playwright_chromium(args=[*FLAGS, "--host-resolver-rules=MAP lan.test 127.0.0.1"])
    page = browser.new_page(base_url=f"http://lan.test:{port}")
    page.goto(link)
    assert page.get_by_text("anyone on this network can read it").is_visible()
    page.get_by_role("button", name="Sign in").click()
    page.get_by_label("Company name").fill("Acme")
    page.get_by_text("Kept on this device").wait_for()
    page.get_by_role("button", name="Create workspace").click()
    page.get_by_role("heading", name="Acme").wait_for()
    assert page.get_by_text("anyone on this network can read it").is_visible()
    browser.close()
