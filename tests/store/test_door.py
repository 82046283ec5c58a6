"""Statements as somebody in a hurry writes them, without a thought for workspaces."""

import pytest
from sqlalchemy import column, delete, exists, func, insert, literal_column, select, table, text, update
from sqlalchemy import join as core_join
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased, join, load_only

from workshop.domain.people import Role
from workshop.store import activities, deals, people
from workshop.store.activities import NewActivity
from workshop.store.callers import Member, Operator, SignedIn
from workshop.store.tables import (
    ActivityRow,
    Base,
    DealRow,
    MemberRow,
    Owned,
    PersonRow,
    SignInRow,
    WorkspaceRow,
)
from workshop.store.walls import WallError

OURS, THEIRS = "canary ours", "canary theirs"


@pytest.fixture(autouse=True)
def deal_ids(database, town):
    """A deal and an activity in either workspace; ids by workspace."""
    found = {}
    for who, name in ((town.ann, OURS), (town.stranger, THEIRS)):
        with database.write(who) as session:
            found[name] = deals.add(session, name).deal.id
            activities.add_many(session, found[name], [NewActivity("key", name)])
    return found


other = aliased(DealRow)
sub = select(DealRow).subquery()
cte = select(DealRow.name).cte()
both = select(DealRow.name).union_all(select(ActivityRow.text))
within_lateral = select(DealRow.name.label("name")).where(DealRow.id == ActivityRow.deal_id).lateral()

FORGETFUL = {
    "the entity": select(DealRow),
    "a column": select(DealRow.name),
    "an alias": select(other.name),
    "a join": select(DealRow.name, ActivityRow.text).join(ActivityRow, ActivityRow.deal_id == DealRow.id),
    "a join that crosses": select(DealRow.name, ActivityRow.text).join(ActivityRow, ActivityRow.key == "key"),
    "an outer join": select(DealRow.name).outerjoin(other, other.name != DealRow.name),
    "a join of classes": select(DealRow.name).select_from(join(DealRow, ActivityRow, DealRow.key.is_(None))),
    "a subquery": select(sub.c.name),
    "an alias of a subquery": select(aliased(DealRow, sub).name),
    "a common table expression": select(cte.c.name),
    "a union": both,
    "a union in a subquery": select(both.subquery().c.name),
    "an in": select(DealRow.name).where(DealRow.id.in_(select(ActivityRow.deal_id))),
    "an exists": select(DealRow.name).where(exists().where(ActivityRow.deal_id == DealRow.id)),
    "a scalar subquery": select(select(func.max(DealRow.name)).scalar_subquery()),
    "an aggregate": select(func.max(DealRow.name)),
    "a string function": select(DealRow.name).order_by(func.lower(DealRow.name)),
    "a partial load": select(DealRow).options(load_only(DealRow.name)),
    "a workspace": select(WorkspaceRow.name),
    "a member's name": select(PersonRow.name).join(MemberRow, MemberRow.person_id == PersonRow.id),
    "a person": select(PersonRow.name),
}


@pytest.mark.parametrize("statement", FORGETFUL.values(), ids=FORGETFUL)
def test_a_forgotten_filter_shows_our_own_rows_only(database, town, statement):
    with database.read(town.ann) as session:
        shown = str([[getattr(value, "name", value) for value in row] for row in session.execute(statement)])
    assert any(name in shown for name in (OURS, "Acme", "Ann Archer"))
    assert not any(name in shown for name in (THEIRS, "Other", "Sue Stranger"))


@pytest.mark.parametrize("database", ["postgres"], indirect=True)  # SQLite has no LATERAL.
def test_a_correlated_lateral_is_narrowed_too(database, town):
    with database.read(town.ann) as session:
        found = session.execute(select(ActivityRow.text, within_lateral.c.name)).all()
    assert [tuple(row) for row in found] == [(OURS, OURS)]


def test_a_question_about_them_is_answered_as_if_they_were_not_there(database, town):
    theirs = select(DealRow).where(DealRow.name == THEIRS)
    with database.read(town.ann) as session:
        assert session.scalar(select(func.count()).select_from(DealRow)) == 1
        assert session.scalar(select(theirs.exists())) is False
        assert session.scalar(select(exists().where(ActivityRow.text == THEIRS))) is False


