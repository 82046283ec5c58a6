"""Answering by a link, without an account: the rules, one question a page, going on elsewhere, the end."""

import re
from io import BytesIO

import pytest

from tests.support.pages import headings, token_on, words
from tests.web.assessment.conftest import CHECK

TOTAL = 10
SECOND = list(CHECK.questions)[1]


def check_of(question):
    return question.rpartition("/")[0] + "/check"


def answer_all(stand, guest, first, level="3"):
    place = first
    while place.rpartition("/")[2].isdigit():
        place = stand.answer(guest, place, level).location
    return place


def chosen(page):
    return re.findall(r'name="level" value="(\w+)" checked', page.text)


def test_people_read_who_sees_what_before_they_begin(stand, rob):
    (link,) = stand.invite("Rob Reyes")
    page = words(rob.get(link))
    assert "Acme · Spring" in page
    assert "10 questions about your team’s daily work." in page
    assert "While the round is open, nobody sees what you answer." in page
    assert "beside the middle of the others’, where at least four of them answered" in page
    assert "Notes are shown without your name, in mixed order." in page
    assert "A question’s rating is the middle answer of all who knew" in page
    assert "This invitation is for Rob Reyes." in page


def test_a_role_must_be_chosen_and_what_was_typed_stays(stand, rob):
    link = stand.open_link()
    answer = rob.post(link, {"name": "Zoe", "role": "king", "key": "k"}, token=token_on(rob.get(link)))
    assert answer.status_code == 422
    assert "Choose a role." in words(answer)
    assert 'value="Zoe"' in answer.text


def test_a_question_stands_alone_on_its_page_named_by_its_words(stand, rob, first):
    page = rob.get(first)
    asked = next(iter(CHECK.questions))
    assert f"<title>Question 1 of 10: {asked.text} – Spring – Sales Process Workshop</title>" in page.text
    assert f"Question 1 of {TOTAL}" in words(page)
    assert re.search(
        r"<fieldset.*?<legend>.*?<h1>" + re.escape(asked.text) + r"</h1>\s*</legend>", page.text, re.S
    )
    assert all(behaviour in words(page) for behaviour in asked.answers)
    assert asked.why in words(page)
    assert "I don’t know" in words(page)


def test_next_keeps_the_answer_with_its_note_and_evidence(stand, rob, first):
    given = {"note": "Mostly", "evidence": "Stage list", "evidence_link": "example.com/list"}
    assert stand.answer(rob, first, "2", **given).location == f"{first[:-1]}2"
    page = rob.get(first)
    assert chosen(page) == ["2"]
    assert "Mostly" in page.text
    assert 'value="https://example.com/list"' in page.text
    assert re.search(r"Saved \d\d:\d\d", words(page))


def test_not_knowing_is_an_answer(stand, rob, first):
    stand.answer(rob, first, "unknown")
    assert chosen(rob.get(first)) == ["unknown"]
    assert "9 questions are still open" in headings(rob.get(check_of(first)))


def test_a_question_may_be_left_open(stand, rob, first):
    page = rob.get(first)
    assert rob.post(first, {}, token=token_on(page)).location == f"{first[:-1]}2"
    assert chosen(rob.get(first)) == []


def test_the_script_saves_and_stays(stand, rob, first):
    answer = stand.answer(rob, first, "4", stay="yes")
    assert (answer.status_code, answer.data) == (204, b"")
    assert chosen(rob.get(first)) == ["4"]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://example.com", "no such place", "https://"])
def test_an_address_that_leads_nowhere_is_told_and_everything_typed_stays(stand, rob, first, link):
    answer = stand.answer(rob, first, "2", note="Kept", evidence_link=link)
    assert answer.status_code == 422
    assert "Write the address as your browser shows it" in words(answer)
    assert "<title>Error: Question 1 of 10" in answer.text
    assert chosen(answer) == ["2"]
    assert "Kept" in answer.text
    assert chosen(rob.get(first)) == []


