"""Published versions on the page: publishing, reading, comparing, agreeing, withdrawing, going back."""

from dataclasses import replace
from io import BytesIO

import pytest

from tests.domain.design.documents import PROCESS
from tests.support.pages import headings, words
from tests.web.process.conftest import pressed
from tests.web.process.versions import Versions
from workshop.domain.people import Role
from workshop.exports.process_yaml import write_process


@pytest.fixture
def on(station):
    return Versions(station)


@pytest.fixture
def published(station, on):
    """Version 1, and a draft in which the first stage is called otherwise."""
    on.publish("The first that all of us use.")
    station.change("stage", "interest", "title", "Problem measured", "Interest")
    return on


def as_seen_by(station, person):
    return Versions(station.as_seen_by(person))


def test_before_the_first_version_the_page_teaches_what_publishing_is(on, station, reader):
    page = on.page()
    assert headings(page)[0] == "Versions"
    assert "Nothing is published yet." in words(page)
    assert "For example: Version 1, published by Karin Holm" in words(page)
    assert "Publish the first version" in words(page)
    theirs = words(as_seen_by(station, reader).page())
    assert "Publish the first version" not in theirs
    assert "A facilitator or an owner of this workspace publishes it." in theirs


def test_the_publish_page_shows_readiness_open_errors_and_what_is_new(published):
    page = words(published.page("publish"))
    assert "of 29 rules hold. 2 errors are open." in page
    assert "Need written down" in page
    assert "Since version 1; the version keeps this list." in page
    assert "Stage “Interest” is now called “Problem measured”." in page
    assert '<textarea class="write" id="note" name="note"' in published.page("publish").text


def test_publishing_makes_a_version_says_so_and_can_be_undone(on, station):
    answer = on.publish("The first that all of us use.")
    assert answer.status_code == 303
    page = station.person.get(answer.location)
    assert "Version 1 is published." in words(page)
    assert "The first that all of us use." in words(page)
    assert "Stage 1: Interest" in headings(page)
    address, fields = pressed(page, "Undo")
    station.person.post(address, fields)
    assert on.numbers() == []
    listed = on.page()
    assert "Version 1 is withdrawn." in words(listed)
    address, fields = pressed(listed, "Undo")
    station.person.post(address, fields)
    assert on.numbers() == [1]


def test_open_errors_ask_for_one_tick_and_the_version_says_who_published_in_spite(on, station):
    assert "Publish in spite of the open errors" in words(on.page("publish"))
    page = on.publish("Typed with care", in_spite="")
    assert page.status_code == 422
    assert "The advisor’s errors are open. Mend them, or tick" in words(page)
    assert '<a href="#in_spite">The advisor’s errors are open.' in page.text, "It leads to the tick"
    assert "Typed with care</textarea>" in page.text
    assert on.numbers() == []
    on.publish("Typed with care")
    assert "Karin published it with 2 open errors of the advisor." in words(on.page("versions/1"))
    assert "with 2 open errors of the advisor" in words(on.page())


def test_a_draft_changed_by_somebody_else_meanwhile_is_looked_at_again(on, station, bens):
    address, fields = pressed(on.page("publish"), "Publish version")
    bens.change("stage", "choice", "title", "Chosen", "Choice")
    page = station.person.post(address, fields | {"note": "Mine", "in_spite": "y"})
    assert page.status_code == 422
    assert "Somebody changed the draft after you opened this page." in words(page)
    assert on.numbers() == []
    address, fields = pressed(page, "Publish version")
    assert station.person.post(address, fields | {"note": "Mine", "in_spite": "y"}).status_code == 303
    assert on.numbers() == [1]


def test_a_note_that_is_too_long_comes_back_with_what_to_do(on):
    page = on.publish("x" * 2001)
    assert page.status_code == 422
    assert "Make this 1 character shorter." in words(page)
    assert on.numbers() == []


def test_with_nothing_new_there_is_nothing_to_publish(on):
    on.publish()
    page = words(on.page("publish"))
    assert "Nothing to publish Nothing is new since version 1. Change the draft first." in page
    assert "Publish version 2" not in page


