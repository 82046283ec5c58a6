"""The engine's cards on phones: each person another one, and what is answered is asked of nobody else."""

import re

import pytest

from tests.support.pages import headings, words
from tests.support.seated_room import room_in
from workshop.demo import story
from workshop.domain.cluster.cards import is_answered
from workshop.domain.cluster.decisions import Answered
from workshop.domain.cluster.discovery import Card
from workshop.web.board_sort_cards import spread


@pytest.fixture
def room(app, workspace, karin):
    return room_in(app, workspace, karin, *story.deals())


def shown(guest):
    page = guest.get(f"{guest.address}/cards")
    group = re.search(r'name="group" value="([^"]+)"', page.text)
    return (group[1] if group else None), re.findall(r'name="row" value="([^"]+)"', page.text)


def test_each_participant_gets_another_card(room):
    people = [room.join(name) for name in ("Ann", "Ben", "Cid", "Dee")]
    groups = [shown(each)[0] for each in people]
    assert None not in groups
    assert len(set(groups)) == 4


def test_an_answered_card_is_asked_of_nobody_else_though_the_groups_do_not_follow_yet(room, ann):
    group, rows = shown(ann)
    with room.told_by(ann) as session:
        from workshop.store import decisions

        decisions.add_together(session, [Answered(tuple(rows))], key="card")
    others = [room.join(f"P{number}") for number in range(len(room.found.cards))]
    assert group not in {shown(each)[0] for each in others}


def test_a_card_is_answered_in_two_steps_and_taken_back(room, ann):
    group, rows = shown(ann)
    first = ann.press("cards", {"group": group, "row": rows, "out": rows[:1]})
    assert headings(ann.get(first.location))[0] == "Where do these belong?"
    assert room.decisions == ()
    fields = {"group": group, "row": rows, "out": rows[:1], "asked": "yes", f"to-{rows[0]}": "own"}
    second = ann.press("cards", fields)
    assert len(room.decisions) == 2
    page = ann.get(second.location)
    assert "1 wording goes elsewhere." in words(page)
    ann.undo(page)
    assert room.decisions == ()


def test_skipping_shows_another_card(room, ann):
    group, _ = shown(ann)
    page = ann.get(f"{ann.address}/cards?skip={group}")
    assert re.search(r'name="group" value="([^"]+)"', page.text)[1] != group


def test_cards_go_round_by_the_number_of_who_asks():
    assert spread(["a", "b", "c"], 4) == ["b", "c", "a"]
    assert spread([], 4) == []


def test_a_card_is_answered_where_one_answer_covers_it():
    card = Card("g", ("a", "b"))
    assert is_answered(card, [Answered(("a", "b", "c"), ("b",))])
    assert not is_answered(card, [Answered(("a", "c"))])
