"""Starting rounds, their list, closing and opening, title and team, taking one away."""

import re

import pytest

from tests.support.pages import headings, words
from tests.web.deals.test_deals import undo_on
from workshop.domain.people import Role

START = {
    "title": "Spring",
    "questionnaire": "quick-check",
    "team": "Field sales",
    "how": "together",
    "key": "k",
}


def test_an_empty_list_teaches_and_opens_two_ways(karin, rounds):
    page = karin.get(rounds)
    assert headings(page) == ["Assessment", "Alone, in ten minutes", "With colleagues", "Keys"]
    assert "For example: Level 2, because nobody checks whether stages are followed" in words(page)
    assert f'href="{rounds}/new"' in page.text


def test_the_journey_leads_to_the_assessment(karin, rounds):
    page = karin.get(rounds)
    assert f'<a href="{rounds}" aria-current="page">' in page.text
    assert "Assess to come" in words(page)


def test_a_started_round_stands_in_the_list_with_its_team(karin, rounds):
    karin.post(rounds, START)
    page = words(karin.get(rounds))
    assert "Spring Quick check of our sales process · Field sales · started" in page
    assert "0 of 0 people have finished" in page
    assert "Assess people answer" in page


def test_a_form_sent_twice_starts_one_round(karin, rounds):
    assert karin.post(rounds, START).location == karin.post(rounds, START).location


def test_the_form_proposes_the_thorough_questionnaire_and_a_title(karin, rounds):
    page = karin.get(f"{rounds}/new")
    assert re.search(r'value="sales-process-maturity" checked', page.text)
    assert re.search(r'name="title" value="Assessment of \w+ \d{4}"', page.text)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("title", "", "Give the round a title, for example the month."),
        ("title", "x" * 121, "Make this 1 character shorter."),
        ("questionnaire", "nothing", "Choose a questionnaire."),
        ("questionnaire", "own-nothing", "Choose a questionnaire."),
        ("questionnaire", "../secret", "Choose a questionnaire."),
    ],
)
def test_a_fault_is_told_and_what_was_typed_stays(karin, rounds, field, value, told):
    answer = karin.post(rounds, START | {field: value})
    assert answer.status_code == 422
    assert told in words(answer)
    assert "<title>Error:" in answer.text
    assert 'value="Field sales"' in answer.text
    assert "Spring" not in words(karin.get(rounds))


def test_a_leader_alone_comes_straight_to_the_rules(karin, rounds):
    answer = karin.post(rounds, START | {"how": "alone"})
    page = karin.get(answer.location)
    assert headings(page)[0] == "How do you sell?"
    assert re.search(r'value="leader" checked', page.text)


def test_a_round_is_closed_and_opened_again(karin, stand):
    closed = karin.post(f"{stand.address}/close")
    assert closed.location == f"{stand.address}/result"
    page = karin.get(stand.address)
    assert "See the result" in words(page)
    assert "Assess measured" in words(page)
    assert karin.post(f"{stand.address}/reopen").location == stand.address
    assert "Close the round" in headings(karin.get(stand.address))


def test_title_and_team_are_changed_and_undone(karin, stand):
    changed = karin.post(f"{stand.address}/edit", {"title": "Autumn", "team": "Inside sales"})
    page = karin.get(changed.location)
    assert headings(page)[0] == "Autumn"
    assert "Quick check of our sales process · Inside sales" in words(page)
    karin.post(*undo_on(page))
    assert headings(karin.get(stand.address))[0] == "Spring"


def test_a_title_that_is_missing_is_told(karin, stand):
    answer = karin.post(f"{stand.address}/edit", {"title": " ", "team": "Kept"})
    assert answer.status_code == 422
    assert "Give the round a title" in words(answer)
    assert 'value="Kept"' in answer.text


def test_a_removed_round_is_gone_from_the_list_and_comes_back(karin, stand, rounds):
    page = karin.get(karin.post(f"{stand.address}/remove").location)
    assert "Spring is removed, with its answers." in words(page)
    assert karin.get(stand.address).status_code == 404
    karin.post(*undo_on(page))
    assert headings(karin.get(stand.address))[0] == "Spring"


def test_a_removed_round_waits_under_removed(karin, stand, workspace):
    karin.post(f"{stand.address}/remove")
    assert "Spring Round of the assessment" in words(karin.get(f"/w/{workspace}/removed"))


ACTS = ["edit", "close", "reopen", "remove", "restore", "invite", "link", "link/end"]


@pytest.mark.parametrize("act", ACTS)
def test_who_may_not_run_rounds_changes_none(stand, act, member_as, outsider, stranger):
    assert member_as(Role.MEMBER).post(f"{stand.address}/{act}").status_code == 403
    assert outsider.post(f"{stand.address}/{act}").status_code == 404
    assert stranger.post(f"{stand.address}/{act}").status_code == 403
    assert headings(stand.karin.get(stand.address))[0] == "Spring"


@pytest.mark.parametrize("act", ACTS)
def test_a_round_that_is_not_there_is_not_found(karin, rounds, act):
    fields = {"title": "x", "names": "x", "role": "rep"}
    assert karin.post(f"{rounds}/no-such-round/{act}", fields).status_code == 404


def test_a_facilitator_runs_rounds_and_a_member_looks(stand, member_as, rounds):
    assert member_as(Role.FACILITATOR, "Fay").post(f"{stand.address}/close").status_code == 303
    reader = member_as(Role.READER, "Rea")
    assert reader.get(rounds).status_code == 200
    page = reader.get(stand.address)
    assert "Open it again" not in words(page)
    assert reader.post(rounds, START).status_code == 403
    assert reader.get(f"{rounds}/new").status_code == 403


@pytest.mark.parametrize("address", ["close", "remove", "link"])
def test_a_look_changes_nothing(karin, stand, address):
    assert karin.get(f"{stand.address}/{address}").status_code == 405
