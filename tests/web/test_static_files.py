import re


def test_a_file_is_kept_for_a_year_under_the_address_that_pages_use(stranger):
    where = re.search(r"/static/css/tokens\.css\?v=\w+", stranger.get("/").text)[0]
    answer = stranger.get(where)
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_file_under_another_version_is_asked_for_again(stranger):
    for where in ("/static/css/tokens.css", "/static/css/tokens.css?v=old"):
        assert stranger.get(where).headers["Cache-Control"] == "no-cache"


def test_a_font_is_kept_for_a_day(stranger):
    answer = stranger.get("/static/fonts/source-serif-4-latin-600-normal.woff2")
    assert answer.headers["Cache-Control"] == "public, max-age=86400"


def test_nothing_outside_the_folder_is_served(stranger):
    for where in ("/static/../pyproject.toml", "/static/%2e%2e/pyproject.toml"):
        assert stranger.get(where).status_code == 404
