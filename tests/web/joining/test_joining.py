"""Coming into a workshop by its code."""

import pytest

from tests.support.joined import held_in
from tests.support.pages import Guest, app_on, headings, token_on, words
from workshop.store import workshops


def names(held):
    return [one.name for one in held.people]


def test_somebody_joins_with_a_code_and_a_name_and_stands_at_the_board(held, stranger):
    page = stranger.get(f"/j/{held.code}")
    assert headings(page)[0] == "How we win"
    answer = stranger.post(f"/j/{held.code}", {"name": "Ben"}, token=token_on(page))
    assert (answer.status_code, answer.location) == (303, f"/b/{held.id}")
    assert stranger.get(answer.location).location == held.recall
    assert names(held) == ["Ben"]


@pytest.mark.parametrize(
    "typed", ["{0}{1}", "{0} {1}", "  {0}-{1} ", "http://lan.test/j/{0}-{1}", "{0}–{1}/"]
)
@pytest.mark.parametrize("cased", [str.lower, str.upper])
def test_a_code_is_taken_however_it_is_typed(typed, cased, held, stranger):
    one, two = held.code.split("-")
    answer = stranger.get("/j", query_string={"code": typed.format(cased(one), cased(two))})
    assert (answer.status_code, answer.location) == (303, f"/j/{held.code}")


def test_letters_that_look_like_numbers_are_taken_for_numbers(held, stranger):
    held.do(workshops.set_code, "K0M1D00R")
    assert stranger.get("/j", query_string={"code": "komid oor"}).location == "/j/K0M1-D00R"
    assert stranger.get("/j/KOMI-DOOR").status_code == 200


@pytest.mark.parametrize("typed", ["hello", "K7QM-2XP", "the code", "K7QM-2XPU", "<b>"])
def test_what_is_no_code_comes_back_with_what_to_do(typed, held, stranger):
    answer = stranger.get("/j", query_string={"code": typed})
    assert answer.status_code == 404
    assert "A code has eight letters and numbers" in words(answer)
    assert f'value="{typed}"'.replace("<b>", "&lt;b&gt;") in answer.text


def test_a_code_that_leads_nowhere_comes_back_with_what_was_typed(held, stranger):
    answer = stranger.get("/j/K7QM 2XPD")
    assert answer.status_code == 404
    assert headings(answer)[0] == "Join a workshop"
    assert "This code leads nowhere" in words(answer)
    assert 'value="K7QM 2XPD"' in answer.text


def test_without_a_name_the_form_comes_back_and_nobody_joins(held, stranger):
    answer = stranger.post(f"/j/{held.code}", {"name": "  "}, token=token_on(stranger.get("/j/" + held.code)))
    assert answer.status_code == 422
    assert "Enter your name" in words(answer)
    assert names(held) == []


def test_where_nobody_is_named_a_name_is_not_needed(app, workspace, karin, stranger):
    held = held_in(app, workspace, karin, anonymous=True)
    page = stranger.get(f"/j/{held.code}")
    assert "It never stands beside what you tell" in words(page)
    assert stranger.post(f"/j/{held.code}", {"name": ""}, token=token_on(page)).status_code == 303


def test_the_same_form_sent_twice_by_a_shaky_line_makes_one_participant(app, held):
    first, second = Guest(app.test_client()), Guest(app.test_client())
    for phone in (first, second):  # The cookie of the first answer never arrived.
        token = token_on(phone.get(f"/j/{held.code}"))
        answer = phone.post(f"/j/{held.code}", {"name": "Ben", "key": "the-same"}, token=token)
        assert answer.status_code == 303
        assert phone.get(held.recall).status_code == 200
    assert names(held) == ["Ben"]


def test_joining_again_in_the_same_browser_leads_back_to_one_s_seat(held, ben):
    assert ben.get(f"/j/{held.code}").location == f"/b/{held.id}"
    assert ben.post(f"/j/{held.code}", {"name": "Benjamin"}).location == f"/b/{held.id}"
    assert names(held) == ["Ben"]
    assert "How we win" in words(ben.get("/j"))


