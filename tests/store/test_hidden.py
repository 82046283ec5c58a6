"""What was told in a workshop, asked for by everybody in statements of every form before it is revealed."""

import pytest
from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.orm import aliased, load_only

from tests.store.holding import join, rejoin, tell
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.voting import BallotKind, Option
from workshop.store import ballots, deals, participants, remarks, reports, told, workshops
from workshop.store.activities import NewActivity
from workshop.store.callers import CodeHolder, Collector, ReportReader, SeatHolder
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
from workshop.store.tokens import hashed
from workshop.store.walls import WallError

COLLECTED, SHOWN, MINE, PEERS, OTHERS, THEIRS = "collected", "shown", "mine", "peers", "others", "theirs"


class Hall:
    """Three workshops of one workspace, of which one is revealed, and one of a stranger's."""


@pytest.fixture
def hall(database, town):
    hall = Hall()
    with database.write(town.ann) as session:
        deals.add(session, COLLECTED)
        hall.first = workshops.start(session, "First", key="first")
        hall.other = workshops.start(session, "Other", key="other")
        hall.open = workshops.start(session, "Open", key="open")
    with database.write(town.stranger) as session:
        hall.stranger = workshops.start(session, "Stranger's", key="first")
    hall.me, hall.peer = join(database, hall.first, "Mia"), join(database, hall.first, "Peer")
    hall.guest, hall.shown = join(database, hall.other, "Otto"), join(database, hall.open, "Olaf")
    hall.alien = join(database, hall.stranger, "Alien")
    hall.deal = tell(database, hall.me, MINE, MINE)
    hall.peers = tell(database, hall.peer, PEERS, PEERS)
    tell(database, hall.guest, OTHERS, OTHERS)
    tell(database, hall.shown, SHOWN, SHOWN)
    tell(database, hall.alien, THEIRS, THEIRS)
    with database.write(town.ann) as session:
        workshops.reveal(session, hall.open.id)
    return hall


other = aliased(DealRow)
sub = select(DealRow).subquery()
cte = select(DealRow.name).cte()
both = select(DealRow.name).union_all(select(ActivityRow.text))
FORGETFUL = {
    "the entity": select(DealRow),
    "a column": select(DealRow.name),
    "an alias": select(other.name),
    "a join": select(DealRow.name, ActivityRow.text).join(ActivityRow, ActivityRow.deal_id == DealRow.id),
    "a join that crosses": select(DealRow.name, ActivityRow.text).join(ActivityRow, ActivityRow.side != ""),
    "an outer join": select(DealRow.name, other.name).outerjoin(other, other.name != DealRow.name),
    "a join with its workshop": select(DealRow.name).join(WorkshopRow, WorkshopRow.id == DealRow.workshop_id),
    "a join with its author": select(DealRow.name).join(PersonRow, PersonRow.id == DealRow.author_id),
    "a subquery": select(sub.c.name),
    "an alias of a subquery": select(aliased(DealRow, sub).name),
    "a common table expression": select(cte.c.name),
    "a union": both,
    "a union in a subquery": select(both.subquery().c.name),
    "an in": select(DealRow.name).where(DealRow.id.in_(select(ActivityRow.deal_id))),
    "an exists": select(DealRow.name).where(exists().where(ActivityRow.deal_id == DealRow.id)),
    "the last name": select(func.max(DealRow.name)),
    "the first activity": select(func.min(ActivityRow.text)),
    "a scalar subquery": select(select(func.max(ActivityRow.text)).scalar_subquery()),
    "a partial load": select(DealRow).options(load_only(DealRow.name)),
    "activities alone": select(ActivityRow.text),
}


def shown_by(database, who, statement):
    with database.read(who) as session:
        rows = session.execute(statement).all()
        return " ".join(str(getattr(value, "name", value)) for row in rows for value in row)


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
    with pytest.raises(WallError), database.write(hall.me) as session:
        remarks.add(session, hall.other.id, "elsewhere", step=BoardStep.SORT, key="s")


