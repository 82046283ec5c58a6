from datetime import date

import pytest

from tests.store.assessing import ASKED
from workshop.domain.assess.plan import Action
from workshop.store import plans, rounds, teams
from workshop.store.missing import Missing
from workshop.store.plans import PlanFull


def take_up(database, who, round, *texts):
    with database.write(who) as session:
        return [
            plans.add(session, Action("", round, "a", 2, text, "Ann", date(2026, 4, 1)), key=text)
            for text in texts
        ]


def texts(database, who, round):
    with database.read(who) as session:
        return [action.text for action in plans.of_round(session, round)]


@pytest.fixture
def begin(database, town, spring):
    take_up(database, town.stranger, spring.noise.round, "Their action")
    return take_up(database, town.ann, spring.id, "Begin a.")[0]


def test_an_action_comes_back_as_it_was_taken_up(database, town, spring, begin):
    assert begin == Action(begin.id, spring.id, "a", 2, "Begin a.", "Ann", date(2026, 4, 1))
    with database.read(town.ben) as session:
        assert plans.of_round(session, spring.id) == (begin,)
        assert plans.of_team(session, None) == (begin,)


def test_at_most_three_are_open_at_a_time(database, town, spring, begin):
    take_up(database, town.ann, spring.id, "Two", "Three", "Three")
    with pytest.raises(PlanFull):
        take_up(database, town.ann, spring.id, "Four")
    with database.write(town.ann) as session:
        plans.set_done(session, begin.id, done=True)
    take_up(database, town.ann, spring.id, "Four")
    with pytest.raises(PlanFull), database.write(town.ann) as session:
        plans.set_done(session, begin.id, done=False)
    assert texts(database, town.ann, spring.id) == ["Begin a.", "Two", "Three", "Four"]


def test_the_three_are_those_of_a_team_whichever_round_they_came_from(database, town, spring, begin):
    with database.write(town.ann) as session:
        later = rounds.start(session, "Autumn", ASKED, key="autumn").id
        team = teams.named(session, "Field sales").id
        other = rounds.start(session, "Field", ASKED, key="field", team=team).id
    take_up(database, town.ann, later, "Two", "Three")
    with pytest.raises(PlanFull):
        take_up(database, town.ann, later, "Four")
    take_up(database, town.ann, other, "Another team's")
    with database.read(town.ann) as session:
        assert [action.text for action in plans.of_team(session, team)] == ["Another team's"]


def test_an_action_is_changed_removed_and_brought_back(database, town, spring, begin):
    with database.write(town.ann) as session:
        plans.change(session, begin.id, text="Begin a in May.", owner="Ben", due=None)
        changed = plans.at(session, begin.id)
        plans.remove(session, begin.id)
    assert (changed.text, changed.owner, changed.due) == ("Begin a in May.", "Ben", None)
    assert texts(database, town.ann, spring.id) == []
    with database.write(town.ann) as session:
        plans.restore(session, begin.id)
    assert texts(database, town.ann, spring.id) == ["Begin a in May."]


@pytest.mark.parametrize(
    "change",
    [
        plans.at,
        plans.remove,
        plans.restore,
        lambda session, action: plans.set_done(session, action, done=True),
        lambda session, action: plans.change(session, action, text="Mine", owner="", due=None),
    ],
)
def test_another_workspaces_action_is_not_there(database, town, begin, change):
    with pytest.raises(Missing), database.write(town.stranger) as session:
        change(session, begin.id)