def test_getting_by_key_finds_our_own_rows_only(database, town, deal_ids):
    with database.read(town.ann) as session:
        assert session.get(DealRow, (town.ann.workspace, deal_ids[OURS])).name == OURS
        assert session.get(DealRow, (town.stranger.workspace, deal_ids[THEIRS])) is None
        assert session.get(WorkspaceRow, town.stranger.workspace) is None
        assert session.get(PersonRow, town.stranger.person) is None


def names(database, who):
    with database.read(who) as session:
        return [stored.deal.name for stored in deals.all_deals(session)]


def test_a_forgotten_filter_changes_our_own_rows_only(database, town):
    with database.write(town.ann) as session:
        session.execute(update(DealRow).values(name="changed"))
        session.execute(
            update(ActivityRow).where(ActivityRow.deal_id.in_(select(DealRow.id))).values(text="x")
        )
    assert names(database, town.ann) == ["changed"]
    assert names(database, town.stranger) == [THEIRS]
    with database.read(town.stranger) as session:
        assert [stored.activity.text for stored in activities.listed(session)] == [THEIRS]


def test_a_value_taken_from_a_subquery_is_our_own(database, town):
    stolen = select(func.max(DealRow.name)).where(DealRow.name == THEIRS).scalar_subquery()
    with database.write(town.ann) as session:
        session.execute(update(ActivityRow).values(contributor=stolen))
        assert session.scalars(select(ActivityRow.contributor)).all() == [None]


def test_a_forgotten_filter_deletes_our_own_rows_only(database, town):
    with database.write(town.ann) as session:
        session.execute(delete(ActivityRow))
        session.execute(delete(DealRow))
    assert names(database, town.ann) == []
    assert names(database, town.stranger) == [THEIRS]


plain = DealRow.__table__
UNNARROWED = {
    "a table": select(plain),
    "a column of a table": select(plain.c.name),
    "an alias of a table": select(plain.alias().c.name),
    "a table counted": select(func.count()).select_from(plain),
    "a table joined": select(ActivityRow.text).join(plain, plain.c.id == ActivityRow.deal_id),
    "a join of tables": select(1).select_from(core_join(plain, ActivityRow.__table__, plain.c.key.is_(None))),
    "a table in a subquery": select(DealRow.name).where(DealRow.id.in_(select(plain.c.id))),
    "a table in an exists": select(ActivityRow.text).where(exists().where(plain.c.name == THEIRS)),
    "a table in a union": select(DealRow.name).union(select(plain.c.name)),
    "an alias in a filter": select(DealRow.name).where(plain.alias().c.name == THEIRS),
    "a table named in passing": select(table("deal", column("name"))),
    "a change of a table": update(plain).values(name="x"),
    "a deletion in a table": delete(plain),
    "text": text("SELECT * FROM deal"),
    "text as rows": text("SELECT name FROM deal").columns(column("name")),
    "text in a filter": select(DealRow).where(text("1 = 1")),
    "a literal column": select(literal_column("(SELECT max(name) FROM deal)")),
    "an insert": insert(DealRow).values(name="x"),
    "an insert into a table": insert(plain).values(name="x"),
    "an insert from a select": insert(DealRow).from_select(["name"], select(DealRow.name)),
}


@pytest.mark.parametrize("statement", UNNARROWED.values(), ids=UNNARROWED)
def test_what_cannot_be_narrowed_is_refused(database, town, statement):
    for who in (town.ann, Operator()):
        with pytest.raises(WallError), database.write(who) as session:
            session.execute(statement)


def test_the_ways_round_the_door_are_closed(database, town):
    row = {"name": "x", "workspace_id": town.stranger.workspace}
    for way in (
        lambda session: session.connection(),
        lambda session: session.bulk_insert_mappings(DealRow, [row]),
        lambda session: session.bulk_save_objects([DealRow(**row)]),
        lambda session: session.execute(update(DealRow), [{"id": "x", **row}]),
        lambda session: session.execute(insert(DealRow), [row]),
    ):
        with pytest.raises(WallError), database.write(town.ann) as session:
            way(session)


def new_deal(**more):
    return DealRow(name="new", number=9, outcome="won", **more)


def test_a_new_row_is_told_its_workspace(database, town):
    with database.write(town.ann) as session:
        session.add(new_deal(author_id=town.ann.person))
    assert names(database, town.ann) == [OURS, "new"]