def test_back_leads_to_the_question_before_with_its_answer(stand, rob, first):
    second = stand.answer(rob, first, "1").location
    assert f'<a href="{first}" rel="prev">Back</a>' in rob.get(second).text
    assert 'rel="prev"' not in rob.get(first).text


def test_the_last_question_leads_to_all_answers(stand, rob, first):
    end = answer_all(stand, rob, first)
    assert end == check_of(first)
    page = rob.get(end)
    assert headings(page)[0] == "Check your answers"
    assert "Every question has an answer." in words(page)
    assert SECOND.behaviour(3) in words(page)


def test_what_is_still_open_is_named_with_the_way_there(stand, rob, first):
    stand.answer(rob, first)
    page = rob.get(check_of(first))
    assert "9 questions are still open" in headings(page)
    assert f'<a href="{first[:-1]}2">{SECOND.text}</a>' in page.text


def test_an_answer_changed_from_the_list_leads_back_to_it(stand, rob, first):
    answer_all(stand, rob, first)
    assert f'href="{first}?check=1"' in rob.get(check_of(first)).text
    assert stand.answer(rob, f"{first}?check=1", "1").location == check_of(first)
    assert next(iter(CHECK.questions)).behaviour(1) in words(rob.get(check_of(first)))


def test_the_personal_link_goes_on_in_another_browser_at_the_next_open_question(stand, rob, first):
    stand.answer(rob, first)
    own = re.search(r'id="own-link">([^<]+)<', rob.get(first).text)[1]
    elsewhere = stand.guest()
    assert elsewhere.get(own).location == f"{first[:-1]}2"
    assert chosen(elsewhere.get(first)) == ["3"]


def test_the_invitation_goes_on_in_the_same_browser_and_opens_nothing_for_who_sent_it(stand, rob):
    (link,) = stand.invite("Rob Reyes")
    first = stand.begin(rob, link)
    stand.answer(rob, first, note="A secret of Rob’s")
    assert rob.get(rob.get(link).location).location == f"{first[:-1]}2"
    page = stand.karin.get(link)
    assert headings(page)[0] == "You have begun on another device"
    assert first.split("/")[2] not in page.text


def test_the_invitation_is_not_the_personal_link(stand, rob):
    (link,) = stand.invite("Rob Reyes")
    stand.begin(rob, link)
    assert stand.karin.get(f"{link}/1").status_code == 404
    assert stand.karin.get(f"{link}/check").status_code == 404


def test_who_comes_by_the_open_link_is_asked_once_however_often_the_form_arrives(stand, rob):
    link = stand.open_link()
    places = {stand.begin(rob, link, name="Zoe", key="same") for _ in range(2)}
    assert len(places) == 1
    assert words(stand.karin.get(stand.address)).count("Zoe Seller answering") == 1
    assert stand.begin(stand.guest(), link, name="Kim", key="other") not in places


def test_who_has_finished_sees_what_their_own_answers_come_to_and_nobody_else_s(stand, rob, first):
    stand.answer(stand.guest(), stand.begin(stand.guest(), stand.open_link()), "1")
    answer_all(stand, rob, first, "2")
    page = words(rob.get(stand.post(rob, f"{first.rpartition('/')[0]}/finish").location))
    assert "By your answers alone Level 2, because" in page
    assert "Theirs appear when the round is closed." in page


def test_nobody_is_asked_twice_for_a_name(karin, stand, rob):
    """Who was invited by name, or has an account, is known; who comes by the open link is asked once."""
    (link,) = stand.invite("Rob Reyes")
    mine = karin.post(f"{stand.address}/answer").location
    assert 'name="name"' not in rob.get(link).text + karin.get(mine).text
    assert rob.get(stand.open_link()).text.count('name="name"') == 1
    first = stand.begin(rob, link)
    assert 'name="role"' not in rob.get(first).text + rob.get(check_of(first)).text


def test_finishing_leaves_the_answers_open_to_change(stand, rob, first):
    answer_all(stand, rob, first)
    done = stand.post(rob, f"{first.rpartition('/')[0]}/finish")
    assert headings(rob.get(done.location))[0] == "Thank you, you have finished"
    stand.answer(rob, first, "1")
    assert chosen(rob.get(first)) == ["1"]


