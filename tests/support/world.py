"""A workspace in which every table has rows of every kind, each text of it with the same mark in it."""

from dataclasses import dataclass
from itertools import count

from tests.support.assessed_world import assess
from tests.support.held_world import hold
from tests.support.pages import Person, let_in, new_person, new_workspace
from workshop.domain.cluster.decisions import Labelled, Same, Sided
from workshop.domain.cluster.discover import discover
from workshop.domain.collect.deals import Activity, Deal, Outcome, Side
from workshop.domain.design.commands import Insert, Set
from workshop.domain.design.process import Milestone
from workshop.domain.design.proposal import propose
from workshop.domain.people import Role
from workshop.domain.review.methods import Method, Point
from workshop.store import (
    activities,
    deals,
    decisions,
    imports,
    jobs,
    logos,
    own_methods,
    people,
    processes,
    publishing,
    reading_links,
    runs,
    versions,
    work,
)
from workshop.store.activities import NewActivity
from workshop.store.callers import Member, Operator
from workshop.store.jobs import COMPARING
from workshop.store.publishing import Wish
from workshop.store.undoing import undo
from workshop.web.reading_address import secret_of

STEPS = (
    (Side.BUYER, "asked for a visit to the plant"),
    (Side.SELLER, "sent the quotation with prices"),
    (Side.BUYER, "named a budget for this year"),
    (Side.BUYER, "signed the contract at last"),
)
OURS = Method("ours", "Ours", (Point("roof", "Roof", "Whose roof is it?", (("en", "roof*"),)),))
ENDS = (Outcome.WON, Outcome.WON, Outcome.WON, Outcome.LOST)


@dataclass(frozen=True)
class World:
    """`ids` say what each name in an address stands for in this workspace."""

    owner: Person
    workspace: str
    ids: dict[str, str]


def furnished(app, mark="Canary"):
    """A new owner with a workspace that holds something of everything."""
    owner = new_person(app, f"{mark} Owner")
    workspace = new_workspace(app, owner, f"{mark} Company")
    return World(owner, workspace, furnish(app, workspace, owner, mark))


def furnish(app, workspace, owner, mark="Canary"):
    """Fills the workspace; what each name in an address stands for there."""
    database, member = app.extensions["database"], Member(workspace, owner.id, Role.OWNER)
    with database.write(member) as session:
        ids = _collect(session, mark) | {"logo": logos.keep(session, f"{mark} logo".encode())}
    ids |= hold(app, member, owner, mark)
    with database.write(member) as session:
        ids |= _group(session, mark)
    with database.write(member) as session:
        ids |= _import(session, mark)  # After the grouping, which is therefore no longer the newest.
    with database.write(member) as session:
        ids |= _design(session, mark)
    ids |= assess(app, database, member, mark)
    ids |= _share(app, member, mark, ids["process"])
    with database.write(member) as session:
        ids |= _ask_for_work(session, mark, ids["process"])
    _do_the_work(database, mark)
    return ids | _let_in(app, workspace, owner, mark)


def _collect(session, mark):
    keys = count()
    for outcome in ENDS:
        deal = deals.add(session, f"{mark} deal {next(keys)}", outcome=outcome)
        lines = [NewActivity(f"{mark}-{next(keys)}", f"{mark} {text}", side) for side, text in STEPS]
        added = activities.add_many(session, deal.deal.id, lines)
    removed = deals.add(session, f"{mark} removed deal")
    deals.remove(session, removed.deal.id)
    activities.remove(session, added[-1].activity.id)
    return {
        "deal": deal.deal.id,
        "activity": added[0].activity.id,
        "kind": "deal",
        "removed": removed.deal.id,
    }


