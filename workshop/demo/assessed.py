"""The demo company's two rounds of the assessment: before its process was written, and half a year later."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from workshop.demo import team
from workshop.demo.labels import FOLDER
from workshop.demo.plan import PLAN, Step
from workshop.domain.assess.answers import Evidence, RespondentRole
from workshop.domain.assess.plan import Action
from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.assess.rounds import GivenAnswer
from workshop.intake.questionnaire import by_id
from workshop.store import answers, plans, respondents, rounds
from workshop.store.callers import Member, Respondent
from workshop.store.clock import now
from workshop.store.database import Database, Session
from workshop.store.tokens import new_secret

QUESTIONNAIRE = "sales-process-maturity"
TARGET = 3
UNKNOWN = "?"
# Who writes the reports has no account; the leader, being alone as such, chose to be shown by role.
ROLES = {
    team.LEADER: RespondentRole.LEADER,
    "Dave Cole": RespondentRole.MANAGER,
    "Tom Ashby": RespondentRole.REP,
    "Priya Raman": RespondentRole.REP,
    "Jonas Weber": RespondentRole.REP,
    "Eilidh Grant": RespondentRole.REP,
    "Nadia Osei": RespondentRole.OTHER,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A round: the name of its table, its title, and how many days ago it was started and closed."""

    table: str
    title: str
    started: int
    closed: int


ROUNDS = (
    Told("before", "Before we wrote it down", started=197, closed=190),
    Told("after", "Half a year with the process", started=12, closed=5),
)


def load(database: Database, members: Mapping[str, Member]) -> None:
    """Lets seven people answer both rounds, and takes up the plan that came of them."""
    asked = by_id(QUESTIONNAIRE)
    made = {told.table: _round(database, members, told, asked) for told in ROUNDS}
    with database.write(members[team.LEADER]) as session:
        rounds.set_target(session, made["after"], TARGET)
        for number, step in enumerate(PLAN):
            _take_up(session, made[step.table], step, key=f"demo-plan-{number}")


def given(table: str, person: str) -> Iterator[GivenAnswer]:
    """What that person answers in the round of that table."""
    notes = {row["question"]: row for row in noted(table) if row["respondent"] == person}
    for row in _rows(table):
        said, note = row[person], notes.get(row["question"], {})
        yield GivenAnswer(
            row["question"],
            None if said == UNKNOWN else int(said),
            chosen=True,
            note=note.get("note", ""),
            evidence=Evidence(note.get("evidence", ""), note.get("link", "")),
        )


def noted(table: str) -> list[dict[str, str]]:
    """The notes of that round."""
    return [row for row in _rows("notes") if row["round"] == table]


def _rows(table: str) -> list[dict[str, str]]:
    with (FOLDER / f"assessment-{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _round(database: Database, members: Mapping[str, Member], told: Told, asked: Questionnaire) -> str:
    leader, started = members[team.LEADER], now() - timedelta(days=told.started)
    with database.write(leader) as session:
        made = rounds.start(session, told.title, asked, key=f"demo-{told.table}", at=started).id
        people = [(name, _asked(session, made, name, members.get(name))) for name in ROLES]
    for name, respondent in people:
        with database.write(Respondent(leader.workspace, made, respondent)) as session:
            _answer(session, told.table, name)
    with database.write(leader) as session:
        rounds.close(session, made, at=now() - timedelta(days=told.closed))
    return made


def _asked(session: Session, made: str, name: str, member: Member | None) -> str:
    """Asks them by a link that nobody has; the id of the respondent."""
    role, secret = ROLES[name], new_secret()
    if member is None:
        key = f"{made} {name}"
        one = respondents.invite(session, made, name, role, key=key, secret=lambda _: secret)
    else:
        one = respondents.take_part(session, made, member.person, name, role, secret=lambda _: secret)
    return one.respondent.id


def _answer(session: Session, table: str, name: str) -> None:
    role = ROLES[name]
    is_leader = role is RespondentRole.LEADER
    respondents.begin(session, role, shown_by_role=is_leader, secret=new_secret())
    for answer in given(table, name):
        answers.put(session, answer)
    respondents.finish(session)


def _take_up(session: Session, made: str, step: Step, *, key: str) -> None:
    due = date.today() + timedelta(days=step.due)
    action = Action("", made, step.question, step.to, step.text, step.owner, due)
    stored = plans.add(session, action, key=key)
    if step.done:
        plans.set_done(session, stored.id, done=True)