def test_a_closed_round_takes_nothing_more_and_gives_back_what_was_typed(stand, rob, first):
    stand.answer(rob, first, "2")
    token = token_on(rob.get(first))
    stand.karin.post(f"{stand.address}/close")
    late = rob.post(first, {"level": "4", "note": "Typed too late"}, token=token)
    assert late.status_code == 409
    assert "The round was closed a moment ago." in words(late)
    assert "Typed too late" in late.text
    page = rob.get(rob.get(first).location)
    assert headings(page)[0] == "This round is closed"
    assert next(iter(CHECK.questions)).behaviour(2) in words(page)


def test_who_comes_late_finds_a_page_that_says_so(stand, rob):
    (link,) = stand.invite("Rob Reyes")
    stand.karin.post(f"{stand.address}/close")
    assert headings(rob.get(link))[0] == "This round is closed"
    stand.karin.post(f"{stand.address}/reopen")
    assert headings(rob.get(link))[0] == "How do you sell?"


def test_a_page_that_lost_its_token_gives_back_what_was_typed_and_sends_it_again(stand, rob, first):
    answer = rob.post(first, {"level": "2", "note": "Kept"}, token="old")
    assert answer.status_code == 403
    assert headings(answer)[0] == "Please send this once more"
    assert "Kept" in answer.text
    assert "sign in" not in words(answer).casefold()
    again = rob.post(first, {"level": "2", "note": "Kept"}, token=token_on(answer))
    assert again.status_code == 303


def test_a_link_that_leads_nowhere_says_what_to_do(stranger):
    for address in ("/a/nowhere", "/a/nowhere/1", "/a/nowhere/check", "/a/nowhere/done"):
        page = stranger.get(address)
        assert page.status_code == 404
        assert "Ask the person who sent it for a new one." in words(page)


@pytest.mark.parametrize("number", ["0", "11", "99999999999999999999"])
def test_a_question_that_is_not_asked_is_no_page(rob, first, number):
    assert rob.get(f"{first[:-1]}{number}").status_code == 404


def test_a_leader_alone_has_the_round_closed_and_sees_the_result(karin, rounds):
    fields = {"title": "Mine", "questionnaire": "quick-check", "how": "alone", "key": "k"}
    mine = karin.post(rounds, fields).location
    first = karin.post(mine, {"role": "leader"}).location
    for number in range(1, TOTAL + 1):
        karin.post(f"{first[:-1]}{number}", {"level": "2"})
    done = karin.post(f"{first.rpartition('/')[0]}/finish")
    assert done.location.endswith("/result")
    assert "Nobody else was asked, so the round is closed." in words(karin.get(done.location))


def test_a_leader_who_invited_others_waits_for_them(karin, stand):
    stand.invite("Rob Reyes")
    mine = karin.post(f"{stand.address}/answer", {"role": "leader"}).location
    first = karin.post(mine, {"role": "leader"}).location
    done = karin.post(f"{first.rpartition('/')[0]}/finish")
    assert done.location.endswith("/done")
    assert "Close the round" in headings(karin.get(stand.address))


def test_the_round_asks_what_it_was_started_with(karin, stand, rounds, workspace):
    """The questionnaire is in the round: what is done to the file or to the list changes nothing."""
    own = karin.get(f"/w/{workspace}/questionnaires/quick-check/file").data.replace(
        b"quick-check", b"mine", 1
    )
    karin.post(f"/w/{workspace}/questionnaires", {"file": (BytesIO(own), "mine.yaml"), "key": "q"})
    value = re.search(r'value="(own-[^"]+)"', karin.get(f"{rounds}/new").text)[1]
    fields = {"title": "Own", "questionnaire": value, "how": "together", "key": "own"}
    started = karin.post(rounds, fields).location
    karin.post(f"/w/{workspace}/questionnaires/{value.removeprefix('own-')}/remove")
    assert "10 questions. Invite people" in words(karin.get(started))
