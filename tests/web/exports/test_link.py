"""Whoever has the link reads the process without an account, until it ends."""

import re
from datetime import timedelta

import pytest

from tests.support.pages import headings, words
from workshop.domain.design.process import Story
from workshop.domain.people import Role
from workshop.store import processes, publishing
from workshop.store.callers import Member
from workshop.store.publishing import Wish


@pytest.fixture
def link(station):
    station.post("/link", {"lasts": "90"})
    return link_on(station.get())


def link_on(page):
    return re.search(r"/read/[\w-]+", page.text)[0]


def undone(station, page):
    """Presses Undo in the notice of the page."""
    form = re.search(r'<form[^>]*action="([^"]+)" data-undo.*?</form>', page.text, re.DOTALL)
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[0]))
    fields.pop("csrf_token", None)
    return station.person.post(form[1], fields)


def test_whoever_has_the_link_reads_the_process_and_finds_no_way_further(station, stranger, link):
    page = stranger.get(link)
    assert page.status_code == 200
    assert headings(page)[0] == "How we sell pumps"
    assert "Need written down" in words(page)
    assert re.findall(r'(?:href|action|src)="(/(?!static/)[^"]*)"', page.text) == []
    assert "<form method" not in page.text
    assert "Karin" not in page.text


def test_the_page_is_kept_nowhere_and_found_by_no_search(stranger, link):
    headers = stranger.get(link).headers
    assert headers["X-Robots-Tag"] == "noindex, nofollow"
    assert headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in headers


def test_readers_are_shown_what_the_process_is_now(station, stranger, link):
    station.change("Sell less, better")
    assert "Sell less, better" in words(stranger.get(link))


def test_customers_are_never_named_to_everybody(begin, stranger):
    station = begin(stories=(Story("one", "Counted", "They had counted.", "interest", "Harbour Foods"),))
    station.post("/link", {"lasts": "never"})
    for ending in ("", "?names=y"):
        page = stranger.get(link_on(station.get()) + ending)
        assert "They had counted." in page.text
        assert "Harbour Foods" not in page.text


def test_ending_the_link_is_undone_with_the_same_link(station, stranger, link):
    assert station.post("/link/end").status_code == 303
    answer = stranger.get(link)
    assert answer.status_code == 410
    assert "This link has ended. Ask the person who gave it to you for a new one." in words(answer)
    undone(station, station.get())
    assert stranger.get(link).status_code == 200
    assert link_on(station.get()) == link


def test_making_the_first_link_is_undone_and_nobody_reads_any_more(station, stranger):
    station.post("/link", {"lasts": "30"})
    page = station.get()
    undone(station, page)
    assert stranger.get(link_on(page)).status_code == 410


def test_making_a_link_in_place_of_another_is_undone_by_bringing_the_first_back(station, stranger, link):
    station.post("/link", {"lasts": "30"})
    page = station.get()
    newer = link_on(page)
    assert "The link before it has ended." in words(page)
    assert [stranger.get(each).status_code for each in (link, newer)] == [410, 200]
    undone(station, page)
    page = station.get()
    assert [stranger.get(each).status_code for each in (link, newer)] == [200, 410]
    assert link_on(page) == link
    undone(station, page)
    assert [stranger.get(each).status_code for each in (link, newer)] == [410, 200]


def test_a_link_lasts_as_long_as_was_said(clock, station, stranger):
    station.post("/link", {"lasts": "30"})
    page = station.get()
    assert "Whoever has it reads the process until 22 Dec 2026" in words(page)
    clock.shift(timedelta(days=29))
    station.get()  # A sign-in lives on while it is used.
    assert stranger.get(link_on(page)).status_code == 200
    clock.shift(timedelta(days=2))
    assert stranger.get(link_on(page)).status_code == 410
    assert "The link expired on 22 Dec 2026" in words(station.get())


def test_a_link_for_ever_says_so(station):
    station.post("/link", {"lasts": "never"})
    assert "until the link is ended" in words(station.get())


