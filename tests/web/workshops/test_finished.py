"""A workshop that is finished can only be read."""

from tests.support.pages import new_person, new_workspace
from tests.web.seeds import address, contents, rules, values_in
from workshop.domain.people import Role
from workshop.store import workshops
from workshop.store.callers import Member

TYPED = "They asked for one more visit"
# Who somebody is, and leaving, have nothing to do with what was told.
# What is left to decide: opening it again, who may still read it, and showing the result of an open vote.
AFTERWARDS = {"workshops.reopen", "workshops.take_out", "workshops.let_back", "workshops.close_vote"}
STILL_OPEN = {"board.leave", "board.rejoin"}


def test_no_participant_writes_into_a_finished_workshop(app):
    owner = new_person(app, "Owner")
    values = values_in(app, new_workspace(app, owner), owner)
    with app.extensions["database"].write(Member(values["workspace"], owner.id, Role.OWNER)) as session:
        workshops.finish(session, values["workshop"])
    token = owner.token()
    asked = [
        rule
        for rule, method in rules(app)
        if method == "POST" and "board" in rule.arguments and rule.endpoint not in STILL_OPEN
    ]
    assert asked
    fields = {"text": TYPED, "deal": values["deal"], "name": TYPED, "key": "k", "side": "buyer"}
    for rule in asked:
        before = [line for line in contents(app) if "INSERT INTO" in line]
        answer = owner.post(address(app, rule, values), fields, token=token)
        # Taking back nothing is done at once; everything else is refused.
        assert answer.status_code in {303, 400, 404, 409, 422}, (rule, answer.status_code)
        assert [line for line in contents(app) if "INSERT INTO" in line] == before, rule
        if answer.status_code == 409:
            assert TYPED in answer.text, rule


def test_whoever_leads_writes_nothing_new_into_a_finished_workshop(app):
    owner = new_person(app, "Owner")
    values = values_in(app, new_workspace(app, owner), owner)
    with app.extensions["database"].write(Member(values["workspace"], owner.id, Role.OWNER)) as session:
        workshops.finish(session, values["workshop"])
    token, before = owner.token(), told(app)
    led = [rule for rule, method in rules(app) if method == "POST" and "workshop" in rule.arguments]
    assert len(led) > 20
    # Removing the workshop comes last, or nothing would be there for the others.
    for rule in sorted(led, key=lambda rule: rule.endpoint == "workshops.remove"):
        if rule.endpoint in AFTERWARDS:
            continue
        answer = owner.post(
            address(app, rule, values), {"text": TYPED, "name": TYPED, "key": "k"}, token=token
        )
        assert answer.status_code in {303, 400, 403, 404, 409, 422}, (rule, answer.status_code)
        assert told(app) == before, rule


def told(app):
    """The rows that hold what was told, voted, said or sat in."""
    tables = ("activity", "deal", "ballot", "vote", "remark", "participant", "decision")
    return [
        line for line in contents(app) if line.startswith(tuple(f'INSERT INTO "{each}"' for each in tables))
    ]