def test_one_s_own_code_leads_to_the_same_participant_on_another_device(held, ben, stranger):
    ben.tell("asked for a visit")
    own = own_code(ben)
    page = stranger.get(f"/j/{own}")
    assert headings(page)[0] == "Go on here as Ben"
    assert stranger.post(f"/j/{own}", token=token_on(page)).location == f"/b/{held.id}"
    assert "asked for a visit" in words(stranger.get(held.recall))
    assert names(held) == ["Ben"]


def test_opening_one_s_own_code_alone_seats_nobody(held, ben, stranger):
    stranger.get(f"/j/{own_code(ben)}")
    assert stranger.get(held.recall).location == "/j"


def test_leaving_forgets_the_seat_keeps_what_was_told_and_can_be_undone(held, ben):
    ben.tell("asked for a visit")
    answer = ben.post(f"/b/{held.id}/leave")
    assert answer.location == "/j"
    page = ben.get("/j")
    assert "You left How we win. What you told stays." in words(page)
    assert ben.page().location == "/j"
    undo = page.text.split('<form method="post" action="')[1].split('"')[0]
    ben.post(undo, token=token_on(page))
    assert "asked for a visit" in words(ben.get(held.recall))


def test_a_rotated_code_refuses_newcomers_at_once_and_those_inside_stay(held, ben, stranger):
    old = held.code
    held.do(workshops.rotate_code)
    assert stranger.get(f"/j/{old}").status_code == 404
    token = token_on(stranger.get(f"/j/{held.code}"))
    assert stranger.post(f"/j/{old}", {"name": "Eva"}, token=token).status_code == 404
    assert ben.tell("still here").status_code == 303
    assert held.texts() == ["still here"]


def test_who_was_taken_out_is_told_so_everywhere_and_may_join_again_by_the_code(held, ben):
    held.take_out("Ben")
    page = ben.get(held.recall)
    assert page.status_code == 403
    assert "You are not in this workshop any more" in headings(page)
    assert "unsent:" in page.text
    assert ben.get(f"{held.recall}/live").status_code == 403
    assert held.texts() == []
    assert ben.get(f"/j/{held.code}").status_code == 200


def test_who_was_taken_out_gets_the_text_back_that_was_not_stored(held, ben):
    token = ben.token()
    held.take_out("Ben")
    answer = ben.post(held.recall, {"deal": "Acme", "text": "asked for a visit", "key": "1"}, token=token)
    assert answer.status_code == 403
    assert "asked for a visit" in words(answer)
    assert held.texts() == []


def test_ten_wrong_codes_a_minute_and_then_a_page_that_says_to_wait(held, stranger):
    for number in range(10):
        assert stranger.get(f"/j/0000-000{number}").status_code == 404
    answer = stranger.get("/j/0000-000A")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")
    assert "Wait a minute" in words(answer)


def test_what_cannot_be_a_code_is_no_guess(held, stranger):
    for _ in range(15):
        assert stranger.get("/j/hello").status_code == 404
    assert stranger.get(f"/j/{held.code}").status_code == 200


def test_wrong_codes_are_counted_when_they_are_sent_as_a_form_too(held, stranger):
    token = token_on(stranger.get(f"/j/{held.code}"))
    answers = [stranger.post("/j/0000-0000", {"name": "Ben"}, token=token).status_code for _ in range(12)]
    assert answers == [404] * 10 + [429] * 2


def test_a_forged_address_does_not_start_the_count_anew(held, stranger):
    forged = [
        stranger.get(
            "/j/0000-0000", headers={"X-Forwarded-For": f"203.0.113.{number}", "X-Real-IP": "1.1.1.1"}
        )
        for number in range(12)
    ]
    assert [answer.status_code for answer in forged] == [404] * 10 + [429] * 2


def test_behind_a_proxy_of_ours_each_phone_has_its_own_count(sqlite_database, tmp_path):
    app = app_on(sqlite_database, tmp_path, proxies=1)
    guest = Guest(app.test_client())
    for number in range(12):
        headers = {"X-Forwarded-For": f"6.6.6.6, 203.0.113.{number}"}
        assert guest.get("/j/0000-0000", headers=headers).status_code == 404


def own_code(guest):
    return guest.recall().text.split('class="own-code">')[1].split("<")[0]
