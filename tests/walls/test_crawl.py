"""The crawl on which the other tests of this folder stand leaves out no page and no act."""

from collections import defaultdict

from tests.support.crawl import tree_of
from tests.web.seeds import rules

# The one act of somebody who has not signed in yet.
OF_A_STRANGER = {"signing_in.come_in"}
# Offered only while a card is doubtful, somebody was overruled, somebody else leads, or nothing is there yet.
IN_ANOTHER_STATE = {
    "board.answer_card",
    "board.hold_again",
    "board.insist",
    "process.refer",
    "workshops.name_deputy",
    "workshops.reopen",
    "workshops.take_lead",
}


def test_every_page_answers(my_site):
    answered = {address: page.status_code for address, page in my_site.pages.items()}
    assert {address: code for address, code in answered.items() if code not in {200, 303}} == {}


def test_every_kind_of_page_has_a_title_of_its_own(app, my_site):
    titles = defaultdict(set)
    for address in my_site.one_of_each(app):
        page = my_site.pages[address]
        if (page.status_code, page.mimetype) == (200, "text/html") and "<title>" in page.text:
            titles[tree_of(page).css_first("title").text()].add(address.partition("?")[0])
    assert len(titles) > 30
    assert {title: pages for title, pages in titles.items() if len(pages) > 1} == {}


def test_every_act_has_a_button_on_some_page(app, my_site):
    """An act that the crawl does not find is one whose walls nobody tries."""
    offered = {endpoint_of(app, form.action) for form in my_site.forms}
    acts = {rule.endpoint for rule, method in rules(app) if method == "POST"}
    assert acts - offered == OF_A_STRANGER | IN_ANOTHER_STATE


def endpoint_of(app, address):
    return app.url_map.bind("localhost").match(address.split("?")[0], method="POST")[0]