def test_a_row_for_another_workspace_is_refused(database, town):
    row = new_deal(author_id=town.ann.person, workspace_id=town.stranger.workspace)
    with pytest.raises(WallError), database.write(town.ann) as session:
        session.add(row)


def test_no_row_changes_its_workspace(database, town, deal_ids):
    with pytest.raises(WallError), database.write(town.ann) as session:
        session.get(DealRow, (town.ann.workspace, deal_ids[OURS])).workspace_id = town.stranger.workspace
    with pytest.raises(WallError), database.write(town.ann) as session:
        session.execute(update(DealRow).values(workspace_id=town.stranger.workspace))
    with pytest.raises(WallError), database.write(town.ann) as session:
        session.execute(update(DealRow).values({DealRow.workspace_id: town.stranger.workspace}))
    assert names(database, town.ann) == [OURS]


def test_a_row_brought_from_another_session_is_refused(database, town, deal_ids):
    with database.read(town.stranger) as session:
        theirs = session.get(DealRow, (town.stranger.workspace, deal_ids[THEIRS]))
        session.expunge(theirs)
    theirs.name = "ours now"
    with pytest.raises(WallError), database.write(town.ann) as session:
        session.add(theirs)


def test_a_reference_into_another_workspace_is_refused_by_the_database(database, town, deal_ids):
    lost = ActivityRow(
        deal_id=deal_ids[THEIRS], position=1, side="buyer", text="x", author_id=town.ann.person
    )
    with pytest.raises(IntegrityError), database.write(town.ann) as session:
        session.add(lost)


def test_who_reads_changes_nothing(database, town, deal_ids):
    with pytest.raises(WallError), database.read(town.ann) as session:
        session.execute(delete(DealRow))
    with pytest.raises(WallError), database.read(town.ann) as session:
        session.add(new_deal(author_id=town.ann.person))
    with pytest.raises(WallError), database.read(town.ann) as session:
        session.get(DealRow, (town.ann.workspace, deal_ids[OURS])).name = "x"
    assert names(database, town.ann) == [OURS]


# Sorted, so that tests run side by side agree on their order.
OWNED = sorted(
    (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Owned)),
    key=lambda rows: rows.__tablename__,
)


@pytest.mark.parametrize("rows", OWNED, ids=lambda rows: rows.__tablename__)
def test_who_is_in_no_workspace_reads_nothing_that_one_owns(database, town, rows):
    for who, may in ((Operator(), {"member", "job"}), (SignedIn(town.ann.person), {"member"})):
        if rows.__tablename__ not in may:
            with pytest.raises(WallError), database.read(who) as session:
                session.execute(select(rows))


def test_a_member_reads_no_sign_ins(database, town):
    with pytest.raises(WallError), database.read(town.ann) as session:
        session.execute(select(SignInRow))


def test_a_member_founds_no_workspace_and_adds_no_person(database, town):
    for row in (WorkspaceRow(name="x", is_demo=False), PersonRow(name="x")):
        with pytest.raises(WallError), database.write(town.ann) as session:
            session.add(row)


def test_a_signed_in_person_sees_their_own_workspaces_only(database, town):
    with database.read(SignedIn(town.ann.person)) as session:
        assert session.scalars(select(WorkspaceRow.name)).all() == ["Acme"]
        assert session.scalars(select(MemberRow.person_id)).all() == [town.ann.person]
        assert session.scalars(select(PersonRow.name)).all() == ["Ann Archer"]


def test_a_member_of_nothing_that_exists_sees_nothing(database, town):
    with database.read(Member("no such workspace", town.ann.person, Role.OWNER)) as session:
        assert deals.all_deals(session) == ()
        assert people.everyone(session) == ()


def test_every_owned_table_leads_with_its_workspace_and_refers_within_it():
    for rows in OWNED:
        assert rows.__table__.primary_key.columns.keys()[0] == "workspace_id"
        for reference in rows.__table__.foreign_key_constraints:
            if reference.referred_table.name not in ("workspace", "person"):
                assert reference.column_keys[0] == "workspace_id", reference.name
                assert reference.elements[0].column.name == "workspace_id", reference.name


def test_every_table_is_owned_or_one_of_the_few_that_are_not():
    free = {mapper.class_.__tablename__ for mapper in Base.registry.mappers if mapper.class_ not in OWNED}
    assert free == {"person", "sign_in_link", "sign_in", "workspace", "guess"}
