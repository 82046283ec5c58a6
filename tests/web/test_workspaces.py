"""Making, naming, removing and bringing back a workspace."""

import pytest

from tests.support.pages import headings, let_in, new_workspace, words
from workshop.domain.people import Role


def test_a_workspace_is_made_from_a_name_and_opens(karin):
    answer = karin.post("/workspaces", {"name": "  Acme\x00 & Söhne "})
    assert answer.status_code == 303
    assert headings(karin.get(answer.location))[0] == "Acme & Söhne"
    assert "Acme & Söhne Owner" in words(karin.get("/"))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "Enter the company’s name."),
        ("   ", "Enter the company’s name."),
        ("\x00\x07", "Enter the company’s name."),
        ("x" * 121, "Make this 1 character shorter."),
        ("x" * 140, "Make this 20 characters shorter."),
    ],
)
def test_a_name_that_will_not_do_comes_back_with_what_to_do(name, told, karin):
    answer = karin.post("/workspaces", {"name": name})
    assert answer.status_code == 200
    assert headings(answer)[0] == "There is a problem"
    assert f'<a href="#name">{told}</a>' in answer.text
    assert "<title>Error: Your workspaces" in answer.text
    assert f'value="{name.strip(chr(0) + chr(7) + " ")}"' in answer.text


def test_a_stranger_makes_no_workspace(stranger):
    assert stranger.post("/workspaces", {"name": "Acme"}, token="none").status_code == 403


def test_a_new_workspace_says_that_deals_come_next(karin, workspace):
    page = words(karin.get(f"/w/{workspace}"))
    assert "Next step Collect" in page
    assert "Assess to come" in page
    assert "Run not in this edition" in page


def test_an_owner_renames_and_takes_it_back(karin, workspace):
    karin.post(f"/w/{workspace}/rename", {"name": "Acme Holding"})
    page = karin.get(f"/w/{workspace}/settings")
    assert "The workspace is now called Acme Holding." in words(page)
    assert f'action="/w/{workspace}/rename" data-undo' in page.text
    karin.post(f"/w/{workspace}/rename", {"name": "Acme"})
    assert headings(karin.get(f"/w/{workspace}"))[0] == "Acme"


def test_a_bad_new_name_comes_back(karin, workspace):
    answer = karin.post(f"/w/{workspace}/rename", {"name": ""})
    assert headings(answer)[0] == "There is a problem"
    assert headings(karin.get(f"/w/{workspace}"))[0] == "Acme"


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.MEMBER, Role.READER])
@pytest.mark.parametrize("action", ["rename", "remove"])
def test_only_an_owner_renames_or_removes(action, role, member_as, workspace):
    ben = member_as(role)
    assert ben.post(f"/w/{workspace}/{action}", {"name": "Mine"}).status_code == 403
    assert headings(ben.get(f"/w/{workspace}"))[0] == "Acme"
    assert "Remove this workspace" not in headings(ben.get(f"/w/{workspace}/settings"))


@pytest.mark.parametrize("action", ["rename", "remove"])
def test_an_action_takes_a_button_not_a_link(action, karin, workspace):
    assert karin.get(f"/w/{workspace}/{action}").status_code == 405


def test_a_removed_workspace_is_gone_for_everybody_and_can_be_brought_back(karin, reader, workspace):
    assert karin.post(f"/w/{workspace}/remove").location == "/"
    home = karin.get("/")
    assert "Acme is removed. It can be brought back for 30 days." in words(home)
    assert f'action="/removed/{workspace}/restore" data-undo' in home.text
    assert [person.get(f"/w/{workspace}").status_code for person in (karin, reader)] == [404, 404]
    assert karin.post(f"/removed/{workspace}/restore").location == f"/w/{workspace}"
    assert [person.get(f"/w/{workspace}").status_code for person in (karin, reader)] == [200, 200]


def test_only_its_owner_brings_a_removed_workspace_back(karin, reader, outsider, stranger, workspace):
    karin.post(f"/w/{workspace}/remove")
    restore = f"/removed/{workspace}/restore"
    assert reader.post(restore).status_code == 403
    assert outsider.post(restore).status_code == 404
    assert stranger.post(restore, token="none").status_code == 403
    assert karin.get(f"/w/{workspace}").status_code == 404


def test_a_workspace_that_was_not_removed_cannot_be_brought_back(karin, workspace):
    assert karin.post(f"/removed/{workspace}/restore").status_code == 404


def test_the_front_page_lists_my_workspaces_and_no_others(app, karin, outsider, workspace):
    second = new_workspace(app, outsider, "Borrowed")
    let_in(app, second, karin, Role.READER)
    page = words(karin.get("/"))
    assert "Acme Owner" in page
    assert "Borrowed Reader" in page
    assert "Other" not in page


def test_a_stranger_reads_what_this_is_and_how_to_get_in(stranger):
    page = stranger.get("/")
    assert "How to get in" in headings(page)
    assert "You need a sign-in link." in words(page)
