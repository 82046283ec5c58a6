from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine

from workshop.domain.people import Role
from workshop.store import people, workspaces
from workshop.store.callers import Operator, SignedIn
from workshop.store.walls import WallError
from workshop.store.workspaces import NoOwnerLeft


def names(database, person, **which):
    with database.read(SignedIn(person)) as session:
        return [found.workspace.name for found in workspaces.mine(session, person, **which)]


def test_a_person_founds_a_workspace_and_owns_it(database, town):
    with database.write(SignedIn(town.ben.person)) as session:
        made = workspaces.create(session, "Ben & Sons", owner=town.ben.person)
        assert workspaces.membership(session, town.ben.person, made.id).role is Role.OWNER
    assert names(database, town.ben.person) == ["Acme", "Ben & Sons"]
    assert names(database, town.ann.person) == ["Acme"]


def test_a_stranger_has_no_membership(database, town):
    with database.read(SignedIn(town.stranger.person)) as session:
        assert workspaces.membership(session, town.stranger.person, town.ann.workspace) is None
        assert workspaces.membership(session, town.ann.person, town.ann.workspace) is None


def test_nobody_steps_into_a_workspace_by_themselves(database, town):
    with pytest.raises(WallError), database.write(SignedIn(town.stranger.person)) as session:
        workspaces.add_member(session, town.ann.workspace, town.stranger.person, Role.OWNER)


def test_nobody_raises_their_own_role_outside_the_workspace(database, town):
    with pytest.raises(WallError), database.write(SignedIn(town.ben.person)) as session:
        workspaces.add_member(session, town.ann.workspace, town.ben.person, Role.OWNER)


def test_members_are_told_in_the_order_in_which_they_joined(database, town):
    with database.read(town.ben) as session:
        told = [(member.person.name, member.role) for member in workspaces.members(session)]
    assert told == [("Ann Archer", Role.OWNER), ("Ben Baker", Role.MEMBER)]


def test_who_left_is_no_member_but_keeps_their_name(database, town):
    with database.write(town.ann) as session:
        workspaces.end_membership(session, town.ben.person)
    assert names(database, town.ben.person) == []
    with database.read(town.ann) as session:
        assert [member.person.name for member in workspaces.members(session)] == ["Ann Archer"]
        assert people.by_id(session, town.ben.person).name == "Ben Baker"


def test_who_left_may_come_back_with_another_role(database, town):
    with database.write(town.ann) as session:
        workspaces.end_membership(session, town.ben.person)
        workspaces.add_member(session, town.ann.workspace, town.ben.person, Role.READER)
    with database.read(SignedIn(town.ben.person)) as session:
        assert workspaces.membership(session, town.ben.person, town.ann.workspace).role is Role.READER


def test_the_last_owner_stays_whatever_is_tried(database, town):
    with pytest.raises(NoOwnerLeft), database.write(town.ann) as session:
        workspaces.end_membership(session, town.ann.person)
    with pytest.raises(NoOwnerLeft), database.write(town.ann) as session:
        workspaces.set_role(session, town.ann.person, Role.READER)
    with database.read(town.ann) as session:
        assert workspaces.members(session)[0].role is Role.OWNER


def test_of_two_owners_who_end_each_other_at_the_same_moment_one_stays(database, town):
    with database.write(town.ann) as session:
        workspaces.set_role(session, town.ben.person, Role.OWNER)

    def end(pair):
        caller, other = pair
        try:
            with database.write(caller) as session:
                workspaces.end_membership(session, other.person)
        except NoOwnerLeft:
            return "refused"
        return "gone"

    with ThreadPoolExecutor(2) as threads:
        ended = list(threads.map(end, [(town.ann, town.ben), (town.ben, town.ann)]))
    assert sorted(ended) == ["gone", "refused"]
    with database.read(town.ann) as session:
        assert [found.role for found in workspaces.members(session)] == [Role.OWNER]


def test_a_removed_workspace_comes_back_within_thirty_days(database, town):
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        with database.write(town.ann) as session:
            workspaces.remove(session)
        assert names(database, town.ann.person) == []
        clock.shift(timedelta(days=29))
        assert names(database, town.ann.person, removed=True) == ["Acme"]
        with database.write(town.ann) as session:
            workspaces.restore(session)
        assert names(database, town.ann.person) == ["Acme"]


def test_a_removed_workspace_is_erased_after_thirty_days_and_no_other(database, town):
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        with database.write(town.ann) as session:
            workspaces.remove(session)
        clock.shift(timedelta(days=30, seconds=1))
        assert names(database, town.ann.person, removed=True) == []
        with database.write(Operator()) as session:
            assert workspaces.clear_out(session) == 1
            assert workspaces.clear_out(session) == 0
    assert names(database, town.stranger.person) == ["Other"]


def test_renaming_touches_the_own_workspace_only(database, town):
    with database.write(town.ann) as session:
        workspaces.rename(session, "Acme & Co")
        assert workspaces.this(session).name == "Acme & Co"
    assert names(database, town.stranger.person) == ["Other"]
