"""Asking people by name or by one link, seeing who has answered, and never what."""

import re
from dataclasses import replace

import pytest

from tests.support.pages import headings, words
from tests.web.assessment.conftest import links_on
from tests.web.deals.test_deals import undo_on
from workshop.domain.people import Role

SIX = ["Ann Lee, leader", "Bo Berg, sales manager", "Cy", "Di Diaz, Jr.", "Ed, Seller", "Fi, other"]


def table(page):
    """The list of who has answered: name, role, how far."""
    rows = re.findall(r'<tr>\s*<th scope="row">(.*?)</th>(.*?)</tr>', page.text, re.S)
    cells = re.compile(r'data-label="[^"]+">(.*?)</td>', re.S)
    strip = lambda html: " ".join(re.sub(r"<[^>]+>", " ", html).split())  # noqa: E731
    return [(strip(name), *map(strip, cells.findall(row))) for name, row in rows]


def test_six_people_are_asked_at_once_each_with_a_role_and_a_link(karin, stand):
    links = stand.invite(*SIX)
    assert len(set(links)) == 6
    assert table(karin.get(stand.address)) == [
        ("Ann Lee", "Sales leader", "not started"),
        ("Bo Berg", "Sales manager", "not started"),
        ("Cy", "Seller", "not started"),
        ("Di Diaz, Jr.", "Seller", "not started"),
        ("Ed", "Seller", "not started"),
        ("Fi", "Another role", "not started"),
    ]


def test_the_list_tells_how_far_people_are_and_never_what_they_say(karin, stand, rob, first):
    assert table(karin.get(stand.address)) == [("Rob Reyes", "Seller", "answering")]
    stand.answer(rob, first, "4", note="A secret of Rob’s")
    stand.post(rob, f"{first.rpartition('/')[0]}/finish")
    page = karin.get(stand.address)
    assert table(page) == [("Rob Reyes", "Seller", "finished")]
    assert "secret" not in page.text
    assert "1 of 1 person has finished." in words(page)


def test_a_form_sent_twice_asks_each_once(karin, stand):
    for _ in range(2):
        stand.invite("Ann Lee", key="same")
    assert len(table(karin.get(stand.address))) == 1


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (" \n ", "Write at least one name."),
        ("\n".join(map(str, range(61))), "Invite at most 60 people at once."),
    ],
)
def test_a_fault_is_told_and_the_names_stay(karin, stand, names, told):
    answer = karin.post(f"{stand.address}/invite", {"names": names, "role": "rep"})
    assert answer.status_code == 422
    assert told in words(answer)
    assert ("58 59 60" in words(answer)) == (names.strip() != "")


def test_a_reminder_can_be_copied_until_somebody_has_begun(karin, stand, rob):
    (link,) = stand.invite("Rob Reyes")
    assert f"Your own link: {link}" in words(karin.get(stand.address))
    stand.begin(rob, link)
    page = karin.get(stand.address)
    assert links_on(page) == []
    assert "Hello Rob Reyes, some of our questions still wait for you." in words(page)


def test_somebody_taken_out_comes_back_by_undo(karin, stand, rob, first):
    respondent = re.search(r"/respondents/([^/]+)/remove", karin.get(stand.address).text)[1]
    page = karin.get(karin.post(f"{stand.address}/respondents/{respondent}/remove").location)
    assert "Rob Reyes is out of the round." in words(page)
    assert table(page) == []
    assert rob.get(first).status_code == 404
    karin.post(*undo_on(page))
    assert rob.get(first).status_code == 200


def test_one_link_for_all_is_made_renewed_ended_and_brought_back(karin, stand):
    one = stand.open_link()
    two = stand.open_link()
    assert one != two
    assert stand.guest().get(one).status_code == 404
    assert stand.guest().get(two).status_code == 200
    page = karin.get(karin.post(f"{stand.address}/link/end").location)
    assert stand.guest().get(two).status_code == 404
    karin.post(*undo_on(page))
    assert stand.guest().get(two).status_code == 200


def test_links_are_made_from_the_public_address_alone(karin, stand, app):
    site = "https://workshop.example.com"
    app.extensions["settings"] = replace(app.extensions["settings"], public_url=site)
    karin.post(f"{stand.address}/link")
    page = karin.get(stand.address)
    assert re.search(r'id="link-for-all">https://workshop\.example\.com/a/[\w-]{43}<', page.text)


def test_a_member_answers_a_round_that_is_open_to_all(karin, stand, member_as):
    ben = member_as(Role.MEMBER)
    assert ben.post(f"{stand.address}/answer").status_code == 403
    stand.open_link()
    mine = ben.post(f"{stand.address}/answer").location
    assert headings(ben.get(mine))[0] == "How do you sell?"
    assert ("Ben", "Another role", "not started") in table(karin.get(stand.address))


def test_a_member_goes_on_answering_by_their_account(karin, stand):
    mine = karin.post(f"{stand.address}/answer", {"role": "leader"}).location
    karin.post(mine, {"role": "leader"})
    assert "Go on answering" in words(karin.get(stand.address))
    assert karin.get(karin.post(f"{stand.address}/answer").location).location.endswith("/1")


@pytest.mark.parametrize("act", ["remove", "restore", "invitation"])
def test_who_may_not_run_rounds_takes_nobody_out(karin, stand, member_as, outsider, first, act):
    respondent = re.search(r"/respondents/([^/]+)/remove", karin.get(stand.address).text)[1]
    address = f"{stand.address}/respondents/{respondent}/{act}"
    assert member_as(Role.MEMBER).post(address).status_code == 403
    assert outsider.post(address).status_code == 404
    assert karin.post(f"{stand.address}/respondents/nobody/{act}").status_code == 404
    assert len(table(karin.get(stand.address))) == 1
