"""The lead's laptop dies: the room goes on, the deputy steps in by one press, the lead comes back by one."""

from datetime import timedelta

import pytest
import time_machine

from tests.support.pages import words
from workshop.domain.board.agenda import BoardStep
from workshop.domain.people import Role
from workshop.store.clock import now


@pytest.fixture
def ben(member_as):
    return member_as(Role.FACILITATOR, "Ben")


@pytest.fixture
def deputy(karin, at, ben):
    karin.post(at("deputy"), {"deputy": ben.id})
    return ben


def test_the_deputy_is_named_among_those_who_could_lead(karin, at, ben, member_as, room):
    member_as(Role.MEMBER, "Max")
    page = karin.get(at("edit")).text
    assert f'<option value="{ben.id}">Ben' in page
    assert "Max" not in page
    karin.post(at("deputy"), {"deputy": ben.id})
    assert "Ben may take the lead now." in words(karin.get(at("edit")))
    assert room.now.deputy == ben.id
    karin.post(at("deputy"), {"deputy": ""})
    assert room.now.deputy is None


@pytest.mark.parametrize("role", [Role.MEMBER, Role.READER])
def test_who_may_not_lead_cannot_be_the_deputy(role, karin, at, member_as, room):
    assert karin.post(at("deputy"), {"deputy": member_as(role).id}).status_code == 404
    assert room.now.deputy is None


def test_a_lead_who_is_gone_for_ninety_seconds_is_missed_but_not_replaced(karin, at, deputy, room):
    karin.get(at("live"))  # Karin's page is open.
    assert "Their page is not open just now." not in words(deputy.get(at()))
    with time_machine.travel(now() + timedelta(seconds=90)):
        page = words(deputy.get(at()))
        assert "Karin leads this workshop. Their page is not open just now." in page
        assert "Take the lead" in page
        assert room.now.lead == karin.id  # Nothing happens by itself.


def test_the_room_goes_on_the_deputy_takes_over_and_the_lead_returns(karin, at, deputy, room):
    karin.post(at("step"), {"step": "recall"})
    karin.get(at("live"))
    with time_machine.travel(now() + timedelta(seconds=90)):
        room.tell("Eva", "asked for prices")  # Nobody in the room depends on Karin's page.
        assert deputy.post(at("lead")).location == at()
        deputy.post(at("step") + "?reveal=yes", {"step": "sort"})
        assert (room.now.lead, room.now.step) == (deputy.id, BoardStep.SORT)
        page = words(karin.get(at()))
        assert "Ben has led since" in page
        assert "Lead again" in page
        assert karin.post(at("step"), {"step": "order"}).status_code == 403
        karin.post(at("lead"))
        assert (room.now.lead, room.now.deputy) == (karin.id, deputy.id)
        assert karin.post(at("step"), {"step": "order"}).status_code == 303
        assert deputy.post(at("step"), {"step": "sort"}).status_code == 403


def test_while_the_lead_is_there_taking_it_stands_behind_a_question(karin, at, deputy):
    karin.get(at("live"))
    assert "Take the lead only if they ask you to." in words(deputy.get(at()))


def test_only_the_deputy_an_owner_and_who_led_before_may_take_the_lead(at, ben, member_as, room, karin):
    answer = ben.post(at("lead"))
    assert answer.status_code == 403
    assert "Only the deputy, an owner and who led before may take the lead." in words(answer)
    for role in (Role.MEMBER, Role.READER):
        assert member_as(role).post(at("lead")).status_code == 403
    assert room.now.lead == karin.id
    olaf = member_as(Role.OWNER, "Olaf")
    olaf.post(at("lead"))
    assert room.now.lead == olaf.id


def test_who_takes_the_lead_can_give_it_back_by_undo(karin, at, deputy, room):
    deputy.post(at("lead"))
    page = deputy.get(at()).text
    undo = page.split("data-undo")[0].rsplit('action="', 1)[1].split('"')[0]
    deputy.post(undo)
    assert room.now.lead == karin.id


def test_an_open_page_of_the_lead_is_noted_without_waking_the_others(karin, at, room):
    before = room.now
    karin.get(at("live"))
    assert room.now.lead_seen_at is not None
    assert room.now.revision == before.revision


def test_looking_at_it_is_not_leading(at, deputy, room):
    deputy.get(at("live"))
    assert room.now.lead_seen_at is None
