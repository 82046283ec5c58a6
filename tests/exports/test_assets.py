import pytest

from workshop.exports import assets
from workshop.exports.ticks import named

CSS = '<link rel="stylesheet" href="app:css/paper.css">'


def test_a_style_sheet_leads_to_its_fonts():
    used = assets.used(CSS)

    assert "app:css/paper.css" in used
    assert "app:fonts/source-serif-4-latin-400-normal.woff2" in used


def test_the_digest_changes_with_the_html_and_with_an_asset(monkeypatch, tmp_path):
    (tmp_path / "css").mkdir()
    sheet = tmp_path / "css/paper.css"
    monkeypatch.setattr(assets, "STATIC", tmp_path)
    sheet.write_text("body { color: black }")
    first = assets.digest(CSS)
    sheet.write_text("body { color: blue }")

    assert len(first) == 64
    assert assets.digest(CSS) != first
    assert assets.digest(CSS) == assets.digest(CSS)
    assert assets.digest(CSS + "<p>") != assets.digest(CSS)


def test_words_that_look_like_our_addresses_do_no_harm():
    assert assets.used("Read app:../../etc/passwd and app:none.css") == {}


def test_ticks_are_broad_where_it_was_found_and_thin_where_not():
    row = named("ticks/9-12.svg").decode()

    assert (row.count('width="2.2"'), row.count('width="0.5"')) == (9, 3)


@pytest.mark.parametrize("name", ["ticks/9-12", "ticks/1000-9.svg", "ticks/a-b.svg", "css/paper.css"])
def test_other_names_are_no_ticks(name):
    assert named(name) is None
