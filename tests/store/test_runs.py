import pytest

from workshop.domain.cluster.decisions import Aside, Different
from workshop.domain.cluster.discovery import Discovery, Group, ProposedStage, Standing, Support
from workshop.domain.collect.deals import Activity, Deal, Outcome, Side
from workshop.domain.words import say, say_many
from workshop.store import codec, runs
from workshop.store.missing import Missing
from workshop.store.runs import Asked

DISCOVERY = Discovery(
    groups=(
        Group(
            id="budget",
            label="Budget approved {sic}",
            activities=("a", "b"),
            side=Side.BUYER,
            support=Support(2, 3, 1, 1),
            place=0.1 + 0.2,
            spread=(0.0, 1.0),
            day=None,
            standing=Standing.GATE,
            why=say("Both say {word}.", word="“budget” 🚀"),
            standing_why=say("{what}, so it is a gate.", what=say_many("{n} deal", "{n} deals", 2)),
        ),
    ),
    stages=(ProposedStage("Budget found", ("budget",), say("It ends here.")),),
    aside=("c",),
    open=("d", "e"),
)


def save(database, who, discovery=DISCOVERY, **more):
    with database.write(who) as session:
        return runs.save(session, discovery, digest="0" * 64, **more)


def latest(database, who):
    with database.read(who) as session:
        return runs.latest(session)


def test_a_run_comes_back_equal_in_every_field(database, town):
    save(database, town.stranger, Discovery((), ()))
    save(database, town.ann, asked=Asked(4, -1))
    run = latest(database, town.ben)
    assert run.discovery == DISCOVERY
    assert str(run.discovery.groups[0].standing_why) == "2 deals, so it is a gate."
    assert type(run.discovery.groups[0].side) is Side
    assert (run.number, run.asked, run.digest, run.author) == (1, Asked(4, -1), "0" * 64, "Ann Archer")


def test_without_a_run_there_is_none(database, town):
    save(database, town.stranger)
    assert latest(database, town.ann) is None


def test_withdrawing_the_newest_run_makes_the_one_before_the_newest(database, town):
    first, second = save(database, town.ann), save(database, town.ann, Discovery((), ()))
    assert latest(database, town.ann) == second
    with database.write(town.ann) as session:
        assert runs.withdraw(session, second.id)
    assert latest(database, town.ann) == first
    with database.write(town.ann) as session:
        assert runs.restore(session, second.id)
    assert latest(database, town.ann) == second


def test_a_run_that_a_newer_one_stands_on_is_neither_withdrawn_nor_restored(database, town):
    first, second = save(database, town.ann), save(database, town.ann, Discovery((), ()))
    with database.write(town.ann) as session:
        assert not runs.withdraw(session, first.id)
        runs.withdraw(session, second.id)
    third = save(database, town.ben)
    with database.write(town.ann) as session:
        assert not runs.restore(session, second.id)
    assert latest(database, town.ann) == third


def test_another_workspaces_run_cannot_be_withdrawn(database, town):
    run = save(database, town.ann)
    with pytest.raises(Missing), database.write(town.stranger) as session:
        runs.withdraw(session, run.id)


def test_whatever_changes_the_input_changes_its_digest():
    deals = (Deal("d", "Deal", Outcome.WON, (Activity("a", "call"),)),)
    digests = {
        runs.digest_of(deals, ()),
        runs.digest_of(deals, (), Asked(stages=4)),
        runs.digest_of(deals, (), Asked(strictness=1)),
        runs.digest_of((), ()),
        runs.digest_of(deals, (Aside(("a",)),)),
        runs.digest_of(deals, (Different(("a",)),)),
    }
    assert len(digests) == 6
    assert runs.digest_of(deals, (), Asked(4)) == runs.digest_of(deals, (), Asked(4))


def test_a_result_stored_before_a_field_was_there_takes_its_default():
    data = codec.as_data(Support(2, 3, 1, 1))
    del data["lost"], data["of_lost"]
    assert codec.from_data(Support, data) == Support(2, 3, 0, 0)