def _import(session, mark):
    table = f"deal_id;deal_name;actor;text\n1;{mark} imported deal;buyer;{mark} asked for a visit\n"
    batches = [
        imports.commit(
            session,
            [Deal("1", f"{mark} batch", Outcome.WON, (Activity("1", f"{mark} asked", Side.BUYER),))],
            source="csv",
            files=[f"{mark}.csv"],
            key=f"{mark}-{number}",
        )
        for number in (1, 2)
    ]
    imports.withdraw(session, batches[1].id)
    upload = imports.keep_upload(session, f"{mark}.csv", table.encode())
    return {"batch": batches[0].id, "upload": upload}


def _group(session, mark):
    told = deals.for_discovery(session)
    same = tuple(deal.activities[0].id for deal in told)
    wanted = (Same(same), Labelled(same, f"{mark} group"), Sided(same, Side.BUYER))
    made = [decisions.add(session, one, key=f"{mark}-{number}") for number, one in enumerate(wanted)]
    found = discover(told, decisions=decisions.in_force(session))
    run = runs.save(session, found, digest=runs.digest_of(told, decisions.in_force(session)))
    later = runs.save(session, found, digest="later")
    runs.withdraw(session, later.id)
    return {"decision": made[0].id, "run": run.id, "group": found.groups[0].id}


def _design(session, mark):
    process = propose(runs.latest(session).discovery, name=f"{mark} process")
    made = processes.create(session, process, key=f"{mark}-process")
    stage = process.stages[0]
    two = Insert(stage.id, None, Milestone("", f"{mark} milestone", evidence=f"{mark} evidence"))
    processes.apply(session, made, two, key=f"{mark}-milestone")
    head = processes.number(session, made)
    publishing.publish(session, made, Wish(head, f"{mark} note", in_spite_of_errors=True), key=f"{mark}-v")
    versions.agree(session, made, 1)
    for number, title in enumerate((f"{mark} first", f"{mark} second")):
        stage = processes.head(session, made).process.stages[0]
        processes.apply(session, made, Set(stage.id, "title", title, stage.title), key=f"{mark}-{number}")
    undo(session, made, key=f"{mark}-undo")
    removed = processes.create(session, process, key=f"{mark}-removed")
    processes.remove(session, removed)
    own = own_methods.add(session, OURS, mark.encode(), file_name=f"{mark}.yaml", key=f"{mark}-method")
    return {
        "process": made,
        "number": "2",
        "method": own.id,
        "version": "1",
        "element": process.stages[0].id,
        "stage": "stage-1",
    }


def _share(app, member, mark, process):
    """A link by which anybody reads the process; exports are called the same in every workspace."""
    with app.app_context():
        edition = secret_of(f"{mark}-edition")
    with app.extensions["database"].write(member) as session:
        reading_links.make(session, process, f"{mark}-edition", secret=edition, days=None)
    return {"edition": edition, "export": "yaml", "ending": "yaml"}


def _ask_for_work(session, mark, process):
    asked = [
        jobs.request(
            session,
            "playbook",
            digest=f"{mark}-{number}",
            payload=mark.encode(),
            file_name=f"{mark}.pdf",
            subject=process,
            revision=number,
        )
        for number in (1, 2)
    ]
    comparing = jobs.request(session, COMPARING, digest=f"{mark}-comparing", payload=b"", file_name="")
    return {"job": asked[0].id, "waiting": asked[1].id, "comparing": comparing.id}


def _do_the_work(database, mark):
    """The older of the two jobs is done, the other waits."""
    with database.write(Operator()) as session:
        taken = work.take(session)
        work.finish(session, taken, f"%PDF {mark}".encode(), media_type="application/pdf")


def _let_in(app, workspace, owner, mark):
    member = new_person(app, f"{mark} Member")
    let_in(app, workspace, member)
    with app.extensions["database"].write(Operator()) as session:
        people.use_link(session, people.sign_in_link(session, owner.id), user_agent=f"{mark} telephone")
        sign_in = next(one.id for one in people.sign_ins(session, owner.id) if mark in one.user_agent)
        token = people.sign_in_link(session, member.id)
    return {"workspace": workspace, "person": member.id, "sign_in": sign_in, "token": token}
