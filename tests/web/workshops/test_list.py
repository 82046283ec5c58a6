"""The workshops of a workspace: their list, making one, changing it, taking it away."""

import pytest

from tests.support.pages import headings, words
from workshop.domain.board.agenda import BoardStep
from workshop.domain.people import Role
from workshop.store import workshops

NEW = {"title": "Plants", "date": "2026-12-03"}
MINUTES = {"recall": "20", "sort": "25", "order": "20", "milestones": "30", "walk": "15", "agree": "10"}


@pytest.fixture
def page(workspace):
    return f"/w/{workspace}/workshops"


def test_an_empty_page_teaches_what_a_workshop_is(karin, page):
    told = words(karin.get(page))
    assert "No workshop was made yet." in told
    assert "People join by it in ten seconds, without an account." in told
    assert "Make a workshop" in told


def test_a_title_and_a_day_are_enough(karin, page, workspace):
    answer = karin.post(page, NEW | MINUTES)
    assert answer.status_code == 303
    assert answer.location.startswith(f"/w/{workspace}/workshop/")
    lead = words(karin.get(answer.location))
    assert "Plants is ready. People can join by its code." in lead
    assert "Before the start" in lead
    listed = words(karin.get(page))
    assert "Plants 3 Dec 2026 · not started, people can join 0 participants, 0 activities" in listed


def test_the_agenda_is_there_already(karin, page):
    told = karin.get(f"{page}/new").text
    assert "Agenda: six steps, 120 minutes" in told
    for step, minutes in MINUTES.items():
        assert f'name="{step}" value="{minutes}"' in told


def test_the_list_tells_step_participants_and_activities(karin, page, room):
    room.tell("Eva", "asked for prices", "signed")
    with room.database.write(room.lead) as session:
        workshops.go_to(session, room.id, BoardStep.MILESTONES)
    assert "at step 4: Milestones 2 participants, 2 activities" in words(karin.get(page))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"title": ""}, "Give the workshop a title, for example the customer’s name."),
        ({"date": "soon"}, "Write the date as year-month-day, for example 2026-01-31, or leave it empty."),
        ({"sort": "long"}, "Write whole minutes from 1 to 240."),
        ({"walk": "0"}, "Write whole minutes from 1 to 240."),
        ({"agree": "241"}, "Write whole minutes from 1 to 240."),
    ],
)
def test_what_is_wrong_is_told_and_nothing_typed_is_lost(karin, page, fields, told):
    sent = NEW | MINUTES | fields
    answer = karin.post(page, sent)
    assert answer.status_code == 422
    assert told in words(answer)
    for value in sent.values():
        assert f'value="{value}"' in answer.text
    assert "No workshop was made yet." in words(karin.get(page))


def test_the_same_form_sent_twice_makes_one_workshop(karin, page):
    first, second = (karin.post(page, NEW | MINUTES | {"key": "once"}) for _ in range(2))
    assert first.location == second.location


def test_a_workshop_is_changed_and_that_can_be_undone(karin, at, room):
    karin.post(at("edit"), NEW | MINUTES | {"sort": "15", "anonymous": "y"})
    page = karin.get(at("edit"))
    assert "Plants is changed." in words(page)
    assert "Agenda: six steps, 110 minutes" in words(page)
    assert room.now.anonymous
    assert 'name="title" value="Northgate"' in page.text  # What its Undo would send.


def test_a_workshop_is_removed_and_comes_back(karin, at, page):
    assert karin.post(at("remove")).location == page
    gone = karin.get(page)
    assert "Northgate is removed. It can be brought back for 30 days." in words(gone)
    assert karin.get(at()).status_code == 404
    assert karin.post(at("restore")).location == at()
    assert "Before the start" in headings(karin.get(at()))


def test_only_who_leads_or_an_owner_removes_it(at, member_as, app, room):
    assert member_as(Role.FACILITATOR).post(at("remove")).status_code == 403
    assert member_as(Role.OWNER, "Olaf").post(at("remove")).status_code == 303


@pytest.mark.parametrize("role", [Role.MEMBER, Role.READER])
def test_who_may_not_make_workshops_looks_at_their_walls(role, page, member_as, at, room):
    ben = member_as(role)
    listed = ben.get(page)
    assert "Northgate" in words(listed)
    assert "Make a workshop" not in words(listed)
    assert f'href="{at()}"' not in listed.text
    assert ben.get(at("wall")).status_code == 200
    assert ben.get(f"{page}/new").status_code == 403
    assert ben.post(page, NEW | MINUTES).status_code == 403


def test_a_stranger_is_asked_to_sign_in(stranger, page):
    assert stranger.get(page).location == f"/sign-in?next={page}"


def test_another_workspaces_members_find_nothing(outsider, page, at):
    for where in (page, f"{page}/new", at(), at("edit"), at("wall")):
        assert outsider.get(where).status_code == 404
    assert outsider.post(page, NEW | MINUTES).status_code == 404


def test_the_workspace_s_pages_lead_to_its_workshops(karin, workspace, page):
    for where in (f"/w/{workspace}", f"/w/{workspace}/deals"):
        assert f'href="{page}"' in karin.get(where).text
        assert "Tell deals together in a workshop" in words(karin.get(where))
