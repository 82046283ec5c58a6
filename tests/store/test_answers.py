import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from tests.store.assessing import answer
from workshop.domain.assess.answers import Answer, Evidence, RespondentRole
from workshop.domain.assess.answers import Respondent as Who
from workshop.domain.assess.rounds import GivenAnswer
from workshop.store import answers, respondents, rounds
from workshop.store.callers import Onlooker, Respondent
from workshop.store.tables import AnswerRow, DealRow, RespondentRow, RoundRow
from workshop.store.walls import WallError

PROOF = Evidence("Stage list of March", "https://example.com/stages")


def close(database, town, round):
    with database.write(town.ann) as session:
        rounds.close(session, round)


def seen_by(database, who, round):
    with database.read(who) as session:
        return [(one.question, one.level) for one in answers.of_round(session, round)]


def test_an_answer_comes_back_with_its_note_and_evidence(database, spring):
    given = answer(database, spring.lea, "a", 3, note="Mostly", evidence=PROOF)
    with database.read(spring.lea) as session:
        assert answers.mine(session) == {"a": given}
    assert (given.level, given.chosen, given.note, given.evidence) == (3, True, "Mostly", PROOF)
    assert given.at is not None


def test_an_answer_sent_again_or_changed_stands_once(database, spring):
    for level in (2, 2, None):
        answer(database, spring.lea, "a", level)
    with database.read(spring.lea) as session:
        (only,) = answers.mine(session).values()
    assert (only.level, only.chosen) == (None, True)


def test_nobody_else_sees_an_answer_while_the_round_runs(database, town, spring):
    answer(database, spring.lea, "a", 3)
    for who in (town.ann, town.ben, town.stranger, Onlooker(town.ann.workspace, spring.id)):
        assert seen_by(database, who, spring.id) == []
    with database.read(spring.rob) as session:
        assert answers.mine(session) == {}
        assert session.scalars(select(AnswerRow)).all() == []


def test_a_member_sees_their_own_answers_while_the_round_runs(database, town, spring):
    with database.write(town.ben) as session:
        ben = respondents.take_part(
            session, spring.id, town.ben.person, "Ben", RespondentRole.REP, secret=lambda id: id
        )
    answer(database, Respondent(town.ben.workspace, spring.id, ben.respondent.id), "b", 4)
    answer(database, spring.lea, "a", 3)
    assert seen_by(database, town.ben, spring.id) == [("b", 4)]
    assert seen_by(database, town.ann, spring.id) == []


def test_when_the_round_is_closed_everybody_of_the_workspace_sees_the_answers(database, town, spring):
    answer(database, spring.lea, "a", 3, note="Mostly", evidence=PROOF)
    close(database, town, spring.id)
    lea = Who(spring.lea.respondent, RespondentRole.REP)
    with database.read(town.ben) as session:
        assert answers.of_round(session, spring.id) == (Answer(lea, "a", 3, "Mostly", PROOF),)
    assert seen_by(database, Onlooker(town.ann.workspace, spring.id), spring.id) == [("a", 3)]
    assert seen_by(database, town.stranger, spring.id) == []
    assert seen_by(database, Onlooker(town.stranger.workspace, spring.id), spring.id) == []


def test_a_note_without_an_answer_is_kept_and_counts_as_not_known(database, town, spring):
    with database.write(spring.lea) as session:
        answers.put(session, GivenAnswer("a", None, chosen=False, note="Thinking"))
        answers.put(session, GivenAnswer("b", None, chosen=False))
    close(database, town, spring.id)
    with database.read(town.ann) as session:
        (only,) = answers.of_round(session, spring.id)
    assert (only.question, only.level, only.note) == ("a", None, "Thinking")


def test_the_answers_of_somebody_taken_out_do_not_count(database, town, spring):
    answer(database, spring.lea, "a", 3)
    answer(database, spring.rob, "a", 1)
    with database.write(town.ann) as session:
        respondents.remove(session, spring.lea.respondent)
    close(database, town, spring.id)
    assert seen_by(database, town.ann, spring.id) == [("a", 1)]


def test_a_closed_round_takes_no_answer_and_loses_none(database, town, spring):
    answer(database, spring.lea, "a", 3)
    close(database, town, spring.id)
    with pytest.raises(answers.Closed):
        answer(database, spring.lea, "a", 1)
    with database.read(spring.lea) as session:
        assert answers.mine(session)["a"].level == 3


def test_a_respondent_reads_nothing_else_of_the_workspace(database, spring):
    with database.read(spring.lea) as session:
        assert session.scalars(select(RespondentRow.name)).all() == ["Lea"]
        assert session.scalars(select(RoundRow.title)).all() == ["Spring"]
        with pytest.raises(WallError):
            session.execute(select(DealRow))


def test_a_respondent_writes_for_nobody_else(database, spring):
    row = {
        "respondent_id": spring.rob.respondent,
        "round_id": spring.id,
        "question": "a",
        "level": 1,
        "chosen": True,
        "note": "",
        "evidence": "",
        "evidence_link": "",
        "at": answer(database, spring.rob, "b", 2).at,
    }
    with pytest.raises(WallError), database.write(spring.lea) as session:
        session.add(AnswerRow(**row))
    with pytest.raises(WallError), database.write(spring.lea) as session:
        session.add(RoundRow(title="Mine", key="mine", questionnaire=b""))
    with database.write(spring.lea) as session:
        session.execute(update(AnswerRow).values(level=4))
    with database.read(spring.rob) as session:
        assert answers.mine(session)["b"].level == 2


def test_a_respondent_of_another_workspace_cannot_step_into_a_round(database, spring):
    step = Respondent(spring.noise.workspace, spring.id, "new")
    with pytest.raises(IntegrityError), database.write(step) as session:
        respondents.come_in(session, "Eve", RespondentRole.REP, shown_by_role=False, secret="eve")
