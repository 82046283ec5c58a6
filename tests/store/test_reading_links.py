"""A link shows one process to whoever has it, and nothing else of the workspace."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import delete, select, update

from tests.domain.design.documents import PROCESS
from workshop.store import processes, reading_links
from workshop.store.clock import now
from workshop.store.missing import Missing
from workshop.store.shown import shown_process
from workshop.store.tables import (
    ActivityRow,
    DealRow,
    MemberRow,
    PersonRow,
    ProcessRow,
    ReadingLinkRow,
    RevisionRow,
    RoundRow,
    WorkspaceRow,
)
from workshop.store.walls import WallError


@pytest.fixture
def process(database, town):
    with database.write(town.ann) as session:
        made = processes.create(session, PROCESS, key="one")
        processes.create(session, PROCESS, key="two")
        reading_links.make(session, made, "link", secret="secret", days=None)
    return made


def led(database, held="secret"):
    with database.read(reading_links.holder(held)) as session:
        return reading_links.held(session)


def test_whoever_has_the_link_reads_that_process_and_no_other(database, town, process):
    reader = led(database).reader
    with database.read(reader) as session:
        assert shown_process(session, process).process == PROCESS
        assert session.scalars(select(ProcessRow.id)).all() == [process]
        assert set(session.scalars(select(RevisionRow.process_id))) == {process}
        assert len(session.scalars(select(WorkspaceRow.name)).all()) == 1
        for rows in (DealRow, ActivityRow, PersonRow, MemberRow, RoundRow, ReadingLinkRow):
            with pytest.raises(WallError):
                session.execute(select(rows))


def test_whoever_reads_changes_nothing(database, town, process):
    for who in (reading_links.holder("secret"), led(database).reader):
        for statement in (delete(ProcessRow), update(WorkspaceRow).values(name="x"), delete(ReadingLinkRow)):
            with pytest.raises(WallError), database.write(who) as session:
                session.execute(statement)


def test_a_secret_that_was_guessed_leads_nowhere(database, town, process):
    assert led(database, "guessed") is None


def test_a_link_ends_and_comes_back_as_it_was(database, town, process):
    with database.write(town.ann) as session:
        ended = reading_links.end(session, process)
    assert led(database).is_over
    with database.write(town.ann) as session:
        assert reading_links.of(session, process) is None
        reading_links.bring_back(session, ended.id)
    assert not led(database).is_over


def test_a_new_link_ends_the_one_before(database, town, process):
    with database.write(town.ann) as session:
        reading_links.make(session, process, "later", secret="later", days=30)
    assert led(database).is_over
    assert not led(database, "later").is_over


def test_a_link_lasts_as_many_days_as_it_was_given(database, town, process):
    with database.write(town.ann) as session:
        reading_links.make(session, process, "month", secret="month", days=30)
    with time_machine.travel(now() + timedelta(days=29)):
        assert not led(database, "month").is_over
    with time_machine.travel(now() + timedelta(days=31)):
        assert led(database, "month").is_over
        with database.read(town.ann) as session:
            assert reading_links.of(session, process).has_expired


def test_a_removed_process_is_not_read_any_more(database, town, process):
    with database.write(town.ann) as session:
        processes.remove(session, process)
    assert led(database).is_over
    with pytest.raises(Missing), database.write(town.ann) as session:
        reading_links.make(session, process, "again", secret="again", days=None)


def test_another_workspace_neither_sees_nor_ends_the_link(database, town, process):
    with database.write(town.stranger) as session:
        assert reading_links.of(session, process) is None
        assert reading_links.end(session, process) is None
        with pytest.raises(Missing):
            reading_links.bring_back(session, "link")
    assert not led(database).is_over
