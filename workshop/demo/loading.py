"""Puts the demo company into a workspace of its own."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.demo import assessed, held, history, published, story, team
from workshop.demo.labels import Stored, known_activities
from workshop.domain.cluster.decisions import Decision
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.design.process import Process
from workshop.domain.people import Role
from workshop.store import deals, decisions, imports, processes, runs, versions, workspaces
from workshop.store.callers import Member, SignedIn
from workshop.store.database import Database

NAME = "Thornby Labelling (demo)"


def load(database: Database, person: str) -> str:
    """The id of the person's demo workspace, made now where there is none or where making it broke off."""
    for workspace in _loaded(database, person):
        if _is_finished(database, Member(workspace, person, Role.OWNER)):
            return workspace
        remove(database, person, workspace)
    return _make(database, person)


def was_ever_loaded(database: Database, person: str) -> bool:
    """Whether the person has a whole demo workspace, or had one and removed it in the last 30 days."""
    if _loaded(database, person, removed=True):
        return True
    mine = _loaded(database, person)
    return any(_is_finished(database, Member(workspace, person, Role.OWNER)) for workspace in mine)


def remove(database: Database, person: str, workspace: str) -> None:
    """Takes the workspace away with everything in it; it can come back for 30 days."""
    with database.write(Member(workspace, person, Role.OWNER)) as session:
        workspaces.remove(session)


def _loaded(database: Database, person: str, *, removed: bool = False) -> list[str]:
    with database.read(SignedIn(person)) as session:
        memberships = workspaces.mine(session, person, removed=removed)
    return [each.workspace.id for each in memberships if each.workspace.is_demo]


def _is_finished(database: Database, owner: Member) -> bool:
    """The last version is what is made last, so whoever has it, or withdrew it, has everything else too."""
    last = len(published.VERSIONS)
    with database.read(owner) as session:
        return any(versions.last_number(session, each.id) >= last for each in processes.mine(session))


def _make(database: Database, person: str) -> str:
    with database.write(SignedIn(person)) as session:
        workspace = workspaces.create(session, NAME, owner=person, is_demo=True).id
    members = team.join(database, workspace)
    leader = members[team.LEADER]
    stored = _collect(database, leader)
    _decide(database, members, stored)
    assessed.load(database, members)
    held.load(database, members)
    _design(database, members, story.process(_group(database, leader), stored))
    return workspace


def _collect(database: Database, leader: Member) -> Stored:
    with database.write(leader) as session:
        batch = imports.commit(
            session, story.deals(), source="csv", files=[story.ACTIVITIES], key="demo-activities"
        )
        return imports.ids(session, batch.id)


def _group(database: Database, leader: Member) -> Discovery:
    """A run over what is collected and decided so far; nobody waits for the database meanwhile."""
    with database.read(leader) as session:
        collected, decided = deals.for_discovery(session), decisions.in_force(session)
    discovery = discover(collected, decisions=decided)
    with database.write(leader) as session:
        runs.save(session, discovery, digest=runs.digest_of(collected, decided))
    return discovery


def _decide(database: Database, members: Mapping[str, Member], stored: Stored) -> None:
    for stage, judge in team.JUDGES.items():
        with database.write(members[judge]) as session:
            for number, decision in enumerate(_decided(stage, stored)):
                decisions.add(session, decision, key=f"demo-{stage}-{number}")


def _decided(stage: int, stored: Stored) -> tuple[Decision, ...]:
    if stage == 0:
        return story.set_aside(stored)
    known = (each for each in known_activities(stored) if each.stage == stage)
    return tuple(decision for each in known for decision in story.about(each))


def _design(database: Database, members: Mapping[str, Member], agreed: Process) -> None:
    draft, commands = history.told(agreed)
    with database.write(members[team.LEADER]) as session:
        process = processes.create(session, draft, key="demo-process")
    for number, (person, command) in enumerate(commands):
        with database.write(members[person]) as session:
            processes.apply(session, process, command, key=f"demo-process-{number}")
        published.publish(database, members, process, number + 1)
