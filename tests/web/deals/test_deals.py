"""The list of deals, telling one, and one deal's name, end, and part in the process."""

import re

import pytest

from tests.support.pages import headings, words
from workshop.domain.people import Role

TOLD = {
    "name": "St. Mary’s",
    "outcome": "won",
    "text": "- 2026-01-12 buyer: asked for prices\n\n2) us: visited the ward\nboard approved",
    "key": "key-of-this-form",
}


@pytest.fixture
def deals(workspace):
    return f"/w/{workspace}/deals"


@pytest.fixture
def told(karin, deals):
    """The address of a deal that Karin told."""
    return karin.post(deals, TOLD).location


def lines(page):
    """The activities on a deal's page: side, text."""
    found = re.findall(
        r'<li class="told-line side-edge side-(\w+)".*?<div class="told-text">\s*<p>(.*?)</p>',
        page.text,
        re.S,
    )
    return [(side, text) for side, text in found]


def listed(page):
    """The deals of the list: name, whether it counts."""
    return [
        (name, ticked == "true")
        for ticked, name in re.findall(
            r'aria-checked="(\w+)".*?<a class="ledger-name" [^>]*>(.*?)</a>', page.text, re.S
        )
    ]


def undo_on(page):
    """The address and the fields of the notice's Undo."""
    form = re.search(r'<form method="post" action="([^"]+)" data-undo>(.*?)</form>', page.text, re.S)
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[2]))
    del fields["csrf_token"]
    return form[1], fields


def test_an_empty_list_teaches_by_an_example_and_opens_two_doors(karin, deals):
    page = karin.get(deals)
    assert headings(page) == ["Deals", "From memory", "From your CRM", "In a workshop", "Keys"]
    assert "For example: St. Mary’s Hospital, won in 4 months" in words(page)
    assert f'href="{deals}/new"' in page.text
    assert f'href="{deals.replace("deals", "imports/new")}"' in page.text


def test_a_told_deal_keeps_every_line_with_its_side_and_date(karin, told):
    page = karin.get(told)
    assert headings(page)[:2] == ["St. Mary’s", "What happened 3"]
    assert lines(page) == [
        ("buyer", "asked for prices"),
        ("seller", "visited the ward"),
        ("unknown", "board approved"),
    ]
    assert "12 Jan 2026" in words(page)
    assert "St. Mary’s is stored, with 3 activities." in words(page)


def test_a_deal_told_twice_by_one_form_is_stored_once(karin, deals, told):
    assert karin.post(deals, TOLD).location == told
    assert listed(karin.get(deals)) == [("St. Mary’s", True)]
    assert len(lines(karin.get(told))) == 3


def test_only_won_deals_with_activities_make_the_process(karin, deals, told):
    karin.post(deals, {**TOLD, "name": "Lost one", "outcome": "lost", "key": "2"})
    page = karin.get(deals)
    assert "1 won deal makes the process, with 3 activities." in words(page)
    assert headings(page)[:3] == ["Deals", "Won 1", "Lost 1"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"name": ""}, "Enter the deal’s name, for example the customer’s."),
        ({"text": " \n "}, "Write at least one line: something that the buyer or you did in this deal."),
        ({"outcome": "maybe"}, "Choose how the deal ended."),
        ({"text": "met\n2026-02-31 met again"}, "Line 2: This is no date. Found “2026-02-31”."),
        ({"text": "a\n" * 2001}, "There are 2,001 lines; 2,000 at once is the most."),
    ],
)
def test_what_is_missing_is_told_and_what_was_typed_stays(fields, message, karin, deals):
    answer = karin.post(deals, {**TOLD, **fields})
    assert answer.status_code == 422
    assert message in words(answer)
    assert "<title>Error: Tell a deal" in answer.text
    assert "visited the ward" in answer.text or "text" in fields
    assert listed(karin.get(deals)) == []


def test_a_date_that_can_be_read_two_ways_is_asked_about_and_not_guessed(karin, deals):
    typed = {**TOLD, "text": "03/04/2026 us: sent the offer"}
    answer = karin.post(deals, typed)
    assert answer.status_code == 422
    assert "In dates such as 03/04/2026 The day stands first The month stands first" in words(answer)
    told = karin.post(deals, {**typed, "dates": "day_first"}).location
    assert "3 Apr 2026" in words(karin.get(told))


