"""The improvement plan: taken up, changed, done, taken out, and each of it undone."""

import re
from datetime import date, timedelta

import pytest

from tests.support.pages import headings, words

TEXT = "Ask for the proof of each milestone."


@pytest.fixture
def plan(karin, spring):
    return f"{spring.address}/plan"


def take_up(person, plan, text=TEXT, **more):
    return person.post(plan, {"text": text, **more})


def actions(person, plan):
    return re.findall(r"plan/([\w-]+)/done", person.get(plan).text)


def undo(person, plan):
    page = person.get(plan).text
    form = re.findall(r'action="([^"]+)" data-undo>(.*?)</form>', page, re.DOTALL)[-1]
    return person.post(form[0], dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[1])))


def test_an_empty_plan_says_what_to_do_and_shows_an_example(karin, plan):
    told = words(karin.get(plan))
    assert "Nothing is in the plan." in told
    assert "For example:" in told


def test_an_action_is_taken_up_with_owner_and_day(karin, plan):
    take_up(karin, plan, owner="Maria", due="2031-03-15")
    told = words(karin.get(plan))
    assert TEXT in told
    assert "Maria, until 15 Mar 2031" in told


def test_a_step_of_the_result_is_offered_and_fills_the_form(karin, plan, spring):
    page = karin.get(f"{spring.address}/result").text
    link = re.search(r'href="([^"]+/plan\?[^"]+)"', page)[1].replace("&amp;", "&")
    form = karin.get(link).text
    step = re.search(r'name="text" value="([^"]+)"', form)[1]
    question, to = (re.search(rf'name="{name}" value="([^"]+)"', form)[1] for name in ("question", "to"))
    take_up(karin, plan, step, question=question, to=to)
    after = karin.get(plan).text
    assert len(actions(karin, plan)) == 1
    assert f"question={question}&amp;to={to}" not in after


def test_three_are_open_at_a_time_and_the_fourth_keeps_its_words(karin, plan):
    for number in range(3):
        take_up(karin, plan, f"Action {number}")
    page = take_up(karin, plan, "One too many", owner="Maria")
    assert "Three actions are open already." in words(page)
    assert 'value="One too many"' in page.text
    assert 'value="Maria"' in page.text
    assert len(actions(karin, plan)) == 3


def test_one_that_is_done_makes_room(karin, plan):
    for number in range(3):
        take_up(karin, plan, f"Action {number}")
    karin.post(f"{plan}/{actions(karin, plan)[0]}/done", {"done": "yes"})
    take_up(karin, plan, "The next one")
    page = karin.get(plan)
    assert "The next one" in words(page)
    assert "Done" in headings(page)


def test_done_is_undone(karin, plan):
    take_up(karin, plan)
    karin.post(f"{plan}/{actions(karin, plan)[0]}/done", {"done": "yes"})
    undo(karin, plan)
    assert "Going on" in headings(karin.get(plan))


def test_an_action_whose_day_has_passed_says_so_in_words(karin, plan):
    take_up(karin, plan, due=(date.today() - timedelta(days=3)).isoformat())
    assert "Overdue" in words(karin.get(plan))


def test_an_action_is_changed_and_changed_back(karin, plan):
    take_up(karin, plan, owner="Maria")
    one = actions(karin, plan)[0]
    sent = {"text": "Other words.", "owner": "Tom", "due": ""}
    karin.post(f"{plan}/{one}", sent)
    assert "Other words." in words(karin.get(plan))
    karin.post(f"{plan}/{one}", sent | {"owner": "Ann"})
    undo(karin, plan)
    assert "Tom" in words(karin.get(plan))


def test_what_is_taken_out_comes_back(karin, plan):
    take_up(karin, plan)
    one = actions(karin, plan)[0]
    karin.post(f"{plan}/{one}/remove")
    assert actions(karin, plan) == []
    karin.post(f"{plan}/{one}/restore")
    assert actions(karin, plan) == [one]
    karin.post(f"{plan}/{one}/remove")
    undo(karin, plan)
    assert actions(karin, plan) == [one]


def test_an_action_sent_twice_is_taken_up_once(karin, plan):
    for _ in range(2):
        take_up(karin, plan, key="the same")
    assert len(actions(karin, plan)) == 1


@pytest.mark.parametrize(
    ("field", "value", "words_of_it"),
    [
        ("text", "", "Write what you will do."),
        ("text", "x" * 501, "Make this 1 character shorter."),
        ("due", "soon", "Write the date as year-month-day"),
        ("due", "03/04/2031", "This can be read as two different days."),
    ],
)
def test_every_field_is_kept_where_one_is_wrong_and_the_error_says_how_to_mend_it(
    karin, plan, field, value, words_of_it
):
    sent = {"text": TEXT, "owner": "Maria", "due": "2031-03-15", "question": "stages-written", "to": "3"}
    page = karin.post(plan, sent | {field: value})
    assert re.search(r"<title>Error:", page.text)
    assert words_of_it in words(page)
    for name, kept in (sent | {field: value}).items():
        assert f'name="{name}" value="{kept}"' in page.text


@pytest.mark.parametrize("act", ["", "/done", "/remove", "/restore"])
def test_a_reader_a_stranger_and_another_workspace_change_nothing(
    act, karin, plan, reader, outsider, stranger
):
    take_up(karin, plan)
    address = f"{plan}/{actions(karin, plan)[0]}{act}"
    sent = {"text": "Theirs", "done": "yes"}
    assert [who.post(address, sent).status_code for who in (reader, outsider, stranger)] == [403, 404, 403]
    assert TEXT in words(karin.get(plan))


@pytest.mark.parametrize("act", ["/done", "/remove", "/restore"])
def test_an_act_is_no_page(act, karin, plan):
    take_up(karin, plan)
    assert karin.get(f"{plan}/{actions(karin, plan)[0]}{act}").status_code == 405


def test_an_action_that_there_is_not_and_one_of_another_round_are_not_found(karin, plan, ask):
    take_up(karin, plan)
    other = ask(title="Other")
    assert karin.get(f"{plan}/nothing").status_code == 404
    assert karin.get(f"{other.address}/plan/{actions(karin, plan)[0]}").status_code == 404


def test_the_plan_of_a_team_goes_on_in_its_next_round(karin, plan, ask):
    take_up(karin, plan)
    later = ask(title="Autumn")
    assert TEXT in words(karin.get(f"{later.address}/plan"))
