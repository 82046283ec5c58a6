"""Participants decide at the same time: nothing is lost, and each takes back their own alone."""

from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from workshop.domain.cluster.decisions import Aside, Different, Same
from workshop.domain.cluster.enact import enact
from workshop.store import decisions, workshops
from workshop.store.missing import Missing
from workshop.store.told import Finished

ACTIVITIES = [f"n{number}" for number in range(30)]
AUTOMATIC = {one: number // 5 for number, one in enumerate(ACTIVITIES)}


def test_a_participant_is_the_author_of_what_they_decide(database, board):
    with database.write(board.eve) as session:
        decisions.add(session, Different(("a",)), key="eve")
    with database.read(board.lead) as session:
        (made,) = decisions.history(session)
    assert (made.author, made.by) == ("Eve", board.eve.person)


def test_each_takes_back_their_own_alone_and_a_member_anybody_s(database, board):
    with database.write(board.eve) as session:
        made = decisions.add(session, Different(("a",)), key="eve")
    for act in (decisions.withdraw, decisions.restore):
        with pytest.raises(Missing), database.write(board.max) as session:
            act(session, made.id)
    with database.write(board.eve) as session:
        decisions.withdraw(session, made.id)
    with database.write(board.lead) as session:
        assert decisions.restore(session, made.id).withdrawn_at is None


def test_a_press_of_several_decisions_is_taken_back_as_one_and_counts_as_no_card(database, board):
    with database.write(board.eve) as session:
        made = decisions.add_act(session, [Different(("a",)), Different(("b",))], key="apart")
        alone = decisions.add_act(session, [Aside(("c",))], key="aside")
    assert [each.act for each in alone] == [None]
    with database.write(board.eve) as session:
        assert decisions.answers(session) == 0
        decisions.withdraw(session, made[0].id)
    with database.read(board.max) as session:
        assert decisions.in_force(session) == (Aside(("c",)),)


def test_in_a_finished_workshop_participants_decide_no_more_and_members_do(database, board):
    with database.write(board.eve) as session:
        made = decisions.add(session, Different(("a",)), key="eve")
    with database.write(board.lead) as session:
        workshops.finish(session, board.id)
    for act in (
        lambda session: decisions.add(session, Aside(("b",)), key="late"),
        lambda session: decisions.withdraw(session, made.id),
        lambda session: decisions.restore(session, made.id),
    ):
        with pytest.raises(Finished), database.write(board.eve) as session:
            act(session)
    with database.write(board.lead) as session:
        decisions.add(session, Aside(("b",)), key="by a member")


def race(database, people, acts, seed):
    """Everybody decides and takes back at random; what each was told is stored must be what is there."""
    acknowledged: dict[str, object] = {}
    gone: set[str] = set()

    def decide(number):
        random = Random(f"{seed} {number}")  # noqa: S311 - the same tries each time
        who = people[number % len(people)]
        some = tuple(random.sample(ACTIVITIES, random.randint(1, 3)))
        kind = random.choice((Different, Aside, Same))
        wanted = Same(some, into=(random.choice(ACTIVITIES),)) if kind is Same else kind(some)
        made = database.attempt(who, lambda session: decisions.add(session, wanted, key=f"k{number}"))
        # The same request arrives twice, as it does when an answer was lost on its way.
        again = database.attempt(who, lambda session: decisions.add(session, wanted, key=f"k{number}"))
        assert again.id == made.id
        acknowledged[made.id] = wanted
        if random.random() < 0.2:
            database.attempt(who, lambda session: decisions.withdraw(session, made.id))
            gone.add(made.id)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(decide, range(acts)))
    with database.read(people[0]) as session:
        history = decisions.history(session)
        in_force = decisions.in_force(session)
    stored = {each.id: each.decision for each in history}
    assert stored == acknowledged
    assert {each.id for each in history if each.withdrawn_at} == gone
    assert [each.number for each in history] == list(range(acts, 0, -1))
    # The model: what holds, in the order of the numbers, gives each activity the place of its newest move.
    held = [each.decision for each in reversed(history) if each.id not in gone]
    assert list(in_force) == held
    assert enact(AUTOMATIC, in_force) == enact(AUTOMATIC, held)


def test_of_many_random_decisions_at_once_none_is_lost(database, board, town):
    race(database, [board.eve, board.max, town.ben], 40, "daily")


@pytest.mark.full
def test_of_a_thousand_random_decisions_at_once_none_is_lost(database, board, town):
    race(database, [board.eve, board.max, town.ben], 1000, "thousand")