def test_the_list_tells_number_day_author_note_and_how_many_agreed(published):
    page = words(published.page())
    assert "1 thing is new since version 1." in page
    assert "Version 1 Published by Karin, " in page
    assert "The first that all of us use." in page
    assert "0 of 1 agreed" in page


def test_an_old_version_is_read_as_it_was_published(published, station):
    published.publish("Second")
    page = published.page("versions/1")
    assert "Stage 1: Interest" in headings(page)
    assert "Stage 1: Problem measured" in headings(published.page("versions/2"))
    assert "Stage “Interest” is now called “Problem measured”." in words(published.page("versions/2"))
    assert station.person.get(f"{station.front}/{station.process}/versions/1/flowchart").status_code == 200


def test_two_versions_are_compared_in_words_with_the_old_and_the_new_wording(published, station):
    station.change("milestone", "need-written", "evidence", "Signed e-mail", "E-mail")
    published.publish()
    page = published.page("versions/compare")
    told = words(page)
    assert "From version 1 to version 2: 2 differences." in told
    assert "Changed Gate “Need written down”: the evidence changed." in told
    assert "<del>E-mail</del>" in page.text
    assert "<ins>Signed e-mail</ins>" in page.text
    back = words(published.page("versions/compare?from=2&to=1"))
    assert "Stage “Problem measured” is now called “Interest”." in back


def test_a_version_is_compared_with_the_draft_and_equal_ones_say_so(published):
    assert "From version 1 to the draft: 1 difference." in words(
        published.page("versions/compare?from=1&to=0")
    )
    assert "Both say the same." in words(published.page("versions/compare?from=1&to=1"))


@pytest.mark.parametrize("query", ["?from=9", "?to=-1", "?from=1&to=7"])
def test_what_was_never_published_is_not_compared(query, published):
    assert published.page(f"versions/compare{query}").status_code == 404


def test_members_and_readers_agree_and_take_it_back(published, station, reader, member_as):
    ben = as_seen_by(station, member_as(Role.MEMBER, "Ben Baker"))
    rita = as_seen_by(station, reader)
    assert "Ben Baker not yet" in words(published.page("versions/1"))
    ben.press("versions/1", "I agree")
    answer = rita.press("versions/1", "I agree")
    assert answer.location.endswith("#agreed")
    page = words(rita.page("versions/1"))
    assert "You agreed to version 1." in page
    assert "2 of 3 agreed" in page
    assert "Ben Baker agreed " in page
    assert "Karin not yet" in page
    rita.press("versions/1", "Take it back")
    assert "1 of 3 agreed" in words(published.page("versions/1"))
    rita.press("versions/1", "Undo")
    assert "2 of 3 agreed" in words(published.page("versions/1"))


def test_agreement_belongs_to_one_version(published):
    published.press("versions/1", "I agree")
    published.publish()
    assert "1 of 1 agreed" in words(published.page("versions/1"))
    assert "0 of 1 agreed" in words(published.page("versions/2"))


def test_what_somebody_agreed_to_is_not_withdrawn(published, station, member_as):
    address, fields = pressed(published.page("versions/1"), "Withdraw it")
    as_seen_by(station, member_as(Role.MEMBER)).press("versions/1", "I agree")
    assert "Withdraw it" not in words(published.page("versions/1"))
    answer = station.person.post(address, fields)
    assert answer.status_code == 409
    assert "Somebody agreed to this version" in words(answer)
    assert published.numbers() == [1]


def test_a_withdrawn_version_is_no_page_and_its_number_is_not_given_again(published):
    published.press("versions/1", "Withdraw it")
    assert published.page("versions/1").status_code == 404
    assert "1 version was withdrawn" in words(published.page())
    published.publish()
    assert published.numbers() == [2]
    published.press("versions", "Bring back")
    assert published.numbers() == [2, 1]


def test_a_version_becomes_the_draft_again_and_that_can_be_undone(published, station):
    assert published.press("versions/1", "Make this the draft again").status_code == 303
    assert station.document() == PROCESS
    assert station.history()[0] == "Made version 1 the draft again"
    station.post("undo")
    assert station.titles()[0] == "Problem measured"
    assert published.numbers() == [1]


