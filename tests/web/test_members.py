"""Who belongs to a workspace: letting people in, giving them roles, taking them out."""

import re

import pytest

from tests.support.pages import Guest, headings, let_in, new_workspace, token_on, words
from workshop.domain.people import Role


@pytest.fixture
def members(workspace):
    return f"/w/{workspace}/members"


def made_link(page):
    found = re.search(r'href="(/sign-in/[\w-]+)"', page.text)
    return found and found[1]


def roles(page):
    """Each member's role, as the page of an owner shows it."""
    names = re.findall(r'aria-label="Role of ([^"]+)"', page.text)
    return dict(zip(names, re.findall(r'<option value="(\w+)" selected>', page.text), strict=True))


def test_a_person_is_added_and_comes_in_by_the_link(app, karin, members, workspace):
    assert karin.post(members, {"name": "Ben", "role": "reader"}).location == members
    page = karin.get(members)
    assert "Sign-in link for Ben" in headings(page)
    assert roles(page) == {"Karin": "owner", "Ben": "reader"}
    ben = Guest(app.test_client())
    link = made_link(page)
    ben.post(link, token=token_on(ben.get(link)))
    assert headings(ben.get(f"/w/{workspace}"))[0] == "Acme"


def test_a_link_is_shown_once(karin, members):
    karin.post(members, {"name": "Ben", "role": "member"})
    assert made_link(karin.get(members))
    assert not made_link(karin.get(members))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": "", "role": "member"}, "Enter the person’s name."),
        ({"name": "Ben", "role": "king"}, "Choose a role."),
        ({"name": "x" * 121, "role": "member"}, "Make this 1 character shorter."),
    ],
)
def test_what_is_missing_is_told_and_nobody_is_added(fields, told, karin, members):
    answer = karin.post(members, fields)
    assert told in words(answer)
    assert f'value="{fields["name"]}"' in answer.text
    assert roles(karin.get(members)) == {"Karin": "owner"}


def test_a_member_gets_another_role_and_it_can_be_undone(karin, member_as, members):
    ben = member_as(Role.MEMBER)
    karin.post(f"{members}/{ben.id}/role", {"role": "facilitator"})
    page = karin.get(members)
    assert "Ben is now: Facilitator." in words(page)
    assert re.search(
        rf'action="{members}/{ben.id}/role" data-undo>.*?name="role" value="member"', page.text, re.DOTALL
    )
    assert roles(page)["Ben"] == "facilitator"


def test_a_role_holds_from_the_next_request_on(karin, member_as, members, workspace):
    ben = member_as(Role.OWNER)
    karin.post(f"{members}/{ben.id}/role", {"role": "reader"})
    assert ben.post(f"/w/{workspace}/rename", {"name": "Mine"}).status_code == 403


def test_a_removed_member_is_out_at_once_and_can_be_let_in_again(karin, member_as, members, workspace):
    ben = member_as(Role.FACILITATOR)
    karin.post(f"{members}/{ben.id}/remove")
    page = karin.get(members)
    assert "Ben does not belong to this workspace any more." in words(page)
    assert ben.get(f"/w/{workspace}").status_code == 404
    karin.post(f"{members}/{ben.id}/restore", {"role": "facilitator"})
    assert roles(karin.get(members)) == {"Karin": "owner", "Ben": "facilitator"}
    assert ben.get(f"/w/{workspace}").status_code == 200


@pytest.mark.parametrize(("action", "fields"), [("remove", {}), ("role", {"role": "member"})])
def test_the_only_owner_stays(action, fields, karin, members):
    answer = karin.post(f"{members}/{karin.id}/{action}", fields)
    assert "A workspace needs an owner. Make somebody else an owner first." in words(answer)
    assert roles(karin.get(members)) == {"Karin": "owner"}


def test_one_of_two_owners_may_go(karin, member_as, members, workspace):
    member_as(Role.OWNER)
    assert karin.post(f"{members}/{karin.id}/remove").status_code == 303
    assert karin.get(f"/w/{workspace}").status_code == 404


def test_a_member_gets_a_link_for_another_device(app, karin, member_as, members):
    ben = member_as(Role.MEMBER)
    karin.post(f"{members}/{ben.id}/link")
    link = made_link(karin.get(members))
    assert headings(Guest(app.test_client()).get(link))[0] == "Sign in as Ben"


@pytest.mark.parametrize("removed", [False, True])
def test_an_owner_gets_no_link_into_workspaces_of_others(removed, app, karin, member_as, members):
    ben = member_as(Role.MEMBER)
    elsewhere = new_workspace(app, ben, "Ben's own")
    if removed:
        ben.post(f"/w/{elsewhere}/remove")
    answer = karin.post(f"{members}/{ben.id}/link")
    assert answer.status_code == 403
    assert "They belong to other workspaces too" in words(answer)
    assert not made_link(karin.get(members))


def test_a_member_of_two_workspaces_of_one_owner_gets_a_link_from_that_owner(app, karin, member_as, members):
    ben = member_as(Role.MEMBER)
    let_in(app, new_workspace(app, karin, "Second"), ben, Role.MEMBER)
    assert karin.post(f"{members}/{ben.id}/link").status_code == 303


def test_somebody_who_was_never_here_cannot_be_let_in_by_undo(karin, members, outsider):
    answer = karin.post(f"{members}/{outsider.id}/restore", {"role": "owner"})
    assert answer.status_code == 404
    assert roles(karin.get(members)) == {"Karin": "owner"}


ACTIONS = ["link", "role", "remove", "restore"]


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.MEMBER, Role.READER])
def test_only_an_owner_lets_people_in_and_out(role, karin, member_as, members):
    ben = member_as(role)
    assert ben.post(members, {"name": "Eve", "role": "owner"}).status_code == 403
    for action in ACTIONS:
        assert ben.post(f"{members}/{karin.id}/{action}", {"role": "owner"}).status_code == 403, action
    page = ben.get(members)
    assert "Add a person" not in headings(page)
    assert "Karin Owner" in words(page)


@pytest.mark.parametrize("action", ACTIONS)
def test_a_person_who_is_no_member_is_not_found(action, karin, members):
    assert karin.post(f"{members}/nobody/{action}", {"role": "member"}).status_code == 404


@pytest.mark.parametrize("action", ACTIONS)
def test_an_action_takes_a_button_not_a_link(action, karin, members):
    assert karin.get(f"{members}/{karin.id}/{action}").status_code == 405


def test_a_stranger_sees_no_members(members, stranger):
    assert stranger.get(members).location == f"/sign-in?next={members}"