def test_a_deal_is_taken_out_of_the_process_and_back_by_undo(karin, deals, told):
    assert karin.post(f"{told}/included", {"included": "no"}).status_code == 303
    page = karin.get(deals)
    assert listed(page) == [("St. Mary’s", False)]
    assert "St. Mary’s does not count for the process." in words(page)
    assert "No won deal with activities counts yet" in words(page)
    karin.post(*undo_on(page))
    assert listed(karin.get(deals)) == [("St. Mary’s", True)]


def test_a_deal_gets_another_name_and_end_and_undo_gives_both_back(karin, deals, told):
    karin.post(f"{told}/edit", {"name": "St. Luke’s", "outcome": "lost"})
    page = karin.get(told)
    assert headings(page)[0] == "St. Luke’s"
    assert "Lost deal, told by Karin" in words(page)
    karin.post(*undo_on(page))
    page = karin.get(told)
    assert headings(page)[0] == "St. Mary’s"
    assert "Won deal, told by Karin" in words(page)


def test_a_deal_without_a_name_comes_back_with_the_reason(karin, told):
    answer = karin.post(f"{told}/edit", {"name": "", "outcome": "won"})
    assert answer.status_code == 422
    assert "Enter the deal’s name" in words(answer)


def test_a_removed_deal_is_gone_and_comes_back_whole(karin, deals, told):
    karin.post(f"{told}/remove")
    page = karin.get(deals)
    assert "St. Mary’s is removed, with its activities." in words(page)
    assert karin.get(told).status_code == 404
    assert karin.post(*undo_on(page)).location == told
    assert len(lines(karin.get(told))) == 3


def test_a_long_list_comes_in_pages(karin, deals):
    for number in range(201):
        karin.post(deals, {**TOLD, "name": f"Deal {number}", "key": str(number), "text": "met"})
    assert len(listed(karin.get(deals))) == 200
    second = karin.get(f"{deals}?page=2")
    assert listed(second) == [("Deal 200", True)]
    assert "Page 2 of 2" in words(second)
    # Pressing a tick there leads back there.
    action = re.search(r'formaction="([^"]+)"', second.text)[1]
    assert "page=2" in karin.post(action, {"included": "no"}).location
    for odd in ("0", "99", "x", "-1"):
        assert karin.get(f"{deals}?page={odd}").status_code == 200


ACTIONS = ["included", "edit", "remove", "restore", "activities", "activities/take-back"]


@pytest.mark.parametrize("action", ACTIONS)
def test_a_reader_changes_no_deal_and_sees_no_button_for_it(action, karin, deals, told, reader):
    assert reader.post(f"{told}/{action}", {"included": "no", **TOLD}).status_code == 403
    assert reader.post(deals, TOLD).status_code == 403
    page = reader.get(told)
    assert "asked for prices" in words(page)
    assert "Add these lines" not in words(page)
    assert "Tell a deal" not in words(reader.get(deals))


@pytest.mark.parametrize("action", ["", *ACTIONS])
def test_an_outsider_and_a_wrong_id_find_no_deal(action, karin, told, outsider):
    address = f"{told}/{action}".rstrip("/")
    method = "post" if action else "get"
    assert getattr(outsider, method)(address).status_code == 404
    assert getattr(karin, method)(address.replace(told.rsplit("/", 1)[1], "nothing")).status_code == 404


@pytest.mark.parametrize("action", ["included", "remove", "restore", "activities"])
def test_a_link_changes_no_deal(action, karin, told):
    assert karin.get(f"{told}/{action}").status_code == 405


def test_a_stranger_is_sent_to_sign_in(stranger, deals):
    assert stranger.get(deals).location == f"/sign-in?next={deals}"
    assert stranger.post(deals, TOLD).status_code == 403


def test_a_member_tells_deals(member_as, deals):
    ben = member_as(Role.MEMBER)
    assert "Won deal, told by Ben" in words(ben.get(ben.post(deals, TOLD).location))