def test_a_code_shows_its_workshop_and_nobody_in_it(database, town, hall):
    with database.read(CodeHolder(hall.first.code)) as session:
        assert session.scalars(select(WorkshopRow.title)).all() == ["First"]
        assert session.scalars(select(WorkspaceRow.name)).all() == ["Acme"]
        assert session.scalars(select(PersonRow.name)).all() == []
        assert session.scalars(select(ParticipantRow.person_id)).all() == []
        for rows in (DealRow, ActivityRow, BallotRow, RemarkRow, HappeningRow, MemberRow):
            with pytest.raises(WallError):
                session.execute(select(rows))


def test_one_s_own_code_shows_oneself(database, hall):
    with database.read(CodeHolder(rejoin(hall.me.person))) as session:
        assert session.scalars(select(PersonRow.name)).all() == ["Mia"]
        assert session.scalars(select(WorkshopRow.title)).all() == ["First"]


def test_a_seat_shows_its_participant_and_changes_nothing(database, hall):
    holder = SeatHolder(hashed(f"seat {hall.me.person}"))
    with database.read(holder) as session:
        assert session.scalars(select(PersonRow.name)).all() == ["Mia"]
        assert session.scalars(select(WorkshopRow.title)).all() == ["First"]
        assert session.scalars(select(ParticipantRow.person_id)).all() == [hall.me.person]
    for statement in (
        update(ParticipantRow).values(told=9),
        delete(WorkshopRow),
        update(PersonRow).values(name="x"),
    ):
        with pytest.raises(WallError), database.write(holder) as session:
            session.execute(statement)


def test_a_code_that_leads_nowhere_shows_nothing(database, hall):
    for who in (CodeHolder("AAAAAAAA"), SeatHolder(hashed("guessed"))):
        with database.read(who) as session:
            for rows in (WorkshopRow, WorkspaceRow, PersonRow, ParticipantRow):
                assert session.scalars(select(rows)).all() == []


def test_the_operator_s_export_takes_what_is_hidden_and_changes_nothing(database, town, hall):
    who = Collector(town.ann.workspace)
    found = shown_by(database, who, select(DealRow.name))
    assert sorted(found.split()) == sorted([COLLECTED, SHOWN, MINE, PEERS, OTHERS])
    for statement in (delete(DealRow), update(ActivityRow).values(text="x")):
        with pytest.raises(WallError), database.write(who) as session:
            session.execute(statement)
    for rows in (BallotRow, VoteRow, RemarkRow, DecisionRow, MemberRow):
        with pytest.raises(WallError), database.read(who) as session:
            session.execute(select(rows))


def test_a_report_s_link_shows_what_was_revealed_in_its_workshop(database, town, hall):
    for statement in FORGETFUL.values():
        assert shown_by(database, ReportReader(town.ann.workspace, hall.first.id), statement) in {"", "None"}
        found = shown_by(database, ReportReader(town.ann.workspace, hall.open.id), statement)
        assert SHOWN in found or found == ""
        assert not any(name in found for name in (COLLECTED, MINE, PEERS, OTHERS, THEIRS)), found


def test_a_report_s_link_leads_to_it_until_it_ends(database, town, hall):
    with pytest.raises(Missing), database.write(town.ann) as session:
        reports.share(session, hall.first.id, "link", secret="secret")
    with database.write(town.ann) as session:
        reports.share(session, hall.open.id, "link", secret="secret")
    for secret, title in (("secret", "Open"), ("guessed", None)):
        with database.read(reports.holder(secret)) as session:
            held = reports.held(session)
        assert (held and held.workshop.title) == title
    with database.write(town.ann) as session:
        reports.end(session, hall.open.id)
    with database.read(reports.holder("secret")) as session:
        assert reports.held(session) is None


def test_whoever_reads_a_report_changes_nothing(database, town, hall):
    who = ReportReader(town.ann.workspace, hall.open.id)
    for rows in (DealRow, ActivityRow, RemarkRow, WorkshopRow, ParticipantRow):
        with pytest.raises(WallError), database.write(who) as session:
            session.execute(delete(rows))
