import pytest

from workshop.domain.cluster.decisions import Answered, Aside, Different, Labelled, Same, Sided
from workshop.domain.collect.deals import Side
from workshop.store import decisions
from workshop.store.missing import Missing

ALL = (
    Same(("a", "b")),
    Different(("c",)),
    Aside(("d", "e")),
    Labelled(("a", "b"), "Budget {approved}"),
    Sided(("a",), Side.BUYER),
    Answered(("a", "b", "f"), ("f",)),
)


@pytest.fixture(autouse=True)
def _noise(database, town):
    with database.write(town.stranger) as session:
        decisions.add(session, Aside(("theirs",)), key="0")


def decide(database, who, *made):
    with database.write(who) as session:
        return [decisions.add(session, decision, key=str(number)) for number, decision in enumerate(made)]


def in_force(database, who):
    with database.read(who) as session:
        return decisions.in_force(session)


def test_decisions_hold_in_the_order_in_which_they_were_made(database, town):
    decide(database, town.ann, *ALL)
    assert in_force(database, town.ben) == ALL


def test_the_history_names_who_decided_the_newest_first(database, town):
    with database.write(town.ann) as session:
        decisions.add(session, ALL[0], key="first")
    with database.write(town.ben) as session:
        decisions.add(session, ALL[1], key="second")
    with database.read(town.ann) as session:
        told = [(line.number, line.decision, line.author) for line in decisions.history(session)]
    assert told == [(2, ALL[1], "Ben Baker"), (1, ALL[0], "Ann Archer")]


def test_a_withdrawn_decision_holds_no_longer_until_it_is_restored(database, town):
    made = decide(database, town.ann, *ALL)
    with database.write(town.ben) as session:
        assert decisions.withdraw(session, made[1].id).withdrawn_at is not None
    assert in_force(database, town.ann) == (ALL[0], *ALL[2:])
    with database.write(town.ben) as session:
        decisions.restore(session, made[1].id)
    assert in_force(database, town.ann) == ALL


def test_ones_own_newest_decision_in_force_is_the_one_to_undo(database, town):
    mine = decide(database, town.ann, ALL[0], ALL[1])
    with database.write(town.ben) as session:
        decisions.add(session, ALL[2], key="ben")
        decisions.withdraw(session, mine[1].id)
    with database.read(town.ann) as session:
        assert decisions.newest_of_mine(session) == mine[0]


def test_who_decided_nothing_has_nothing_to_undo(database, town):
    decide(database, town.ben, ALL[0])
    with database.read(town.ann) as session:
        assert decisions.newest_of_mine(session) is None


def test_the_same_decision_sent_again_is_recorded_once(database, town):
    (first,) = decide(database, town.ann, ALL[0])
    (again,) = decide(database, town.ann, ALL[1])
    assert again == first
    assert in_force(database, town.ann) == (ALL[0],)


def test_an_earlier_sending_is_known_by_its_key_in_its_own_workspace_only(database, town):
    (made,) = decide(database, town.ann, ALL[0])
    with database.read(town.ben) as session:
        assert decisions.made_with(session, "0") == made
        assert decisions.made_with(session, "1") is None


def test_another_workspaces_decision_cannot_be_withdrawn(database, town):
    (made,) = decide(database, town.ann, ALL[0])
    with pytest.raises(Missing), database.write(town.stranger) as session:
        decisions.withdraw(session, made.id)
    assert in_force(database, town.stranger) == (Aside(("theirs",)),)


def test_decisions_of_one_act_are_withdrawn_and_restored_together(database, town):
    made = (Answered(("a", "b"), ("b",)), Different(("b",)))
    with database.write(town.ann) as session:
        decisions.add(session, Aside(("z",)), key="alone")
        first, second = decisions.add_together(session, made, key="card")
        assert decisions.add_together(session, made, key="card") == (first, second)
        assert first.act == second.act == first.id
        assert decisions.answers(session) == 1
    with database.write(town.ben) as session:
        decisions.withdraw(session, second.id)
        assert decisions.in_force(session) == (Aside(("z",)),)
        assert decisions.answers(session) == 0
        decisions.restore(session, first.id)
        assert decisions.in_force(session) == (Aside(("z",)), *made)


def test_an_act_of_no_decision_is_nothing(database, town):
    with database.write(town.ann) as session:
        assert decisions.add_together(session, (), key="nothing") == ()
