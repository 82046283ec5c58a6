"""One's own answers by the personal link, without an account."""

from tests.support.answered import Voice
from tests.support.pages import headings, words


def test_while_the_round_is_open_one_sees_the_own_answers_alone(stranger, ask):
    round = ask(Voice("Ben", 1), *(Voice(name, 4) for name in "abcd"), closed=False)
    page = stranger.get(f"/a/{round.links['Ben']}/result")
    told = words(page)
    assert headings(page)[0] == "Your answers"
    assert "you 1" in told
    assert "others" not in page.text.split("<svg")[2]
    assert "The round is still open." in told


def test_when_it_is_closed_one_sees_them_beside_the_team_s(stranger, ask):
    round = ask(Voice("Ben", 1), *(Voice(name, 4) for name in "abcd"))
    page = stranger.get(f"/a/{round.links['Ben']}/result")
    assert headings(page)[0] == "You say 1, the team says 4"
    assert "What came out for the team" in headings(page)
    assert "others 4" in words(page)


def test_three_others_stay_hidden(stranger, ask):
    round = ask(Voice("Ben", 1), *(Voice(name, 4) for name in "abc"))
    told = words(stranger.get(f"/a/{round.links['Ben']}/result"))
    assert "Fewer than four others answered, so what they say stays hidden." in told
    assert "others 4" not in told


def test_a_link_that_leads_nowhere_says_so(stranger, spring):
    page = stranger.get("/a/nothing/result")
    assert page.status_code == 404
    assert "This link leads nowhere any more." in words(page)


def test_who_answered_alone_sees_level_and_own_answers(karin, ask):
    round = ask(Voice("Karin", 3, "leader", person=karin))
    page = karin.get(f"{round.address}/result")
    assert "One voice so far" in headings(page)
    assert "Your own answers" in headings(page)
    assert "you 3" in words(page)