def test_over_a_change_that_was_not_seen_it_asks_first(published, station, bens):
    address, fields = pressed(published.page("versions/1"), "Make this the draft again")
    bens.change("stage", "choice", "title", "Chosen", "Choice")
    answer = station.person.post(address, fields)
    assert answer.status_code == 409
    assert station.titles() == ["Problem measured", "Chosen"]
    address, fields = pressed(answer, "Make it the draft all the same")
    station.person.post(address, fields)
    assert station.document() == PROCESS


def test_a_published_file_that_is_brought_in_is_a_draft(station):
    theirs = write_process(
        replace(PROCESS, name="Theirs", version=4, published="2026-01-01", changes=("One",))
    )
    upload = {"file": (BytesIO(theirs.encode()), "theirs.yaml"), "key": "f"}
    assert station.person.post(f"{station.front}/file", upload).status_code == 303
    assert station.document() == replace(PROCESS, name="Theirs")


def test_hostile_words_stay_words(station, on):
    evil = "<b>x</b> =1+1 \\N مرحبا 🎉 " + "w" * 90
    station.change("milestone", "need-written", "evidence", evil, "E-mail")
    on.publish(evil)
    station.change("milestone", "need-written", "evidence", "E-mail", evil)
    for page in ("versions", "versions/1", "versions/compare?from=0&to=1", "publish"):
        text = on.page(page).text
        assert "<b>x</b>" not in text
    assert "&lt;b&gt;x&lt;/b&gt;" in on.page("versions/1").text


@pytest.mark.parametrize("action", ["versions/1/withdraw", "versions/1/restore", "versions/1/draft"])
def test_only_members_of_the_workspace_may_do_it(action, published, assert_guarded):
    assert_guarded(action)


def test_only_people_of_the_workspace_publish(on, station, stranger, reader, outsider):
    where, sent = f"{station.front}/{station.process}/publish", {"revision": "1", "in_spite": "y"}
    assert stranger.post(where, sent, token="none").status_code == 403
    assert reader.post(where, sent).status_code == 403
    assert outsider.post(where, sent).status_code == 404
    assert outsider.get(where).status_code == 404
    assert station.person.post(f"{station.front}/nothing/publish", sent).status_code == 404
    assert on.numbers() == []


@pytest.mark.parametrize("action", ["publish", "versions/1/withdraw", "versions/1/restore"])
def test_publishing_speaks_for_the_team_so_a_member_leaves_it_to_a_facilitator(action, published, bens):
    before = published.numbers()
    assert bens.post(action).status_code == 403
    assert published.numbers() == before
    assert "Publish version" not in words(Versions(bens).page())
    assert Versions(bens).page("publish").status_code == 403


@pytest.mark.parametrize("action", ["agree", "take-back"])
def test_agreeing_is_for_the_people_of_the_workspace(action, published, station, stranger, outsider):
    where = f"{station.front}/{station.process}/versions/1/{action}"
    assert stranger.post(where, token="none").status_code == 403
    assert outsider.post(where).status_code == 404
    assert station.person.post(f"{station.front}/nothing/versions/1/{action}").status_code == 404
    assert station.person.post(where.replace("/1/", "/9/")).status_code == 404
    assert station.person.get(where).status_code == 405


@pytest.mark.parametrize("page", ["versions", "versions/1", "versions/1/flowchart", "versions/compare"])
def test_its_pages_are_for_members_of_the_workspace(page, published, station, stranger, outsider, reader):
    where = f"{station.front}/{station.process}/{page}"
    assert stranger.get(where).status_code == 303
    assert outsider.get(where).status_code == 404
    assert reader.get(where).status_code == 200
    assert station.person.get(f"{station.front}/nothing/{page}").status_code == 404


@pytest.mark.parametrize("number", ["0", "9", "x", "1.5", "99999999999999999999999"])
def test_a_version_that_never_was_is_no_page(number, published):
    assert published.page(f"versions/{number}").status_code == 404
