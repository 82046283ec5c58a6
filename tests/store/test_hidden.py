"""What was told in a workshop, asked for by everybody in statements of every form before it is revealed."""

import pytest
from sqlalchemy import delete, exists, func, select, update

from tests.store.halls import COLLECTED, FORGETFUL, MINE, OTHERS, PEERS, SHOWN, THEIRS, shown_by
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.voting import BallotKind, Option
from workshop.store import ballots, participants, remarks, told, workshops
from workshop.store.activities import NewActivity
from workshop.store.missing import Missing
from workshop.store.tables import (
    ActivityRow,
    BallotRow,
    DealRow,
    DecisionRow,
    HappeningRow,
    MemberRow,
    ParticipantRow,
    PersonRow,
    RemarkRow,
    VoteRow,
    WorkshopRow,
    WorkspaceRow,
)
from workshop.store.walls import WallError


def test_no_statement_shows_a_member_what_is_not_revealed(database, town, hall):
    for statement in FORGETFUL.values():
        for member in (town.ann, town.ben):
            found = shown_by(database, member, statement)
            assert COLLECTED in found or SHOWN in found
            assert not any(name in found for name in (MINE, PEERS, OTHERS, THEIRS)), found


def test_no_statement_shows_a_participant_more_than_their_own_before_the_reveal(database, hall):
    for statement in FORGETFUL.values():
        found = shown_by(database, hall.me, statement)
        assert MINE in found or found == ""
        assert not any(name in found for name in (COLLECTED, SHOWN, PEERS, OTHERS, THEIRS)), found


def test_after_the_reveal_other_workshops_are_as_hidden_as_before(database, town, hall):
    with database.write(town.ann) as session:
        workshops.reveal(session, hall.first.id)
    for statement in FORGETFUL.values():
        for who in (town.ann, hall.me, hall.shown):
            found = shown_by(database, who, statement)
            assert not any(name in found for name in (OTHERS, THEIRS)), found


def test_counts_tell_nothing_either(database, town, hall):
    for who, number in ((town.ann, 2), (hall.me, 1), (hall.guest, 1), (hall.shown, 2)):
        with database.read(who) as session:
            assert session.scalar(select(func.count()).select_from(DealRow)) == number
            assert session.scalar(select(func.count(DealRow.id))) == number
            assert session.scalar(select(exists().where(DealRow.name == PEERS))) is False
            assert session.get(DealRow, (who.workspace, hall.peers)) is None


def everything(database):
    with database.engine.connect() as connection:
        names = connection.execute(select(DealRow.__table__.c.name)).scalars()
        texts = connection.execute(select(ActivityRow.__table__.c.text)).scalars()
        return sorted(names), sorted(texts)


HIDDEN = sorted([MINE, PEERS, OTHERS, THEIRS])


def test_a_member_s_forgetful_changes_leave_what_is_hidden(database, town, hall):
    with database.write(town.ann) as session:
        session.execute(update(DealRow).values(name="changed"))
        session.execute(update(ActivityRow).values(text="changed"))
    names, texts = everything(database)
    assert (set(HIDDEN) - set(names), set(HIDDEN) - set(texts)) == (set(), set())
    with database.write(town.ann) as session:
        session.execute(delete(ActivityRow))
        session.execute(delete(DealRow))
    assert everything(database) == (HIDDEN, HIDDEN)


def test_a_value_taken_from_a_subquery_is_not_hidden_either(database, town, hall):
    stolen = select(func.max(DealRow.name)).where(DealRow.name == PEERS).scalar_subquery()
    with database.write(town.ann) as session:
        session.execute(update(ActivityRow).values(contributor=stolen))
        assert set(session.scalars(select(ActivityRow.contributor))) == {None}


def test_what_was_hidden_again_is_hidden(database, town, hall):
    with database.write(town.ann) as session:
        workshops.conceal(session, hall.open.id)
    assert shown_by(database, town.ann, select(DealRow.name)) == COLLECTED
    assert shown_by(database, hall.shown, select(DealRow.name)) == SHOWN


