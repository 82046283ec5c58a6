"""The shape in which the process page shows its flowchart."""

from html import escape

import pytest

from tests.support.pages import words
from workshop.domain.people import Role


def drawing(station, number=1, query=""):
    return station.get(f"/{station.process}/history/{number}/flowchart{query}")


@pytest.mark.parametrize(("shape", "told"), [("funnel", "funnel-wide"), ("flywheel", "flywheel-wide")])
def test_the_page_asks_for_the_shape_that_its_address_says(station, shape, told):
    page = station.get(f"?shape={shape}")
    where = f"{station.front}/{station.process}/history/1/flowchart?shape={shape}"

    assert f'href="{escape(where)}"' in page.text
    assert f'href="{escape(where)}&amp;narrow=1"' in page.text
    drawn = station.person.get(where)
    assert (drawn.status_code, drawn.mimetype) == (200, "image/svg+xml")
    assert f'aria-labelledby="{told}-title"' in drawn.text


def test_the_three_shapes_are_links_and_the_one_that_is_shown_is_marked(station):
    page = station.get("?shape=funnel")

    for shape, query in (("Lanes", ""), ("Funnel", "?shape=funnel"), ("Flywheel", "?shape=flywheel")):
        here = ' aria-current="page"' if shape == "Funnel" else ""
        assert f'<a href="{station.front}{query}"{here}>{shape}</a>' in page.text
        assert f'<a href="{station.front}{query}#flowchart"{here}>{shape}</a>' in page.text


def test_after_a_change_the_same_shape_shows_what_was_changed(station):
    page = station.get("?shape=flywheel&open=interest")
    assert f"/{station.process}/change?shape=flywheel" in page.text
    answer = station.post(
        "change?shape=flywheel",
        id="interest",
        kind="stage",
        revision=1,
        title="Problem measured",
        **{"saw-title": "Interest"},
    )
    assert answer.status_code == 303
    assert "shape=flywheel" in answer.location
    assert "Problem measured" in drawing(station, 2, "?shape=flywheel").text


@pytest.mark.parametrize("action", ["undo", "redo"])
def test_undo_and_redo_keep_the_shape_too(station, action):
    assert station.post(f"{action}?shape=funnel").location == f"{station.front}?shape=funnel"


def test_other_pages_are_not_told_of_the_shape(station):
    page = station.get("?shape=funnel")

    assert f'href="/w/{station.workspace}/deals"' in page.text
    assert f'href="/w/{station.workspace}/exports"' in page.text


def test_an_old_revision_is_shown_in_every_shape(station):
    page = station.get(f"/{station.process}/history/1?shape=flywheel")

    assert f'href="{station.front}/{station.process}/history/1?shape=funnel"' in page.text
    assert 'aria-current="page">Flywheel</a>' in page.text


@pytest.mark.parametrize("shape", ["circle", "", "LANES", "<b>"])
def test_a_shape_that_there_is_not_is_no_drawing_and_the_page_shows_lanes(station, shape):
    assert drawing(station, 1, f"?shape={shape}").status_code == 404
    assert 'aria-current="page">Lanes</a>' in station.get(f"?shape={shape}").text


@pytest.mark.parametrize("shape", ["lanes", "funnel", "flywheel"])
def test_words_in_the_drawing_lead_to_their_place_in_the_page(station, shape):
    page = station.get(f"?shape={shape}")
    for narrow in ("", "&narrow=1"):
        drawn = drawing(station, 1, f"?shape={shape}{narrow}").text
        for element in ("interest", "need-written", "visit-agreed", "call", "choice", "offer-chosen"):
            assert f'href="#at-{element}"' in drawn
            assert f'id="at-{element}"' in page.text


def test_what_follows_the_signature_is_told_in_words_too(station):
    station.post("add", kind="after", parent="process", after="", title="Ask after <b>half</b> a year")
    page = station.get("?shape=flywheel")

    assert "After the signature, and then on to the first stage again Ask after <b>half</b> a year" in words(
        page
    )
    assert "Ask after" in drawing(station, 2, "?shape=flywheel").text


@pytest.mark.parametrize("path", ["flowchart.svg", "flowchart.png"])
def test_files_are_made_in_the_shape_asked_for(station, path):
    where = f"/w/{station.workspace}/exports/file/{path}"
    made = {
        shape: station.person.get(f"{where}?shape={shape}").data for shape in ("lanes", "funnel", "flywheel")
    }

    assert len(set(made.values())) == 3
    assert station.person.get(where).data == made["lanes"]
    assert station.person.get(f"{where}?shape=square").status_code == 404
    assert b"#at-" not in made["funnel"]


def test_a_reader_chooses_the_shape_too(station, member_as):
    reader = station.as_seen_by(member_as(Role.READER))

    assert 'aria-current="page">Funnel</a>' in reader.get("?shape=funnel").text
    assert drawing(reader, 1, "?shape=funnel").status_code == 200
