"""A value for every name in an address, so that tests can ask for every route there is.

Who adds a route with a new name adds a value of it here, made in the workspace that is given; the tests of
walls, tokens and headers then take the route in by themselves.
"""

from tests.support.pages import let_in, new_person
from workshop.store import people
from workshop.store.callers import Operator

SECRETS = {"token"}  # Whoever has one of these has the right that goes with it.


def values_in(app, workspace, owner):
    """What each name stands for in that workspace, which has one more member for it."""
    member = new_person(app, "Canary Member")
    let_in(app, workspace, member)
    with app.extensions["database"].write(Operator()) as session:
        sign_in = people.sign_ins(session, owner.id)[0].id
        token = people.sign_in_link(session, member.id)
    return {
        "workspace": workspace,
        "person": member.id,
        "sign_in": sign_in,
        "token": token,
        "filename": "css/tokens.css",
    }


def rules(app):
    """Every route and method but those that Flask answers by itself."""
    for rule in sorted(app.url_map.iter_rules(), key=str):
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            yield rule, method


def address(app, rule, values):
    """The rule's address with these values; KeyError where a name has none."""
    with app.test_request_context():
        return rule.build({name: values[name] for name in rule.arguments}, append_unknown=False)[1]


def contents(app):
    """Everything that the database holds, to see whether a request changed it."""
    connection = app.extensions["database"].engine.raw_connection()
    try:
        return list(connection.driver_connection.iterdump())
    finally:
        connection.close()
