"""Rounds with something of everything: a closed one with its plan, and one in which somebody just answers."""

from tests.domain.assess.forms import questionnaire
from workshop.domain.assess.answers import Evidence, RespondentRole
from workshop.domain.assess.plan import Action
from workshop.domain.assess.rounds import GivenAnswer
from workshop.store import answers, own_questionnaires, plans, respondents, rounds, teams
from workshop.store.callers import Respondent
from workshop.store.public_links import LinkKind
from workshop.web.round_links import invitation_secret, personal_secret, secret_of

ASKED = questionnaire(("plan", "check", ""), plan="a b!", check="c")


def assess(app, database, member, mark):
    """What the names in addresses of the assessment stand for; `link` is a personal one of who has begun."""
    with app.app_context():
        with database.write(member) as session:
            team = teams.named(session, f"{mark} team").id
            closed = rounds.start(session, f"{mark} closed round", ASKED, key=f"{mark}-closed", team=team).id
            running = rounds.start(session, f"{mark} running round", ASKED, key=f"{mark}-running").id
            rounds.remove(
                session, rounds.start(session, f"{mark} removed round", ASKED, key=f"{mark}-gone").id
            )
            link = f"{mark}-link"
            rounds.open_to_link(session, running, link, secret=secret_of(LinkKind.OPEN, link))
            own = own_questionnaires.add(
                session, ASKED, mark.encode(), file_name=f"{mark}.yaml", key=f"{mark}-own"
            )
        asked = [_asked(database, member, closed, f"{mark} {number}") for number in range(5)]
        for respondent in asked:
            _answers(database, Respondent(member.workspace, closed, respondent), mark, 2)
        here = _asked(database, member, running, f"{mark} answering")
        _answers(database, Respondent(member.workspace, running, here), mark, None)
        _asked(database, member, running, f"{mark} invited")
        _asked(database, member, running, f"{mark} invited long ago", secret=lambda id: f"old {id}")
        with database.write(member) as session:
            rounds.close(session, closed)
            action = plans.add(
                session, Action("", closed, "a", 3, f"{mark} action", mark), key=f"{mark}-plan"
            )
        return {
            "round": closed,
            "respondent": asked[0],
            "questionnaire": own.id,
            "action": action.id,
            "link": personal_secret(here),
        }


def _asked(database, member, round, name, secret=invitation_secret):
    with database.write(member) as session:
        role = RespondentRole.REP
        one = respondents.invite(session, round, name, role, key=f"{round} {name}", secret=secret)
    return one.respondent.id


def _answers(database, who, mark, level):
    with database.write(who) as session:
        own = personal_secret(who.respondent)
        respondents.begin(session, RespondentRole.REP, shown_by_role=False, secret=own)
        proof = Evidence(f"{mark} evidence", "https://example.com")
        answers.put(session, GivenAnswer("a", level, chosen=True, note=f"{mark} note", evidence=proof))
