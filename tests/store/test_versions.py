"""Published versions: they never change, people agree to them, and their numbers are given once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.domain.design.documents import commands
from tests.domain.design.documents import processes as documents
from tests.store.publishing_team import Team
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.discovery import Support
from workshop.domain.collect.deals import Outcome, Side
from workshop.domain.design.commands import Replace, Set
from workshop.domain.design.process import Milestone, Process, Stage
from workshop.domain.design.refusals import Refused
from workshop.domain.people import Role
from workshop.store import activities, deals, people, processes, publishing, runs, versions, workspaces
from workshop.store.activities import NewActivity
from workshop.store.callers import Member, Operator
from workshop.store.missing import Missing
from workshop.store.publishing import Wish
from workshop.store.tokens import new_id

STAGES = (
    Stage("need", "Need agreed", 20, milestones=(Milestone("said", "Buyer named the pain", gate=True),)),
    Stage("chosen", "Chosen", 70, milestones=(Milestone("budget", "Budget approved"),)),
)
PROCESS = Process("Selling cranes", STAGES)


@pytest.fixture
def process(database, town):
    with database.write(town.stranger) as session:
        theirs = processes.create(session, PROCESS, key="theirs")
        publishing.publish(session, theirs, Wish(1, in_spite_of_errors=True), key="v")
    with database.write(town.ann) as session:
        return processes.create(session, PROCESS, key="create")


@pytest.fixture
def team(database, process):
    return Team(database, process)


def rename(new, saw="Need agreed"):
    return Set("need", "title", new, saw)


def numbers(found):
    return [each.number for each in found]


def test_publishing_freezes_the_newest_draft_with_number_day_note_and_author(team, town):
    assert team.reads(town.ben, versions.newest) is None
    made = team.publishes(town.ann, "The first that all of us use.")
    assert (made.number, made.author, made.note) == (1, "Ann Archer", "The first that all of us use.")
    assert made.revision == 1
    day = made.at.date().isoformat()
    frozen = replace(PROCESS, version=1, published=day, note="The first that all of us use.")
    assert made.process == frozen
    assert team.reads(town.ben, versions.at, 1) == made
    assert team.reads(town.ann, processes.head).process == PROCESS


def test_the_next_version_tells_what_is_new(team, town):
    team.publishes(town.ann)
    team.changes(town.ben, rename("Pain admitted"))
    team.changes(town.ben, Set("budget", "gate", True, False))
    made = team.publishes(town.ben)
    assert made.number == 2
    assert made.process.changes == (
        "Stage “Need agreed” is now called “Pain admitted”.",
        "Milestone “Budget approved” is a gate now.",
    )
    assert team.reads(town.ann, versions.newest).number == 2
    assert team.reads(town.ann, versions.at, 1).process.stages == STAGES
    assert numbers(team.reads(town.ann, versions.listed)) == [2, 1]


def test_a_version_never_says_more_than_a_document_may_hold(team, town):
    team.publishes(town.ann)
    team.changes(town.ann, rename("Need " * 40))
    team.changes(town.ann, Replace(replace(PROCESS, stages=tuple(
        Stage(f"s{n}", f"{n} " + "long title " * 17, 5) for n in range(40)
    ))))  # fmt: skip
    assert all(len(each) <= 600 for each in team.publishes(town.ann).process.changes)


def test_without_a_change_there_is_no_further_version(team, town):
    team.publishes(town.ann)
    with pytest.raises(Refused, match="Nothing is new since version 1"):
        team.publishes(town.ann)


def test_open_errors_are_asked_for_once_and_the_version_keeps_how_many_there_were(team, town):
    team.changes(town.ann, Set("said", "title", "Ready", "Buyer named the pain"))
    errors = len(team.reads(town.ann, publishing.ready).errors)
    assert errors > 0
    with pytest.raises(Refused, match="errors are open"):
        team.publishes(town.ann, errors=False)
    assert team.reads(town.ann, versions.newest) is None
    made = team.publishes(town.ben)
    assert (made.open_errors, made.author) == (errors, "Ben Baker")


def test_a_draft_that_was_changed_since_the_page_was_opened_is_not_published(team, town):
    team.changes(town.ben, rename("Pain admitted"))
    with pytest.raises(Refused, match="changed the draft"):
        team.publishes(town.ann, revision=1)
    assert team.reads(town.ann, versions.listed) == ()


def test_the_same_publishing_sent_again_makes_one_version(team, town):
    assert team.publishes(town.ann, key="p").id == team.publishes(town.ann, key="p").id
    assert numbers(team.reads(town.ann, versions.listed)) == [1]


def test_a_note_that_is_too_long_is_refused_and_nothing_is_published(team, town):
    with pytest.raises(Refused):
        team.publishes(town.ann, "x" * 2001)
    assert team.reads(town.ann, versions.listed) == ()


def test_the_figures_are_those_of_the_deals_that_are_collected_now(database, team, town):
    with database.write(town.ann) as session:
        for number in range(3):
            deal = deals.add(session, f"Deal {number}", outcome=Outcome.WON).deal.id
            lines = [
                NewActivity(f"{number} {n}", text, Side.BUYER) for n, text in enumerate(("asked", "signed"))
            ]
            activities.add_many(session, deal, lines)
        told = deals.for_discovery(session)
        found = discover(told)
        runs.save(session, found, digest=runs.digest_of(told, ()))
    group = found.groups[0]
    old = Milestone("asked", "Buyer asked", group=group.id, support=Support(1, 1))
    stages = (replace(STAGES[0], milestones=(old,)), STAGES[1])
    team.changes(town.ann, Replace(replace(PROCESS, stages=stages)))
    made = team.publishes(town.ann)
    assert made.process.stages[0].milestones[0].support == Support(3, 3)
    assert team.reads(town.ann, processes.head).process.stages[0].milestones[0].support == Support(1, 1)


def test_a_published_file_becomes_a_draft_and_can_be_taken_back(team, town):
    theirs = replace(PROCESS, name="Theirs", version=7, published="2026-01-01", note="N", changes=("C",))
    team.changes(town.ann, Replace(theirs))
    assert team.reads(town.ann, processes.head).process == replace(PROCESS, name="Theirs")
    team.does(town.ann, lambda session, process: processes.undo(session, process, key="u"))
    assert team.reads(town.ann, processes.head).process == PROCESS


def test_a_published_file_begins_a_process_as_a_draft(database, town):
    with database.write(town.ann) as session:
        made = processes.create(session, replace(PROCESS, version=7, published="2026-01-01"), key="file")
        assert processes.head(session, made).process == PROCESS


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # The rule is the same on both.
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_whatever_is_done_afterwards_a_published_version_stays_as_it_was(database, town, data):
    with database.write(town.ann) as session:
        begun = processes.create(session, data.draw(documents()), key=new_id())
    team = Team(database, begun)
    made = team.publishes(town.ann, key=new_id())
    for _ in range(3):
        command = data.draw(commands(team.reads(town.ann, processes.head).process))
        team.changes(town.ann, command, key=new_id())
    team.does(town.ann, lambda session, process: processes.undo(session, process, key=new_id()))
    assert team.reads(town.ann, versions.at, 1) == made


def test_members_agree_to_one_version_and_take_it_back(team, town):
    team.publishes(town.ann)
    team.does(town.ben, versions.agree, 1)
    first = team.reads(town.ann, versions.at, 1).agreed
    assert [each.name for each in first] == ["Ben Baker"]
    team.does(town.ben, versions.agree, 1)
    assert team.reads(town.ann, versions.at, 1).agreed == first
    team.changes(town.ann, rename("Pain admitted"))
    assert team.publishes(town.ann).agreed == ()
    team.does(town.ben, versions.take_back, 1)
    team.does(town.ben, versions.take_back, 1)
    assert team.reads(town.ann, versions.at, 1).agreed == ()


def test_a_version_is_withdrawn_and_brought_back_as_it_was(team, town):
    made = team.publishes(town.ann)
    assert team.does(town.ann, versions.withdraw, 1)
    assert team.reads(town.ann, versions.newest) is None
    with pytest.raises(Missing):
        team.reads(town.ann, versions.at, 1)
    assert numbers(team.reads(town.ann, versions.listed, withdrawn=True)) == [1]
    team.does(town.ann, versions.restore, 1)
    assert team.reads(town.ann, versions.at, 1) == made


def test_the_number_of_a_withdrawn_version_is_not_given_again(team, town):
    team.publishes(town.ann)
    team.does(town.ann, versions.withdraw, 1)
    team.changes(town.ann, rename("Pain admitted"))
    made = team.publishes(town.ann)
    assert made.number == 2
    assert made.process.changes == ()
    team.does(town.ann, versions.restore, 1)
    assert numbers(team.reads(town.ann, versions.listed)) == [2, 1]
    assert team.reads(town.ann, versions.at, 1).process.stages == STAGES


def test_what_somebody_agreed_to_is_not_withdrawn_but_an_authors_own_word_does_not_bind(team, town):
    team.publishes(town.ann)
    team.does(town.ann, versions.agree, 1)
    team.does(town.ben, versions.agree, 1)
    assert not team.does(town.ann, versions.withdraw, 1)
    assert team.reads(town.ann, versions.newest).number == 1
    team.does(town.ben, versions.take_back, 1)
    assert team.does(town.ann, versions.withdraw, 1)


def test_a_version_on_which_a_newer_one_stands_is_not_withdrawn(team, town):
    team.publishes(town.ann)
    team.changes(town.ann, rename("Pain admitted"))
    team.publishes(town.ann)
    assert not team.does(town.ann, versions.withdraw, 1)
    assert team.does(town.ann, versions.withdraw, 2)
    assert team.does(town.ann, versions.withdraw, 1)


def test_a_number_that_was_never_given_is_missing(team, town):
    for verb in (versions.at, versions.agree, versions.take_back, versions.withdraw, versions.restore):
        with pytest.raises(Missing):
            team.does(town.ann, verb, 9)


def test_nothing_of_another_workspace_is_there(team, town):
    team.publishes(town.ann)
    for verb in (versions.at, versions.agree, versions.take_back, versions.withdraw, versions.restore):
        with pytest.raises(Missing):
            team.does(town.stranger, verb, 1)
    for verb in (versions.newest, versions.listed, publishing.ready):
        with pytest.raises(Missing):
            team.reads(town.stranger, verb)
    with pytest.raises(Missing):
        team.publishes(town.stranger, revision=1)


def test_with_its_process_a_version_is_away_and_comes_back(team, town):
    team.publishes(town.ann)
    team.does(town.ann, processes.remove)
    with pytest.raises(Missing):
        team.reads(town.ann, versions.at, 1)
    team.does(town.ann, processes.restore)
    assert team.reads(town.ann, versions.at, 1).number == 1


def test_who_left_the_workspace_has_agreed_all_the_same(database, team, town):
    team.publishes(town.ann)
    team.does(town.ben, versions.agree, 1)
    with database.write(town.ann) as session:
        workspaces.end_membership(session, town.ben.person)
    assert [each.name for each in team.reads(town.ann, versions.at, 1).agreed] == ["Ben Baker"]


def test_a_reader_agrees_too(database, team, town):
    with database.write(Operator()) as session:
        rita = people.add(session, "Rita Reader")
        workspaces.add_member(session, town.ann.workspace, rita.id, Role.READER)
    team.publishes(town.ann)
    team.does(Member(town.ann.workspace, rita.id, Role.READER), versions.agree, 1)
    assert [each.name for each in team.reads(town.ann, versions.at, 1).agreed] == ["Rita Reader"]


def test_two_people_who_publish_at_once_make_one_version(team, town):
    def publish(who):
        try:
            return team.publishes(who, revision=1).number
        except Refused:
            return None

    with ThreadPoolExecutor(2) as threads:
        made = list(threads.map(publish, (town.ann, town.ben)))
    assert sorted(made, key=str) == [1, None]
