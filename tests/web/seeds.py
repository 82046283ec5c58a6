"""A value for every name in an address, so that tests can ask for every route there is.

Who adds a route with a new name adds a value of it in tests/support/world.py; the tests of walls, tokens and
headers then take the route in by themselves.
"""

from tests.support.world import furnish

# Whoever has one of these has the right that goes with it.
# Whoever has one of these has the right that goes with it.
SECRETS = {"token", "link", "code", "report", "edition"}


def values_in(app, workspace, owner, mark="Canary"):
    """What each name stands for in that workspace, which is filled for it with something of everything."""
    return {**furnish(app, workspace, owner, mark), "filename": "css/tokens.css"}


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
