from datetime import timedelta

import pytest
import time_machine

from tests.store.assessing import ASKED, secret
from tests.store.test_own_methods import ROOF
from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.plan import Action
from workshop.domain.board.voting import BallotKind, Option
from workshop.domain.collect.deals import Activity, Deal, Outcome
from workshop.domain.design.commands import Remove
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Process, Stage
from workshop.store import (
    activities,
    ballots,
    deals,
    imports,
    own_methods,
    own_questionnaires,
    plans,
    processes,
    publishing,
    respondents,
    rounds,
    trash,
    upkeep,
    versions,
    workshops,
)
from workshop.store.activities import NewActivity
from workshop.store.missing import Missing
from workshop.store.publishing import Wish
from workshop.store.trash import Kind

LAST = Stage("b", "B", 50)


@pytest.fixture
def clock():
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        yield clock


@pytest.fixture
def removed(database, town, clock):
    """One of each kind, removed a minute apart."""
    with database.write(town.ann) as session:
        deal = deals.add(session, "Harbour crane").deal.id
        (call,) = activities.add_many(session, deal, [NewActivity("k", "Call")])
        other = deals.add(session, "Port of Gent").deal.id
        activities.add_many(session, other, [NewActivity("l", "Hidden with its deal")])
        process = processes.create(session, Process("Cranes", (Stage("a", "A", 5),)), key="p")
        export = (Deal("D-1", "From a file", Outcome.WON, (Activity("1", "Offer"),)),)
        batch = imports.commit(session, export, source="csv", files=["a.csv", "b.csv"], key="b").id
        spring = rounds.start(session, "Spring", ASKED, key="spring").id
        winter = rounds.start(session, "Winter", ASKED, key="winter").id
        rob = respondents.invite(session, spring, "Rob", RespondentRole.REP, key="rob", secret=secret)
        action = plans.add(session, Action("", spring, "a", 2, "Begin a."), key="a")
        own = own_questionnaires.add(session, ASKED, b"", file_name="small.yaml", key="own").id
        method = own_methods.add(session, ROOF, b"", file_name="roof.yaml", key="roof").id
        kept = workshops.start(session, "Rhine", key="rhine").id
        held = workshops.start(session, "Ruhr", key="ruhr").id
        options = [Option("a", "Yes")]
        ships = processes.create(session, Process("Ships", (Stage("a", "A", 5), LAST)), key="ships")
        version = publishing.publish(session, ships, Wish(1, in_spite_of_errors=True), key="v").id
        asked = ballots.open_ballot(session, kept, BallotKind.CHOICE, "A gate?", options, limit=1, key="v").id
    for verb, which in (
        (activities.remove, call.activity.id),
        (deals.remove, other),
        (processes.remove, process),
        (imports.withdraw, batch),
        (respondents.remove, rob.respondent.id),
        (plans.remove, action.id),
        (own_questionnaires.remove, own),
        (own_methods.remove, method),
        (rounds.remove, winter),
        (ballots.remove, asked),
        (workshops.remove, held),
        (lambda session, which: versions.withdraw(session, which, 1), ships),
        (
            lambda session, which: processes.apply(session, which, Remove("b", fingerprint(LAST)), key="b"),
            ships,
        ),
    ):
        clock.shift(timedelta(minutes=1))
        with database.write(town.ann) as session:
            verb(session, which)
    return {
        Kind.ACTIVITY: call.activity.id,
        Kind.DEAL: other,
        Kind.PROCESS: process,
        Kind.BATCH: batch,
        Kind.RESPONDENT: rob.respondent.id,
        Kind.ACTION: action.id,
        Kind.QUESTIONNAIRE: own,
        Kind.METHOD: method,
        Kind.ROUND: winter,
        Kind.BALLOT: asked,
        Kind.WORKSHOP: held,
        Kind.VERSION: version,
        Kind.PART: f"{ships}-2-0",
    }


def told(database, who):
    with database.read(who) as session:
        return [(one.kind, one.name) for one in trash.removed(session)]


ALL = [
    (Kind.PART, "B"),
    (Kind.VERSION, "Ships"),
    (Kind.WORKSHOP, "Ruhr"),
    (Kind.BALLOT, "A gate?"),
    (Kind.ROUND, "Winter"),
    (Kind.METHOD, "ROOF"),
    (Kind.QUESTIONNAIRE, "Small"),
    (Kind.ACTION, "Begin a."),
    (Kind.RESPONDENT, "Rob"),
    (Kind.BATCH, "a.csv, b.csv"),
    (Kind.PROCESS, "Cranes"),
    (Kind.DEAL, "Port of Gent"),
    (Kind.ACTIVITY, "Call"),
]


def test_what_was_removed_is_told_the_newest_first_to_its_own_workspace(database, town, removed):
    assert told(database, town.ben) == ALL
    assert told(database, town.stranger) == []


def test_each_removed_thing_tells_who_removed_it_and_a_part_of_what_it_was(database, town, removed):
    with database.read(town.ben) as session:
        found = trash.removed(session)
    assert {one.by for one in found} == {"Ann Archer"}
    assert {one.kind: one.of for one in found if one.of} == {
        Kind.ACTIVITY: "Harbour crane",
        Kind.RESPONDENT: "Spring",
        Kind.ACTION: "Spring",
        Kind.BALLOT: "Rhine",
        Kind.VERSION: "1",
        Kind.PART: "Ships",
    }


def test_removed_again_by_somebody_else_it_still_tells_who_was_first(database, town, removed, clock):
    clock.shift(timedelta(minutes=1))
    with database.write(town.ben) as session:
        deals.remove(session, removed[Kind.DEAL])
        activities.remove(session, removed[Kind.ACTIVITY])
        processes.remove(session, removed[Kind.PROCESS])
        imports.withdraw(session, removed[Kind.BATCH])
        rounds.remove(session, removed[Kind.ROUND])
    with database.read(town.ann) as session:
        assert {one.by for one in trash.removed(session)} == {"Ann Archer"}


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_comes_back(database, town, removed, kind):
    with pytest.raises(Missing), database.write(town.stranger) as session:
        trash.restore(session, kind, removed[kind])
    with database.write(town.ben) as session:
        trash.restore(session, kind, removed[kind])
    assert told(database, town.ann) == [one for one in ALL if one[0] is not kind]


def test_everything_restored_is_all_there(database, town, removed):
    with database.write(town.ann) as session:
        for kind, which in removed.items():
            trash.restore(session, kind, which)
        found = {
            stored.deal.name: [activity.text for activity in stored.deal.activities]
            for stored in deals.all_deals(session)
        }
    assert found == {
        "Harbour crane": ["Call"],
        "Port of Gent": ["Hidden with its deal"],
        "From a file": ["Offer"],
    }


def test_after_thirty_days_it_is_no_longer_told_and_then_erased(database, town, removed, clock):
    clock.shift(timedelta(days=30))
    assert told(database, town.ann) == []
    upkeep.clear_out(database)
    for kind in set(Kind) - {Kind.ACTIVITY}:
        with pytest.raises(Missing), database.write(town.ann) as session:
            trash.restore(session, kind, removed[kind])
    with database.read(town.ann) as session:
        assert [stored.deal.name for stored in deals.all_deals(session)] == ["Harbour crane"]


def test_keeping_house_leaves_what_was_removed_lately(database, town, removed, clock):
    clock.shift(timedelta(days=29))
    upkeep.clear_out(database)
    assert told(database, town.ann) == ALL
