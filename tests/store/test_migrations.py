import threading

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations

from workshop.store import activities, deals, migrate
from workshop.store.activities import NewActivity
from workshop.store.callers import Operator
from workshop.store.database import Database
from workshop.store.engine import migrating_engine
from workshop.store.people import add, everyone
from workshop.store.tables import Base


@pytest.fixture
def migrating(database):
    engine = migrating_engine(database.url)
    yield engine
    engine.dispose()


@pytest.fixture
def empty(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/new/folder/workshop.sqlite3")
    yield database
    database.close()


def test_the_migrations_make_exactly_the_tables_that_the_program_knows(migrating):
    with migrating.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_every_constraint_has_the_name_that_the_convention_gives_it(migrating):
    with migrating.connect() as connection:
        inspector = sa.inspect(connection)
        found = {
            constraint["name"]
            for name in Base.metadata.tables
            for constraint in (
                inspector.get_pk_constraint(name),
                *inspector.get_foreign_keys(name),
                *inspector.get_unique_constraints(name),
                *inspector.get_check_constraints(name),
            )
        }
    expected = {
        constraint.name for table in Base.metadata.tables.values() for constraint in table.constraints
    }
    assert found == expected
    assert None not in found


def test_a_new_database_is_not_current_until_it_is_upgraded(empty):
    assert empty.backup() is None
    empty.upgrade()
    assert empty.is_current()
    with empty.write(Operator()) as session:
        assert everyone(session) == ()


def test_a_database_of_a_newer_program_is_not_current(database, migrating):
    assert database.is_current()
    with migrating.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    assert not database.is_current()


def test_upgrading_again_changes_nothing(database, town):
    with database.write(town.ann) as session:
        deals.add(session, "Harbour crane")
    database.upgrade()
    with database.read(town.ann) as session:
        assert [stored.deal.name for stored in deals.all_deals(session)] == ["Harbour crane"]


def test_two_servers_that_start_together_upgrade_once(empty):
    rival = Database(empty.url.render_as_string())
    starts = [threading.Thread(target=one.upgrade) for one in (empty, rival)]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    assert empty.is_current()
    assert rival.is_current()
    rival.close()


def test_making_a_table_anew_keeps_the_rows_that_refer_to_it(database, town, migrating):
    with database.write(town.ann) as session:
        deal = deals.add(session, "Harbour crane").deal.id
        activities.add_many(session, deal, [NewActivity("k", "Call")])
    with migrating.begin() as connection:
        changes = Operations(MigrationContext.configure(connection))
        with changes.batch_alter_table("deal", recreate="auto") as table:
            table.alter_column("source", new_column_name="origin")
        with changes.batch_alter_table("deal", recreate="auto") as table:
            table.alter_column("origin", new_column_name="source")
        migrate.check_references(connection)
    with database.read(town.ann) as session:
        (stored,) = deals.all_deals(session)
    assert [activity.text for activity in stored.deal.activities] == ["Call"]


def test_a_migration_that_fails_half_way_leaves_nothing(migrating):
    def half_of_it(connection):
        changes = Operations(MigrationContext.configure(connection))
        changes.create_table("half", sa.Column("id", sa.String(), primary_key=True))
        changes.drop_table("revision")
        raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError), migrating.begin() as connection:
        half_of_it(connection)
    with migrating.connect() as connection:
        names = sa.inspect(connection).get_table_names()
    assert "half" not in names
    assert "revision" in names


def test_a_migration_that_leaves_a_reference_to_nothing_is_refused(sqlite_database):
    engine = migrating_engine(sqlite_database.url)
    insert = "INSERT INTO member VALUES ('nowhere', 'nobody', 'owner', '2026-01-01', NULL)"
    with engine.connect() as connection:
        connection.execute(sa.text(insert))
        with pytest.raises(RuntimeError, match="member"):
            migrate.check_references(connection)
    engine.dispose()


def test_a_backup_holds_what_was_kept_and_not_what_is_half_done(sqlite_database):
    with sqlite_database.write(Operator()) as session:
        add(session, "Ann")
    with sqlite_database.write(Operator()) as session:
        add(session, "Half")
        copy = sqlite_database.backup()
    assert copy.name.startswith("workshop-0009-")
    saved = Database(f"sqlite:///{copy}")
    with saved.read(Operator()) as session:
        assert [person.name for person in everyone(session)] == ["Ann"]
    assert saved.is_current()
    saved.close()


def test_backing_up_postgresql_is_left_to_its_own_tools(postgres_database):
    assert postgres_database.backup() is None
