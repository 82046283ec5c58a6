import pytest
from flask import Blueprint, render_template_string

from tests.support.pages import app_on
from workshop.web.access import public


@pytest.fixture
def app(sqlite_database, tmp_path):
    """One of its own, because pages are added to it."""
    return app_on(sqlite_database, tmp_path)


@pytest.fixture
def parts(app):
    """A page whose button asks for a part of it by htmx."""
    area = Blueprint("parts", __name__)
    page = """{% extends "layout.html" %}{% block scripts %}{% include "htmx.html" %}{% endblock %}
{% block title %}Parts{% endblock %}{% block main %}<h1>Parts</h1>
<form hx-post="/parts/new" hx-target="#here"><button type="submit">Fetch</button></form><p id="here"></p>
<form hx-post="/parts/broken" hx-target="#here"><input name="text" aria-label="Text">
<button type="submit">Break</button></form>
{% endblock %}"""

    @area.get("/parts")
    @public
    def show():
        return render_template_string(page)

    @area.post("/parts/new")
    @public
    def new():
        return "It came."

    @area.post("/parts/broken")
    @public
    def broken():
        raise RuntimeError

    app.register_blueprint(area)


def test_a_part_is_fetched_with_the_page_s_token_under_the_policy(parts, open_page):
    page = open_page("/parts")
    page.get_by_role("button", name="Fetch").click()
    page.get_by_text("It came.").wait_for()


def test_a_fault_takes_the_middle_of_the_page_and_gives_the_text_back(parts, open_page):
    page = open_page("/parts")
    page.get_by_label("Text").fill("They named a budget")
    page.get_by_role("button", name="Break").click()
    page.get_by_role("heading", name="Something went wrong on our side").wait_for()
    assert page.locator("blockquote").inner_text() == "They named a budget"
    assert page.locator("main").count() == 1
    page.faults.clear()  # The browser itself notes a 500 as an error.