@pytest.mark.parametrize("lasts", ["", "7", "-1", "30 "])
def test_a_time_that_is_not_offered_is_refused(station, lasts):
    assert station.post("/link", {"lasts": lasts}).status_code == 400
    assert "There is none yet." in words(station.get())


@pytest.mark.parametrize("guess", ["guessed", "x" * 43])
def test_a_guessed_link_leads_nowhere(station, stranger, link, guess):
    answer = stranger.get(f"/read/{guess}")
    assert answer.status_code == 404
    assert "This link leads nowhere." in words(answer)


def test_a_removed_process_is_read_by_nobody(station, stranger, link):
    station.person.post(f"/w/{station.workspace}/process/{station.process}/remove")
    assert stranger.get(link).status_code in (200, 410)


@pytest.mark.parametrize("role", [Role.MEMBER, Role.READER])
def test_who_leads_nothing_neither_makes_nor_ends_a_link(station, member_as, stranger, link, role):
    other = station.as_seen_by(member_as(role))
    assert link in other.get().text
    assert "End the link" not in other.get().text
    for path in ("/link", "/link/end", "/link/back"):
        assert other.post(path, {"lasts": "30", "link": "x"}).status_code == 403
    assert stranger.get(link).status_code == 200


def test_who_belongs_to_another_workspace_does_neither(station, outsider, stranger, link):
    for path in ("/link", "/link/end", "/link/back"):
        assert station.as_seen_by(outsider).post(path, {"lasts": "30"}).status_code == 404
    assert stranger.get(link).status_code == 200


def test_bringing_back_what_never_was_is_not_found(station):
    assert station.post("/link/back", {"link": "nothing"}).status_code == 404


def test_older_paper_is_told_which_version_is_the_current_one(begin, stranger):
    station = begin()
    for aim in ("Sell less", "Sell less, better"):
        station.change(aim)
        publish(station)
    station.post("/link", {"lasts": "never"})
    link = link_on(station.get())
    told = words(stranger.get(f"{link}?v=1"))
    assert "Your paper is version 1. This is version 2, the current one: what has changed" in told
    for same in ("", "?v=2", "?v=6", "?v=x", "?v=-1", "?v=99999999999999999999"):
        page = stranger.get(link + same)
        assert page.status_code == 200
        assert "Your paper" not in page.text
        assert "Version 2, published" in words(page)


def test_what_was_published_is_read_and_not_the_draft_after_it(begin, stranger):
    station = begin()
    station.change("Sell less")
    publish(station)
    station.change("Sell by guessing")
    station.post("/link", {"lasts": "never"})
    told = words(stranger.get(link_on(station.get())))
    assert "Sell less" in told
    assert "Sell by guessing" not in told


def publish(station):
    """Publishes the draft as it stands."""
    with station.database.write(Member(station.workspace, station.person.id, Role.OWNER)) as session:
        process = processes.mine(session)[0]
        wish = Wish(process.head, in_spite_of_errors=True)
        publishing.publish(session, process.id, wish, key=f"publish-{process.head}")


def test_a_code_is_printed_once_there_is_a_link(station, link):
    page = station.get("/link/code")
    assert "Point the camera of a phone at the code" in words(page)
    assert link in page.text
    station.post("/link/end")
    assert station.get("/link/code").status_code == 404


def test_text_that_looks_like_code_is_text_to_everybody(begin, stranger):
    station = begin(aim="<script>alert(1)</script> {{7*7}}", company="<img src=x>")
    station.post("/link", {"lasts": "never"})
    page = stranger.get(link_on(station.get()))
    assert "<script>alert(1)" not in page.text
    assert "<img" not in page.text
    assert "<script>alert(1)</script> {{7*7}}" in words(page)


def test_paper_carries_the_public_address_alone(app, station, link):
    from workshop.web.reading_address import printed_address

    member = Member(station.workspace, station.person.id, Role.OWNER)
    with app.test_request_context(headers={"Host": "evil.example"}), station.database.read(member) as session:
        assert printed_address(session, station.process, 3) == ""
