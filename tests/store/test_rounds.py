import pytest

from tests.store.assessing import ASKED, secret
from workshop.domain.assess.rounds import Progress, Team
from workshop.store import respondents, rounds, teams
from workshop.store.missing import Missing


def test_a_round_comes_back_with_the_questionnaire_it_was_started_with(database, town):
    with database.write(town.ann) as session:
        team = teams.named(session, "Field sales")
        made = rounds.start(session, "Spring", ASKED, key="one", team=team.id)
    with database.read(town.ben) as session:
        found = rounds.at(session, made.id)
    assert found == made
    assert (found.title, found.questionnaire, found.team) == ("Spring", ASKED, Team(team.id, "Field sales"))
    assert (found.closed, found.target, found.open_to_link) == (False, None, False)


def test_the_same_key_twice_starts_one_round(database, town):
    for title in ("Spring", "Spring, sent again"):
        with database.write(town.ann) as session:
            assert rounds.start(session, title, ASKED, key="one").title == "Spring"
    with database.read(town.ann) as session:
        assert len(rounds.all_rounds(session)) == 1


def test_the_list_shows_the_newest_first_and_how_far_people_are(database, town, spring):
    with database.write(spring.lea) as session:
        respondents.begin(session, respondents.mine(session).respondent.role, shown_by_role=False, secret="l")
    with database.write(town.ann) as session:
        rounds.start(session, "Autumn", ASKED, key="autumn")
    with database.read(town.ben) as session:
        told = [(line.round.title, line.asked, dict(line.progress)) for line in rounds.all_rounds(session)]
    assert told == [
        ("Autumn", 0, {}),
        ("Spring", 2, {Progress.ANSWERING: 1, Progress.NOT_STARTED: 1}),
    ]


def test_a_round_is_closed_once_and_opened_again(database, town, spring):
    with database.write(town.ann) as session:
        rounds.close(session, spring.id)
        first = rounds.at(session, spring.id).closed_at
    with database.write(town.ben) as session:
        rounds.close(session, spring.id)
        assert rounds.at(session, spring.id).closed_at == first
        rounds.reopen(session, spring.id)
        assert not rounds.at(session, spring.id).closed


def test_title_team_and_target_can_be_changed(database, town, spring):
    with database.write(town.ann) as session:
        team = teams.named(session, "Inside sales")
        rounds.rename(session, spring.id, "Spring 2026", team=team.id)
        rounds.set_target(session, spring.id, 3)
    with database.read(town.ben) as session:
        found = rounds.at(session, spring.id)
    assert (found.title, found.team.name, found.target) == ("Spring 2026", "Inside sales", 3)


def test_a_new_open_link_ends_the_one_before(database, town, spring):
    with database.write(town.ann) as session:
        rounds.open_to_link(session, spring.id, "l1", secret=secret("l1"))
        first = rounds.open_link(session, spring.id)
        rounds.open_to_link(session, spring.id, "l2", secret=secret("l2"))
        second = rounds.open_link(session, spring.id)
        assert rounds.at(session, spring.id).open_to_link
        rounds.end_link(session, spring.id)
        assert rounds.open_link(session, spring.id) is None
    assert (first.id, second.id) == ("l1", "l2")
    assert first.secret_hash != second.secret_hash
    assert secret("l1") not in first.secret_hash


def test_a_removed_round_comes_back_with_everything(database, town, spring):
    with database.write(town.ann) as session:
        rounds.remove(session, spring.id)
        assert rounds.all_rounds(session) == ()
        with pytest.raises(Missing):
            rounds.at(session, spring.id)
        rounds.restore(session, spring.id)
        assert [one.respondent.name for one in respondents.all_of(session, spring.id)] == ["Lea", "Rob"]


@pytest.mark.parametrize(
    "change",
    [
        rounds.at,
        rounds.close,
        rounds.reopen,
        rounds.remove,
        rounds.restore,
        rounds.open_link,
        rounds.end_link,
        lambda session, round: rounds.rename(session, round, "Mine now", team=None),
        lambda session, round: rounds.set_target(session, round, 2),
        lambda session, round: rounds.open_to_link(session, round, "x", secret="x"),
    ],
)
def test_another_workspaces_round_is_not_there(database, town, spring, change):
    with pytest.raises(Missing), database.write(town.stranger) as session:
        change(session, spring.id)


def test_a_team_of_one_name_is_one_team(database, town):
    for who in (town.stranger, town.ann, town.ben):
        with database.write(who) as session:
            teams.named(session, "Field sales")
    with database.write(town.ann) as session:
        teams.named(session, "Inside sales")
        assert [team.name for team in teams.all_teams(session)] == ["Field sales", "Inside sales"]
