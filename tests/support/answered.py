"""Rounds that people have answered, made in one line: who says what, in which role, with which note."""

from dataclasses import dataclass
from itertools import count

from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.rounds import GivenAnswer
from workshop.domain.people import Role
from workshop.intake.questionnaire import by_id
from workshop.store import answers, respondents, rounds, teams
from workshop.store.callers import Member, Respondent

_keys = count(1)


@dataclass(frozen=True)
class Voice:
    """Somebody who answers: one level for every question, or `levels` by question; None is "I don't know"."""

    name: str
    says: int | None = 2
    role: str = "rep"
    levels: dict | None = None
    notes: dict | None = None
    shown_by_role: bool = False
    person: object = None

    def level(self, question):
        return (self.levels or {}).get(question, self.says)


@dataclass(frozen=True)
class Answered:
    """A round in the store; `links` are the secrets of the personal links, by name."""

    id: str
    workspace: str
    links: dict

    @property
    def address(self):
        return f"/w/{self.workspace}/assessment/{self.id}"


def secret(respondent):
    return f"secret-of-{respondent}"


def answered(app, workspace, owner, *voices, title="Spring", asks=None, team="", closed=True):
    """A round of that workspace, in which these have answered every question."""
    database, member = app.extensions["database"], Member(workspace, owner.id, Role.OWNER)
    questionnaire = asks or by_id("quick-check")
    with database.write(member) as session:
        of = teams.named(session, team).id if team else None
        made = rounds.start(session, title, questionnaire, key=f"round-{next(_keys)}", team=of)
    links = {each.name: answer_all(database, member, made, each) for each in voices}
    if closed:
        with database.write(member) as session:
            rounds.close(session, made.id)
    return Answered(made.id, workspace, links)


def answer_all(database, member, round, voice):
    """Lets somebody come in, answer and finish; the secret of their personal link."""
    role = RespondentRole(voice.role)
    with database.write(member) as session:
        if voice.person:
            one = respondents.take_part(session, round.id, voice.person.id, voice.name, role, secret=secret)
        else:
            key = f"asked-{next(_keys)}"
            one = respondents.invite(session, round.id, voice.name, role, key=key, secret=secret)
    id = one.respondent.id
    with database.write(Respondent(member.workspace, round.id, id)) as session:
        respondents.begin(session, role, shown_by_role=voice.shown_by_role, secret=f"mine-{id}")
        for question in round.questionnaire.questions:
            note = (voice.notes or {}).get(question.id, "")
            level = voice.level(question.id)
            answers.put(session, GivenAnswer(question.id, level, chosen=True, note=note))
        respondents.finish(session)
    return f"mine-{id}"
