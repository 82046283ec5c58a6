"""Who comes by a code, a seat or a report's link sees what these lead to, and nothing more."""

import pytest
from sqlalchemy import delete, select, update

from tests.store.halls import COLLECTED, FORGETFUL, MINE, OTHERS, PEERS, SHOWN, THEIRS, shown_by
from tests.store.holding import rejoin
from workshop.store import reports
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
