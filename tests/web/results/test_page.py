"""The page of a result: its message first, then why, what lifts it, and where people disagree."""

import pytest

from tests.support.answered import Voice
from tests.support.pages import headings, words
from workshop.domain.people import Role

PARTS = ("result", "plan", "guide", "result.csv", "result.json")


def test_the_page_opens_with_the_reason_in_a_sentence(karin, spring):
    page = karin.get(f"{spring.address}/result")
    assert headings(page)[0].startswith("Level 2, because")
    assert "5 people answered" in words(page)


def test_each_picture_has_a_table_beside_it(karin, spring):
    page = karin.get(f"{spring.address}/result")
    assert page.text.count('class="picture-wide"') == page.text.count("<table")


def test_the_shortest_way_up_leads_into_the_plan_and_to_the_station_that_mends_the_gap(karin, spring):
    page = karin.get(f"{spring.address}/result")
    assert "The shortest way to level 3" in headings(page)
    assert f"{spring.address}/plan?question=" in page.text
    assert "Collect won deals" in words(page)
    assert f'href="/w/{spring.workspace}/deals"' in page.text


def test_at_the_highest_level_there_is_nothing_to_climb(karin, ask):
    top = ask(*(Voice(name, 4) for name in "abcde"))
    page = karin.get(f"{top.address}/result")
    assert "There is no higher level" in headings(page)


def test_the_widest_disagreement_is_named_and_so_is_agreement(karin, ask, spring):
    apart = ask(Voice("a", 1), Voice("b", 1), Voice("c", 4), Voice("d", 4), Voice("e", 4))
    assert "Where people disagree" in headings(karin.get(f"{apart.address}/result"))
    agreed = karin.get(f"{spring.address}/result")
    assert "People agree on the whole" in headings(agreed)
    assert "On every question all say the same." in words(agreed)


def test_where_people_agree_the_widest_difference_is_shown_all_the_same(karin, ask):
    near = ask(*(Voice(name) for name in "abcd"), Voice("e", levels={"followed-by-all": 3}))
    page = karin.get(f"{near.address}/result")
    assert "People agree on the whole" in headings(page)
    assert "The widest difference is a small one: “Who works by the process in daily business?”" in words(
        page
    )


def test_leaders_and_reps_are_compared_and_the_page_says_who_chose_to_be_shown(karin, ask):
    round = ask(Voice("Lena", 4, "leader", shown_by_role=True), *(Voice(name, 1) for name in "abcd"))
    page = karin.get(f"{round.address}/result")
    assert "Leaders say 4, reps say 1" in headings(page)
    assert "Chose before answering to be shown by role: Lena (leader)." in words(page)


def test_who_answered_sees_the_own_answer_beside_the_team_and_nobody_else_does(karin, ask, member_as):
    round = ask(Voice("Karin", 4, person=karin), *(Voice(name, 1) for name in "abcd"))
    assert "You say 4, the team says 1" in headings(karin.get(f"{round.address}/result"))
    assert "You say" not in member_as(Role.READER).get(f"{round.address}/result").text


def test_what_nobody_knows_is_listed_and_counts_as_one(karin, ask):
    round = ask(*(Voice(name, 3, levels={"stages-written": None}) for name in "abcde"))
    told = words(karin.get(f"{round.address}/result"))
    assert "Nobody could answer 1 question" in told
    assert "the level lies between 1 and 3" in told


def test_notes_stand_without_a_name(karin, ask):
    notes = {"stages-written": "Three lists in three places."}
    round = ask(Voice("Marguerite", 1, notes=notes), *(Voice(name, 1) for name in "abcd"))
    page = karin.get(f"{round.address}/result")
    assert "Three lists in three places." in words(page)
    assert "Marguerite" not in page.text


def test_a_note_that_looks_like_code_is_text(karin, ask):
    notes = {"stages-written": "<script>alert(1)</script>"}
    round = ask(*(Voice(name, 1, notes=notes) for name in "abcde"))
    page = karin.get(f"{round.address}/result")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text


def test_a_second_round_stands_beside_the_first(karin, ask, spring):
    later = ask(*(Voice(name, 3) for name in "abcde"), title="Autumn")
    page = karin.get(f"{later.address}/result")
    assert "Up from level 2 to 3" in headings(page)
    assert "Since “Spring”" in words(page)
    assert "Since" not in words(karin.get(f"{spring.address}/result"))


def test_teams_stand_side_by_side_from_the_second_on(karin, ask, spring):
    assert "The teams side by side" not in headings(karin.get(f"{spring.address}/result"))
    ask(*(Voice(name, 1) for name in "abcde"), team="North")
    page = karin.get(f"{spring.address}/result")
    assert "The teams side by side" in headings(page)
    assert "North" in words(page)


def test_the_aim_is_set_and_undone(karin, spring):
    karin.post(f"{spring.address}/target", {"target": "4"})
    page = karin.get(f"{spring.address}/result")
    assert "The aim is level 4." in words(page)
    assert ">Our aim</text>" in page.text
    karin.post(f"{spring.address}/target", {"target": ""})
    assert ">Our aim</text>" not in karin.get(f"{spring.address}/result").text


@pytest.mark.parametrize("target", ["1", "5", "much", "3\0"])
def test_an_aim_that_is_no_level_sets_none(karin, spring, target):
    karin.post(f"{spring.address}/target", {"target": target})
    assert "The aim is level" not in words(karin.get(f"{spring.address}/result"))


@pytest.mark.parametrize("part", PARTS)
def test_a_reader_may_look_and_who_is_of_another_workspace_or_nobody_may_not(
    part, spring, reader, outsider, stranger
):
    address = f"{spring.address}/{part}"
    assert reader.get(address).status_code == 200
    assert outsider.get(address).status_code == 404
    assert stranger.get(address).status_code == 303


@pytest.mark.parametrize("part", PARTS)
def test_a_round_that_there_is_not_is_not_found(part, karin, workspace):
    assert karin.get(f"/w/{workspace}/assessment/nothing/{part}").status_code == 404


def test_a_reader_and_a_stranger_set_no_aim(spring, reader, outsider, stranger):
    address, fields = f"{spring.address}/target", {"target": "4"}
    answers = [who.post(address, fields).status_code for who in (reader, outsider, stranger)]
    assert answers == [403, 404, 403]


def test_the_guide_has_three_questions_and_half_an_hour(karin, ask):
    apart = ask(Voice("a", 1), Voice("b", 1), Voice("c", 4), Voice("d", 4), Voice("e", 4))
    page = karin.get(f"{apart.address}/guide")
    assert sum(text[:2] in ("1 ", "2 ", "3 ") for text in headings(page)) == 3
    assert "24 to 30" in words(page)


def test_while_the_round_is_open_the_guide_leads_to_the_page_that_says_so(karin, spring, reopen):
    reopen(spring)
    answer = karin.get(f"{spring.address}/guide")
    assert (answer.status_code, answer.location) == (303, f"{spring.address}/result")
