from datetime import timedelta

import pytest
import time_machine

from workshop.domain.collect.deals import Activity, Deal, Outcome
from workshop.store import activities, deals, imports, uploads
from workshop.store.activities import NewActivity
from workshop.store.missing import Missing

EXPORT = (
    Deal("D-1", "Harbour crane", Outcome.WON, (Activity("1", "First call"), Activity("2", "Offer"))),
    Deal("D-2", "Port of Gent", Outcome.LOST, (Activity("3", "First call"),)),
    Deal("D-3", "Quay lamps", Outcome.OPEN),
)


def bring(database, who, key="import one", **more):
    with database.write(who) as session:
        return imports.commit(session, EXPORT, source="hubspot", files=["deals.csv"], key=key, **more)


def names(database, who):
    with database.read(who) as session:
        return [stored.deal.name for stored in deals.all_deals(session)]


def test_an_import_is_one_batch_with_its_counts(database, town):
    bring(database, town.stranger)
    batch = bring(database, town.ann)
    assert (batch.deals, batch.activities, batch.files) == (3, 3, ("deals.csv",))
    assert (batch.author, batch.source) == ("Ann Archer", "hubspot")
    with database.read(town.ben) as session:
        assert imports.batches(session) == (batch,)


def test_deals_and_activities_keep_their_order_and_what_they_were_called(database, town):
    batch = bring(database, town.ann)
    with database.read(town.ann) as session:
        stored = deals.all_deals(session)
        ours = imports.ids(session, batch.id)
        assert deals.known(session, "hubspot", ["D-1", "D-9"]) == {"D-1"}
        assert deals.known(session, "odoo", ["D-1"]) == frozenset()
    assert [(one.deal.name, one.deal.outcome) for one in stored] == [
        ("Harbour crane", Outcome.WON),
        ("Port of Gent", Outcome.LOST),
        ("Quay lamps", Outcome.OPEN),
    ]
    assert [one.origin.external_id for one in stored] == ["D-1", "D-2", "D-3"]
    assert [activity.text for activity in stored[0].deal.activities] == ["First call", "Offer"]
    assert [ours["1"], ours["2"]] == [activity.id for activity in stored[0].deal.activities]


def test_unticked_deals_come_along_but_take_no_part(database, town):
    bring(database, town.ann, left_out=["D-2", "D-3"])
    with database.read(town.ann) as session:
        assert [deal.name for deal in deals.for_discovery(session)] == ["Harbour crane"]
    assert len(names(database, town.ann)) == 3


def test_the_same_import_sent_again_is_stored_once(database, town):
    assert bring(database, town.ann) == bring(database, town.ann)
    assert names(database, town.ann) == ["Harbour crane", "Port of Gent", "Quay lamps"]


def test_withdrawing_takes_everything_it_brought_and_nothing_else(database, town):
    with database.write(town.ann) as session:
        own = deals.add(session, "Typed by hand").deal.id
        activities.add_many(session, own, [NewActivity("k", "Call")])
    batch = bring(database, town.ann)
    bring(database, town.stranger)
    with database.write(town.ben) as session:
        withdrawn = imports.withdraw(session, batch.id)
    assert (withdrawn.deals, withdrawn.activities) == (3, 3)
    assert withdrawn.withdrawn_at is not None
    assert names(database, town.ann) == ["Typed by hand"]
    with database.read(town.ann) as session:
        assert [stored.activity.text for stored in activities.listed(session)] == ["Call"]
        assert deals.known(session, "hubspot", ["D-1"]) == frozenset()
    assert len(names(database, town.stranger)) == 3


def test_a_withdrawn_import_comes_back_exactly(database, town):
    batch = bring(database, town.ann)
    with database.write(town.ann) as session:
        first, second, _ = deals.all_deals(session)
        deals.remove(session, second.deal.id)
        activities.remove(session, first.deal.activities[0].id)
        activities.add_many(session, first.deal.id, [NewActivity("k", "Added by hand")])
    with database.read(town.ann) as session:
        before = deals.all_deals(session)
    with database.write(town.ann) as session:
        imports.withdraw(session, batch.id)
        assert deals.all_deals(session) == ()
    with database.write(town.ann) as session:
        imports.restore(session, batch.id)
    with database.read(town.ann) as session:
        assert deals.all_deals(session) == before


def test_another_workspaces_import_cannot_be_withdrawn(database, town):
    batch = bring(database, town.ann)
    with pytest.raises(Missing), database.write(town.stranger) as session:
        imports.withdraw(session, batch.id)
    assert len(names(database, town.ann)) == 3


def test_an_upload_waits_a_day_for_its_confirmation(database, town):
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        with database.write(town.ann) as session:
            kept = imports.keep_upload(session, "deals.csv", b"\xff\x00;")
        with database.read(town.stranger) as session:
            assert imports.upload(session, kept) is None
        with database.read(town.ben) as session:
            found = imports.upload(session, kept)
            assert (found.file_name, found.content) == ("deals.csv", b"\xff\x00;")
        clock.shift(timedelta(days=1))
        with database.write(town.ann) as session:
            assert imports.upload(session, kept) is None
            assert uploads.clear_out(session) == 1


def test_a_dropped_upload_is_gone(database, town):
    with database.write(town.ann) as session:
        kept, other = (imports.keep_upload(session, name, b"") for name in ("a.csv", "b.csv"))
        uploads.drop(session, kept)
        assert imports.upload(session, kept) is None
        assert imports.upload(session, other).file_name == "b.csv"
