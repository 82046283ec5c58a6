"""Who takes part: taking out at once, letting back, and writing for who has no device."""

import re

import pytest

from tests.support.pages import headings, words
from workshop.domain.people import Role
from workshop.store import deals

STORY = {"name": "Plant in Brno", "text": "buyer: asked for prices\nus: sent the offer"}


@pytest.fixture
def nora(room):
    return room.add_without_device("Nora")


def told_to_all(room):
    with room.database.read(room.lead) as session:
        return {stored.deal.name for stored in deals.all_deals(session)}


def test_somebody_is_out_at_once_and_what_they_told_stays(karin, at, room):
    room.tell("Eva", "asked for prices")
    eva = room.people["Eva"]
    assert karin.post(at("people", eva, "remove")).location == at("people")
    page = karin.get(at("people"))
    assert "Taken out at once. What they told stays." in words(page)
    assert "Taken out" in headings(page)
    karin.post(at("reveal"), {"reveal": "yes"})
    assert told_to_all(room) == {"Deal of Eva"}
    karin.post(at("people", eva, "restore"))
    assert "Taken out" not in headings(karin.get(at("people")))


def test_taking_somebody_out_is_undone_from_the_notice(karin, at, room):
    karin.post(at("people", room.people["Eva"], "remove"))
    page = karin.get(at("people")).text
    karin.post(re.search(r'action="([^"]+)" data-undo', page)[1])
    assert "Taken out" not in headings(karin.get(at("people")))


def test_who_has_no_device_is_added_and_written_for(karin, at, room):
    answer = karin.post(at("people"), {"name": "Nora", "key": "k"})
    again = karin.post(at("people"), {"name": "Nora", "key": "k"})
    assert answer.location == again.location
    assert "Write for Nora" in headings(karin.get(answer.location))
    assert words(karin.get(at("people"))).count("no device") == 1


def test_what_is_written_for_somebody_is_theirs_and_hidden(karin, at, room, nora):
    where = at("people", nora, "write")
    assert karin.post(where, STORY | {"key": "k"}).location == where
    page = words(karin.get(where))
    assert "2 activities of Nora are stored." in page
    assert "Buyer asked for prices" in page
    assert told_to_all(room) == set()
    karin.post(at("reveal"), {"reveal": "yes"})
    assert told_to_all(room) == {"Plant in Brno"}


def test_the_same_form_sent_twice_is_stored_and_noted_once(karin, at, room, nora):
    for _ in range(2):
        karin.post(at("people", nora, "write"), STORY | {"key": "k"})
    assert "2 activities" in words(karin.get(at("people")))
    assert words(karin.get(at("done"))).count("Wrote for Nora Karin") == 1


def test_what_was_written_is_taken_back_from_the_notice(karin, at, nora):
    where = at("people", nora, "write")
    karin.post(where, STORY | {"key": "k"})
    karin.post(re.search(r'action="([^"]+)" data-undo', karin.get(where).text)[1])
    page = words(karin.get(where))
    assert "asked for prices" not in page
    assert "0 activities" in words(karin.get(at("people")))


def test_nobody_writes_for_who_has_a_device(karin, at, room):
    room.tell("Eva", "a secret of Eva")
    where = at("people", room.people["Eva"], "write")
    assert karin.get(where).location == at("people")
    page = karin.get(at("people"))
    assert "They write on a device of their own" in words(page)
    assert "a secret of Eva" not in page.text
    assert karin.post(where, STORY).status_code == 403


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": ""}, "Enter the deal’s name, for example the customer’s."),
        ({"text": ""}, "Write at least one line: something that the buyer or you did in this deal."),
    ],
)
def test_what_is_missing_is_told_and_what_was_typed_is_there(karin, at, nora, fields, told):
    sent = STORY | fields
    answer = karin.post(at("people", nora, "write"), sent)
    assert answer.status_code == 422
    assert told in words(answer)
    assert all(value in answer.text for value in sent.values())


def test_a_name_is_asked_for(karin, at):
    answer = karin.post(at("people"), {"name": " "})
    assert answer.status_code == 422
    assert "Enter the person’s name." in words(answer)


def test_nothing_is_written_after_the_end(karin, at, nora):
    karin.post(at("finish"))
    assert karin.post(at("people", nora, "write"), STORY).status_code == 409
    assert karin.post(at("people"), {"name": "Late"}).status_code == 409


def test_a_lost_deal_is_written_where_the_workshop_asks_for_them(karin, at, nora, room):
    assert "How it ended" not in words(karin.get(at("people", nora, "write")))
    karin.post(at("people", nora, "write"), STORY | {"outcome": "lost"})
    karin.post(at("reveal"), {"reveal": "yes"})
    with room.database.read(room.lead) as session:
        assert [stored.deal.outcome for stored in deals.all_deals(session)] == ["won"]


ACTS = ["remove", "restore", "write"]


@pytest.mark.parametrize("role", [Role.MEMBER, Role.READER])
def test_only_facilitators_take_out_and_write(role, at, nora, member_as):
    ben = member_as(role)
    assert ben.get(at("people")).status_code == 403
    assert ben.post(at("people"), {"name": "Max"}).status_code == 403
    for act in ACTS:
        assert ben.post(at("people", nora, act), STORY).status_code == 403


def test_a_facilitator_who_does_not_lead_may(at, nora, member_as):
    ben = member_as(Role.FACILITATOR)
    for act in ACTS[::-1]:
        assert ben.post(at("people", nora, act), STORY).status_code == 303


@pytest.mark.parametrize("act", ACTS)
def test_nobody_else_is_found(act, karin, outsider, stranger, at, nora):
    assert karin.post(at("people", "nobody", act), STORY).status_code == 404
    assert outsider.post(at("people", nora, act), STORY).status_code == 404
    assert stranger.post(at("people", nora, act), STORY).status_code == 403
    assert karin.get(at("people", nora, "remove")).status_code == 405
