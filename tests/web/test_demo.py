"""The finished example: made, opened and removed by one press each."""

import pytest

from tests.support.pages import headings, let_in, words
from workshop.domain.people import Role

INVENTED = "the company, its people and its deals are invented"


@pytest.fixture
def example(karin):
    """The address of Karin's example."""
    return karin.post("/demo").location


def test_a_newcomer_is_shown_the_example_beside_a_start_of_their_own(app, karin):
    page = karin.get("/")
    assert headings(page) == ["Your workspaces", "See a finished example", "Start your own", "Keys"]
    assert 'action="/demo"' in page.text


def test_one_press_makes_the_example_and_opens_it(karin, example):
    page = karin.get(example)
    assert headings(page)[0] == "Thornby Labelling (demo)"
    assert INVENTED in words(page)
    assert "12 won deals" in words(page)


def test_pressed_again_the_same_example_opens(karin, example):
    assert karin.post("/demo").location == example


def test_who_has_the_example_opens_it_by_a_link_and_still_counts_as_a_newcomer(karin, example):
    page = karin.get("/")
    assert "Start your own" in headings(page)
    assert f'href="{example}">Open the example</a>' in page.text
    assert 'action="/demo"' not in page.text


def test_beside_workspaces_of_one_s_own_the_example_stands_apart(karin, workspace, example):
    page = karin.get("/")
    assert headings(page) == ["Your workspaces", "New workspace", "See a finished example", "Keys"]
    assert "Acme Owner" in words(page)
    assert "Thornby Labelling (demo) Owner" not in words(page)


def test_somebody_else_s_example_is_a_workspace_like_others(app, karin, member_as, example):
    ben = member_as(Role.READER)
    let_in(app, example.rsplit("/", 1)[1], ben, Role.READER)
    page = ben.get("/")
    assert "Thornby Labelling (demo) Reader" in words(page)
    assert 'action="/demo"' in page.text
    assert INVENTED in words(ben.get(example))
    assert "Remove the example" not in words(ben.get(example))


def test_a_workspace_of_one_s_own_is_not_called_invented(karin, workspace):
    assert INVENTED not in words(karin.get(f"/w/{workspace}"))


def test_the_example_is_removed_by_one_press_and_comes_back_by_undo(karin, example):
    assert f'action="{example}/remove"' in karin.get(example).text
    home = karin.post(f"{example}/remove").location
    assert "Thornby Labelling (demo) is removed." in words(karin.get(home))
    assert karin.get(example).status_code == 404
    karin.post(f"/removed{example.removeprefix('/w')}/restore")
    assert karin.get(example).status_code == 200


def test_removed_and_wanted_again_it_is_made_anew(karin, example):
    karin.post(f"{example}/remove")
    again = karin.post("/demo").location
    assert again != example
    assert karin.get(again).status_code == 200


def test_a_stranger_makes_no_example(stranger):
    assert stranger.post("/demo", token="none").status_code == 403


def test_the_example_takes_a_button_not_a_link(karin):
    assert karin.get("/demo").status_code == 405