CHANGES = {
    "deals": update(DealRow).values(name="x"),
    "activities": update(ActivityRow).values(text="x"),
    "decisions": update(DecisionRow).values(kind="x"),
    "votes": delete(VoteRow),
    "remarks": delete(RemarkRow),
    "one's own deal": delete(DealRow).where(DealRow.name == MINE),
}


def test_a_participant_changes_nothing_by_statements(database, hall):
    before = everything(database)
    for statement in CHANGES.values():
        with pytest.raises(WallError), database.write(hall.me) as session:
            session.execute(statement)
    assert everything(database) == before


def test_a_participant_changes_no_table_of_those_who_lead(database, hall):
    led = (WorkshopRow, BallotRow, HappeningRow, MemberRow, PersonRow, WorkspaceRow)
    for statement in map(delete, led):
        with pytest.raises(WallError), database.write(hall.me) as session:
            session.execute(statement)


def test_a_participant_notes_only_their_own_presence(database, town, hall):
    with database.write(hall.me) as session:
        session.execute(update(ParticipantRow).values(told=99))
    with database.read(town.ann) as session:
        found = {one.name: one.activities for one in participants.of(session, hall.first.id)}
    assert found["Peer"] == 1


def test_a_participant_changes_no_row_that_another_told(database, town, hall):
    with database.write(town.ann) as session:
        workshops.reveal(session, hall.first.id)
    for rows in (DealRow, ActivityRow):
        with database.read(hall.me) as session:
            theirs = session.scalars(select(rows.id).where(rows.author_id != hall.me.person)).all()
            assert theirs
        for row in theirs:
            with pytest.raises(WallError), database.write(hall.me) as session:
                session.get(rows, (hall.me.workspace, row)).deleted_at = hall.first.created_at
            with pytest.raises(WallError), database.write(hall.me) as session:
                session.delete(session.get(rows, (hall.me.workspace, row)))


def test_a_participant_tells_nothing_in_another_s_name_or_workshop(database, hall):
    for author, workshop in ((hall.peer.person, hall.first.id), (hall.me.person, hall.other.id)):
        row = DealRow(name="x", number=9, outcome="won", author_id=author, workshop_id=workshop)
        with pytest.raises(WallError), database.write(hall.me) as session:
            session.add(row)


def test_a_participant_puts_no_activity_into_another_s_deal(database, hall):
    with pytest.raises(Missing), database.write(hall.me) as session:
        told.add(session, hall.peers, [NewActivity("k", "x")])


def test_votes_are_secret_until_they_are_closed(database, town, hall):
    with database.write(town.ann) as session:
        options = [Option("a", "Yes")]
        ballot = ballots.open_ballot(
            session, hall.first.id, BallotKind.CHOICE, "?", options, limit=1, key="b"
        ).id
    with database.write(hall.peer) as session:
        ballots.vote(session, ballot, {"a"})
    for who in (town.ann, hall.me):
        with database.read(who) as session:
            assert session.scalar(select(func.count()).select_from(VoteRow)) == 0
    with pytest.raises(WallError), database.write(hall.me) as session:
        session.add(VoteRow(ballot_id=ballot, person_id=hall.peer.person, option="a"))
    with database.write(town.ann) as session:
        ballots.close(session, ballot)
    with database.read(hall.me) as session:
        assert ballots.votes(session, ballot) == ("a",)
    with database.read(hall.guest) as session:
        assert session.scalars(select(BallotRow)).all() == []


def test_a_remark_is_of_its_workshop_alone(database, hall):
    with database.write(hall.me) as session:
        remarks.add(session, hall.first.id, "secret", step=BoardStep.SORT, key="r")
    for who, number in ((hall.peer, 1), (hall.guest, 0), (hall.alien, 0)):
        with database.read(who) as session:
            assert session.scalar(select(func.count()).select_from(RemarkRow)) == number
    with pytest.raises(Missing), database.write(hall.me) as session:
        remarks.add(session, hall.other.id, "elsewhere", step=BoardStep.SORT, key="s")
