"""The wall shows what the room needs, and nothing that is nobody's business."""

import re

import pytest

from tests.support.pages import headings, words
from tests.support.room import Room
from workshop.domain.board.agenda import BoardStep
from workshop.domain.people import Role
from workshop.store import deals, leading


def shown_code(room):
    return f"{room.now.code[:4]}-{room.now.code[4:]}"


def test_before_the_start_it_shows_how_to_join_and_who_is_here(karin, at, room):
    told = words(karin.get(at("wall")))
    assert shown_code(room) in told
    assert "localhost/j" in told
    assert "2 are here Eva Tom" in told


def test_an_anonymous_workshop_shows_how_many_and_no_names(karin, workspace, app):
    room = Room(app.extensions["database"], workspace, karin.id, anonymous=True)
    room.join("Eva")
    told = words(karin.get(f"/w/{workspace}/workshop/{room.id}/wall"))
    assert "1 is here" in told
    assert "Eva" not in told


def test_names_come_in_by_themselves(karin, at, room):
    known = re.search(r'data-revision="([^"]+)"', karin.get(at("wall")).text)[1]
    assert karin.get(at("wall", "live"), query_string={"since": known}).status_code == 204
    room.join("Ben")
    answer = karin.get(at("wall", "live"), query_string={"since": known})
    assert "Ben" in answer.json["parts"]["wall"]


def test_recalling_shows_how_much_and_nothing_of_it(karin, at, room):
    room.tell("Eva", "a secret of Eva", "another", deal="Secret deal")
    room.is_doing("Eva", done=BoardStep.RECALL)
    karin.post(at("step"), {"step": "recall"})
    page = karin.get(at("wall"))
    assert "2 activities 1 deal 1 of 2 done" in words(page)
    assert "ecret" not in page.text
    assert shown_code(room) in words(page)


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (BoardStep.SORT, "Buyer asked for a visit to the plant 2 of 2"),
        (BoardStep.ORDER, "1 asked for a visit to the plant"),
        (BoardStep.MILESTONES, "signed the contract at last"),
        (BoardStep.AGREE, "The vote of confidence shows here when it is closed."),
    ],
)
def test_each_step_shows_its_own(step, told, karin, at, room):
    for name in ("Eva", "Tom"):
        room.tell(name)
    karin.post(at("step") + "?reveal=yes", {"step": "sort"})
    karin.post(at("step"), {"step": step.value})
    assert told in words(karin.get(at("wall")))


def test_gates_are_marked_on_the_wall(karin, at, room):
    for name in ("Eva", "Tom"):
        room.tell(name)
    karin.post(at("step") + "?reveal=yes", {"step": "milestones"})
    assert 'aria-label="Gate"' in karin.get(at("wall")).text


def test_the_time_left_is_always_there(karin, at, room):
    karin.post(at("step") + "?reveal=yes", {"step": "sort"})
    for step in BoardStep:
        karin.post(at("step"), {"step": step.value})
        page = karin.get(at("wall"))
        assert f'data-ends-at="{room.now.ends_at.isoformat()}"' in page.text
        assert f"{step.number} " in headings(page)[0]


def test_typed_text_is_text_on_the_wall(karin, workspace, app):
    room = Room(app.extensions["database"], workspace, karin.id, title="<b>Plants</b>")
    room.join("<i>Eva</i>")
    page = karin.get(f"/w/{workspace}/workshop/{room.id}/wall").text
    assert "&lt;b&gt;Plants&lt;/b&gt;" in page
    assert "&lt;i&gt;Eva&lt;/i&gt;" in page


def test_the_wall_of_a_finished_workshop_says_thank_you(karin, at, room):
    with room.database.write(room.lead) as session:
        leading.finish(session, room.id)
    assert "Thank you" in headings(karin.get(at("wall")))


def test_readers_may_look_and_others_may_not(at, member_as, outsider, stranger, karin, workspace):
    assert member_as(Role.READER).get(at("wall")).status_code == 200
    assert outsider.get(at("wall")).status_code == 404
    assert stranger.get(at("wall")).location.startswith("/sign-in")
    assert karin.get(f"/w/{workspace}/workshop/no-such/wall").status_code == 404
    assert karin.post(at("wall")).status_code == 405


def test_the_deal_that_is_walked_through_stands_in_its_stages(karin, at, room):
    for name in ("Eva", "Tom"):
        room.tell(name, deal=f"Deal of {name}")
    karin.post(at("step") + "?reveal=yes", {"step": "walk"})
    assert "The deal that you walk through shows here." in words(karin.get(at("wall")))
    with room.database.read(room.lead) as session:
        deal = next(one for one in deals.lines(session) if one.name == "Deal of Eva")
    karin.post(at("walk"), {"deal": deal.id})
    told = words(karin.get(at("wall")))
    assert "Deal of Eva" in told
    assert "sent the quotation with prices" in told
    assert "Deal of Tom" not in told
