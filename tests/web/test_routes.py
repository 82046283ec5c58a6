import pytest

from tests.support.pages import app_on
from tests.web.seeds import rules
from workshop.web.access import InWorkspace, Public, declared
from workshop.web.addresses import IdConverter

# Their owner is looked up by the view, because a removed workspace has no members' pages.
WORKSPACE_OUTSIDE_IT = {"workspaces.restore"}
PUBLIC = {
    # Whoever has the link has the right that goes with it.
    "answering.begin",
    "answering.check",
    "answering.done",
    "answering.enter",
    "answering.finish",
    "answering.question",
    "answering.save",
    "assessment_result.mine",
    "health.healthz",
    "home.page",
    "joining.come_in",
    "joining.enter",
    "joining.join",
    "reading.page",
    "signing_in.come_in",
    "signing_in.confirm",
    "signing_in.page",
    "static",
    "workshops.shared_report",
}


@pytest.fixture
def app(sqlite_database, tmp_path):
    """One of its own, because pages are added to it."""
    return app_on(sqlite_database, tmp_path)


def test_every_route_declares_who_may_use_it(app):
    undeclared = [str(rule) for rule, _ in rules(app) if declared(app.view_functions[rule.endpoint]) is None]
    assert undeclared == []


def test_only_these_routes_are_open_to_anybody(app):
    open_to_all = {
        rule.endpoint
        for rule, _ in rules(app)
        if isinstance(declared(app.view_functions[rule.endpoint]), Public)
    }
    assert open_to_all == PUBLIC


def test_a_workspace_in_an_address_is_looked_after_by_its_declaration(app):
    unguarded = {
        rule.endpoint
        for rule, _ in rules(app)
        if "workspace" in rule.arguments
        and not isinstance(declared(app.view_functions[rule.endpoint]), InWorkspace)
    }
    assert unguarded == WORKSPACE_OUTSIDE_IT


def test_names_in_addresses_are_ids_or_whole_numbers(app):
    loose = {
        (str(rule), name)
        for rule, _ in rules(app)
        for name in rule.arguments
        if rule.endpoint != "static"
        and not isinstance(rule._converters[name], IdConverter)
        and type(rule._converters[name]).__name__ != "IntegerConverter"
    }
    assert loose == set()


@pytest.fixture
def forgotten(app):
    app.add_url_rule("/forgotten", "forgotten", lambda: "secret")


def test_a_view_that_declares_nothing_is_refused(forgotten, karin):
    answer = karin.get("/forgotten")
    assert answer.status_code == 403
    assert "secret" not in answer.text


@pytest.mark.parametrize("bad", ["%00", "a%20b", "a'b", "%F0%9F%92%A9", "..", "x" * 129])
def test_an_address_with_something_else_than_an_id_is_no_page(bad, karin):
    assert karin.get(f"/w/{bad}").status_code == 404
