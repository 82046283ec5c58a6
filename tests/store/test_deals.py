from datetime import date

import pytest

from workshop.domain.collect.deals import Activity, Deal, Outcome, Side
from workshop.store import activities, deals
from workshop.store.activities import NewActivity
from workshop.store.missing import Missing


@pytest.fixture
def harbour(database, town):
    """A deal of ours with two activities, and a stranger's deal as noise."""
    with database.write(town.stranger) as session:
        noise = deals.add(session, "Their deal").deal.id
        activities.add_many(session, noise, [NewActivity("x", "Their secret")])
    with database.write(town.ann) as session:
        made = deals.add(session, "Harbour crane").deal.id
        activities.add_many(
            session,
            made,
            [
                NewActivity("a", "First call", Side.SELLER, date(2026, 1, 5), "Kim"),
                NewActivity("b", "Budget approved", Side.BUYER, date(2026, 2, 9)),
            ],
        )
    return made


def names(session):
    return [stored.deal.name for stored in deals.all_deals(session)]


def test_a_deal_comes_back_as_it_was_entered(database, town, harbour):
    with database.read(town.ben) as session:
        (stored,) = deals.all_deals(session)
        assert deals.deal(session, harbour) == stored
    first, second = stored.deal.activities
    assert stored.deal == Deal(
        harbour,
        "Harbour crane",
        Outcome.WON,
        (
            Activity(first.id, "First call", Side.SELLER, date(2026, 1, 5), "Kim"),
            Activity(second.id, "Budget approved", Side.BUYER, date(2026, 2, 9)),
        ),
    )
    assert stored.origin.author == "Ann Archer"
    assert [entry.activity for entry in stored.activities] == [first, second]


def test_the_list_counts_activities_without_loading_them(database, town, harbour):
    with database.write(town.ann) as session:
        deals.add(session, "Empty one")
    with database.read(town.ann) as session:
        told = [(line.name, line.activities, line.first, line.last) for line in deals.lines(session)]
    assert told == [
        ("Harbour crane", 2, date(2026, 1, 5), date(2026, 2, 9)),
        ("Empty one", 0, None, None),
    ]


def test_deals_stand_in_the_order_in_which_they_were_entered(database, town, harbour):
    with database.write(town.ben) as session:
        for name in ("Crane two", "Alpha", "Zulu"):
            deals.add(session, name)
    with database.read(town.ann) as session:
        assert names(session) == ["Harbour crane", "Crane two", "Alpha", "Zulu"]


def test_the_same_key_twice_makes_one_deal(database, town):
    for name in ("Harbour crane", "Harbour crane, sent again"):
        with database.write(town.ann) as session:
            assert deals.add(session, name, key="one").deal.name == "Harbour crane"
    with database.read(town.ann) as session:
        assert names(session) == ["Harbour crane"]


def test_two_workspaces_may_use_the_same_key(database, town):
    for who in (town.ann, town.stranger):
        with database.write(who) as session:
            deals.add(session, who.workspace, key="one")
    for who in (town.ann, town.stranger):
        with database.read(who) as session:
            assert names(session) == [who.workspace]


def test_a_deal_is_renamed_ended_and_taken_out_of_discovery(database, town, harbour):
    with database.write(town.ben) as session:
        deals.rename(session, harbour, "Harbour crane 2")
        deals.set_outcome(session, harbour, Outcome.LOST)
        assert [deal.name for deal in deals.for_discovery(session)] == ["Harbour crane 2"]
        deals.set_included(session, harbour, included=False)
    with database.read(town.ann) as session:
        stored = deals.deal(session, harbour)
        assert (stored.deal.name, stored.deal.outcome, stored.included) == (
            "Harbour crane 2",
            Outcome.LOST,
            False,
        )
        assert deals.for_discovery(session) == ()


def test_a_removed_deal_comes_back_exactly(database, town, harbour):
    with database.read(town.ann) as session:
        before = deals.deal(session, harbour)
    with database.write(town.ann) as session:
        activities.add_many(session, harbour, [NewActivity("c", "Slip of the pen")])
        activities.remove(session, deals.deal(session, harbour).deal.activities[2].id)
        deals.remove(session, harbour)
    with database.read(town.ann) as session:
        assert deals.all_deals(session) == ()
        assert deals.deal(session, harbour) is None
        assert deals.lines(session) == ()
    with database.write(town.ann) as session:
        deals.restore(session, harbour)
    with database.read(town.ann) as session:
        assert deals.deal(session, harbour) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda session, deal: deals.rename(session, deal, "Mine now"),
        lambda session, deal: deals.set_included(session, deal, included=False),
        lambda session, deal: deals.remove(session, deal),
        lambda session, deal: deals.restore(session, deal),
        lambda session, deal: activities.add_many(session, deal, [NewActivity("s", "Mine now")]),
    ],
)
def test_another_workspaces_deal_is_not_there(database, town, harbour, change):
    with pytest.raises(Missing), database.write(town.stranger) as session:
        change(session, harbour)
    with database.read(town.ann) as session:
        stored = deals.deal(session, harbour)
    assert (stored.deal.name, stored.included, len(stored.activities)) == ("Harbour crane", True, 2)


def test_text_that_no_database_holds_is_stored_readably(database, town):
    with database.write(town.ann) as session:
        deals.add(session, "Nul \0, half \ud83d, whole 🚀, מימין")
    with database.read(town.ann) as session:
        assert names(session) == ["Nul �, half �, whole 🚀, מימין"]
