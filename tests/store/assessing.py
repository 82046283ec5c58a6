"""A round of a small questionnaire and people who answer it, as the tests of several nouns need them."""

from dataclasses import dataclass
from hashlib import sha256

import pytest

from tests.domain.assess.forms import questionnaire
from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.rounds import GivenAnswer
from workshop.store import answers, respondents, rounds
from workshop.store.callers import Respondent

ASKED = questionnaire(("plan", "check", ""), plan="a b!", check="c")


def secret(id):
    """The secret of a link, made from an id as the web does it, with a key that everybody knows."""
    return sha256(f"key {id}".encode()).hexdigest()


@dataclass(frozen=True)
class Spring:
    """A round of ours in which Lea and Rob are asked by name, and a stranger's round as noise."""

    id: str
    lea: Respondent
    rob: Respondent
    noise: Respondent


@pytest.fixture
def spring(database, town):
    theirs = _round(database, town.stranger, "Their round", "Nora")
    noise = theirs[1][0]
    answer(database, noise, "a", 1, note="Their secret")
    ours, (lea, rob) = _round(database, town.ann, "Spring", "Lea", "Rob")
    return Spring(ours, lea, rob, noise)


def answer(database, who, question, level, **others):
    with database.write(who) as session:
        return answers.put(session, GivenAnswer(question, level, chosen=True, **others))


def _round(database, who, title, *names):
    with database.write(who) as session:
        made = rounds.start(session, title, ASKED, key=title)
        asked = [
            respondents.invite(session, made.id, name, RespondentRole.REP, key=name, secret=secret)
            for name in names
        ]
    return made.id, [Respondent(who.workspace, made.id, one.respondent.id) for one in asked]
