"""Qualifying methods of one's own: uploading, every fault at once, where they are asked for, removing."""

import re
from io import BytesIO

import pytest

from tests.support.pages import headings, words
from tests.web.deals.test_deals import undo_on

OURS = """\
id: roof
title: ROOF & sky
points:
  - {id: right, title: Right to the roof, asks: Who may use it?, words: {en: "roof*"}}
  - {id: said, title: Said aloud, asks: Did they say so?}
"""
BOMB = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\n"


@pytest.fixture
def page(workspace):
    return f"/w/{workspace}/methods"


def upload(person, page, content=OURS, name="ours.yaml", key="k"):
    return person.post(page, {"file": (BytesIO(content.encode()), name), "key": key})


def test_a_shipped_one_is_downloaded_changed_and_uploaded(karin, page):
    found = karin.get(f"{page}/bant/file")
    assert found.headers["Content-Disposition"] == "attachment; filename=bant.yaml"
    own = found.text.replace("id: bant", "id: our-bant", 1).replace("title: BANT", "title: Our BANT", 1)
    told = words(karin.get(upload(karin, page, own).location))
    assert "Milestones can be ticked for Our BANT now, and the review asks for its points." in told
    assert "Our BANT Budget, Authority, Need, Timing ours.yaml, by Karin on" in told


def test_the_review_asks_for_its_points_and_the_milestones_form_offers_them(station, karin, page):
    before = words(station.get(f"/{station.process}/review"))
    assert "No milestone covers “Timing” (BANT)." in before
    upload(karin, page)
    after = words(station.get(f"/{station.process}/review"))
    assert "(BANT)." not in after
    assert "No milestone covers “Right to the roof” (ROOF & sky)." in after
    assert "ROOF & sky : 0 of 2 points covered" in after
    assert "Who may use it?" in words(station.get("?open=offer-chosen"))
    station.change("milestone", "offer-chosen", "points", ["", "roof.said"], "")
    assert "ROOF & sky: Said aloud" in words(station.get())
    assert "ROOF & sky : 1 of 2 points covered" in words(station.get(f"/{station.process}/review"))


def test_every_fault_is_told_at_once_with_its_line(karin, page):
    answer = upload(
        karin, page, OURS.replace("title: ROOF & sky", "titel: x").replace("Who may use it?", "Who")
    )
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"
    told = words(answer)
    assert "Line 2" in told
    assert "Did you mean “title”?" in told
    assert "Line 4" in told
    assert "End it with a question mark." in told
    assert "Choose ours.yaml again." in told


@pytest.mark.parametrize("content", [BOMB, "!!python/object:os.system x", "[" * 9000, "\x00", ""])
def test_a_hostile_file_is_refused_with_words(karin, page, content):
    answer = upload(karin, page, content)
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"


def test_no_file_is_no_method(karin, page):
    assert "Choose the file of a method" in words(karin.post(page, {"key": "k"}))


def test_the_same_id_twice_is_refused_until_the_first_one_is_removed(karin, page):
    upload(karin, page)
    again = upload(karin, page, key="second")
    assert again.status_code == 422
    assert "Remove that one first, or give this one another id." in words(again)
    assert words(karin.get(page)).count("ours.yaml") == 1


def test_a_removed_one_comes_back_by_undo_and_from_what_was_removed(station, karin, page):
    upload(karin, page)
    karin.post(*undo_on(karin.get(page)))
    assert "ours.yaml" not in words(karin.get(page))
    removed = words(karin.get(page.replace("methods", "removed")))
    assert "ROOF & sky" in removed
    assert "Qualifying method" in removed
    station.change("milestone", "offer-chosen", "points", ["", "roof.said"], "")
    assert "roof.said" in words(station.get())


def test_undoing_a_removal_brings_it_back(karin, page):
    upload(karin, page)
    karin.get(page)
    karin.post(removal_on(karin.get(page)))
    told = karin.get(page)
    assert "What milestones say of its points stays in the process." in words(told)
    karin.post(*undo_on(told))
    assert "ours.yaml" in words(karin.get(page))


def test_what_a_workspace_brought_another_one_neither_sees_nor_downloads(karin, page, outsider, reader):
    upload(karin, page)
    karin.get(page)
    file = removal_on(karin.get(page)).replace("/remove", "/file")
    assert reader.get(file).text == OURS
    assert reader.post(file.replace("/file", "/remove")).status_code == 403
    assert upload(reader, page, key="r").status_code == 403
    assert outsider.get(file).status_code == 404
    assert outsider.get(page).status_code == 404
    assert karin.get(f"{page}/nothing/file").status_code == 404


def test_hostile_words_stay_words(karin, page, station):
    upload(karin, page, OURS.replace("ROOF & sky", "'<b>x</b> \\N =1+1'"))
    for shown in (
        karin.get(page),
        station.get(f"/{station.process}/review"),
        station.get("?open=offer-chosen"),
    ):
        assert "<b>x</b>" not in shown.text
        assert "&lt;b&gt;x&lt;/b&gt;" in shown.text


def removal_on(page):
    """The address of the button that removes the one method that was brought."""
    return re.search(r'action="([^"]+/remove)"', page.text)[1]
