"""The demo company in a workspace: complete, told by its people, loaded once, and removable."""

from collections import Counter

from workshop.demo import history, loading, story
from workshop.demo.labels import known_activities
from workshop.domain.collect.deals import Outcome
from workshop.domain.design.drafts import as_draft
from workshop.domain.design.process import elements
from workshop.domain.people import Role
from workshop.store import (
    deals,
    decisions,
    imports,
    people,
    processes,
    publishing,
    runs,
    versions,
    workspaces,
)
from workshop.store.callers import Operator


def only_process(session):
    [process] = processes.mine(session)
    return process


def test_the_workspace_says_of_itself_that_it_is_a_demo(sqlite_database, inside):
    with sqlite_database.read(inside) as session:
        workspace = workspaces.this(session)

    assert (workspace.name, workspace.is_demo) == ("Thornby Labelling (demo)", True)


def test_six_people_work_in_it_beside_its_owner(sqlite_database, inside):
    with sqlite_database.read(inside) as session:
        members = {member.person.name: member.role for member in workspaces.members(session)}

    assert members == {
        "Ann Archer": Role.OWNER,
        "Marta Lindqvist": Role.FACILITATOR,
        "Tom Ashby": Role.MEMBER,
        "Priya Raman": Role.MEMBER,
        "Jonas Weber": Role.MEMBER,
        "Eilidh Grant": Role.MEMBER,
        "Dave Cole": Role.MEMBER,
    }


def test_it_holds_every_deal_of_the_table_as_one_import_that_can_be_undone(sqlite_database, inside):
    with sqlite_database.read(inside) as session:
        stored = deals.for_discovery(session)
        [batch] = imports.batches(session)

    assert Counter(deal.outcome for deal in stored) == {Outcome.WON: 12, Outcome.LOST: 3}
    assert [[each.text for each in deal.activities] for deal in stored] == [
        [each.text for each in deal.activities] for deal in story.deals()
    ]
    assert (batch.deals, batch.author) == (15, "Marta Lindqvist")


def test_its_groups_are_called_what_the_people_called_them(sqlite_database, inside):
    with sqlite_database.read(inside) as session:
        discovery = runs.latest(session).discovery

    assert {group.label for group in discovery.groups} == {known.name for known in known_activities()}


def test_the_run_tells_what_is_there_now_so_that_no_page_asks_to_group_again(sqlite_database, inside):
    with sqlite_database.read(inside) as session:
        now = runs.digest_of(deals.for_discovery(session), decisions.in_force(session))

        assert runs.latest(session).digest == now


def test_several_people_decided_and_each_decision_has_its_author(sqlite_database, inside):
    with sqlite_database.read(inside) as session:
        authors = Counter(recorded.author for recorded in decisions.history(session))

    assert len(authors) == 6
    assert authors["Eilidh Grant"] == 1


def test_the_newest_revision_is_the_agreed_process_on_the_groups_of_the_workspace(sqlite_database, inside):
    with sqlite_database.read(inside) as session:
        document = processes.head(session, only_process(session).id).process
        groups = {group.id: group for group in runs.latest(session).discovery.groups}

    named = [part for part in elements(document) if getattr(part, "group", None)]
    assert document.name == "From request to ordered machine"
    assert len(named) == len(known_activities())
    assert all(part.support == groups[part.group].support for part in named)


def test_the_process_has_a_history_by_several_people_that_began_with_a_poorer_draft(sqlite_database, inside):
    with sqlite_database.read(inside) as session:
        process = only_process(session)
        lines = processes.history(session, process.id)
        first = processes.at(session, process.id, 1).process

    assert len(lines) == len(history.STEPS) + 1
    assert {line.author for line in lines} >= {"Tom Ashby", "Priya Raman", "Jonas Weber", "Dave Cole"}
    assert [stage.title for stage in first.stages][:2] == ["First visit", "Requirements meeting"]


def test_two_versions_are_published_and_the_newest_says_what_the_draft_says(sqlite_database, inside):
    with sqlite_database.read(inside) as session:
        process = only_process(session).id
        second, first = versions.listed(session, process)
        head = processes.head(session, process).process
        nothing_new = publishing.ready(session, process).differences

    assert as_draft(second.process) == head
    assert nothing_new == ()
    assert first.process.stages != second.process.stages
    assert [len(first.agreed), len(second.agreed)] == [6, 4]
    assert any("is optional now" in each for each in second.process.changes)
    assert second.author == "Marta Lindqvist"


def test_loading_again_answers_the_same_workspace_and_adds_nothing(sqlite_database, owner, inside):
    assert loading.load(sqlite_database, owner) == inside.workspace

    with sqlite_database.read(inside) as session:
        assert len(deals.lines(session)) == 15
        assert only_process(session).head == len(history.STEPS) + 1


def test_what_somebody_changed_in_the_demo_stays_when_it_is_loaded_again(sqlite_database, owner, inside):
    with sqlite_database.write(inside) as session:
        workspaces.rename(session, "Ours to play with")

    loading.load(sqlite_database, owner)

    with sqlite_database.read(inside) as session:
        assert workspaces.this(session).name == "Ours to play with"


def test_a_demo_that_was_removed_is_made_anew_with_the_same_six_people(sqlite_database, owner, inside):
    loading.remove(sqlite_database, owner, inside.workspace)

    again = loading.load(sqlite_database, owner)

    assert again != inside.workspace
    with sqlite_database.read(Operator()) as session:
        assert len(people.everyone(session)) == 7


def test_a_demo_whose_making_broke_off_is_made_anew(sqlite_database, newcomer):
    with sqlite_database.write(Operator()) as session:
        half = workspaces.create(session, loading.NAME, owner=newcomer, is_demo=True).id

    whole = loading.load(sqlite_database, newcomer)

    assert whole != half
    with sqlite_database.read(Operator()) as session:
        assert workspaces.membership(session, newcomer, half) is None


def test_it_is_known_whether_it_was_ever_loaded_even_when_it_is_gone(sqlite_database, newcomer):
    assert not loading.was_ever_loaded(sqlite_database, newcomer)

    workspace = loading.load(sqlite_database, newcomer)
    loading.remove(sqlite_database, newcomer, workspace)

    assert loading.was_ever_loaded(sqlite_database, newcomer)


def test_each_person_of_an_installation_gets_a_demo_of_their_own(sqlite_database, inside):
    with sqlite_database.write(Operator()) as session:
        ben = people.add(session, "Ben Baker").id

    assert loading.load(sqlite_database, ben) != inside.workspace
