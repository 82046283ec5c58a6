"""Comments and open questions: stored once, removed by whom they are from, ended with the workshop."""

import pytest

from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import RemarkKind
from workshop.store import remarks, workshops
from workshop.store.missing import Missing
from workshop.store.told import Finished


def remark(database, who, board, text="It belongs later.", *, key="said", **more):
    with database.write(who) as session:
        return remarks.add(session, board.id, text, step=BoardStep.ORDER, key=key, **more)


def said(database, who, board):
    with database.read(who) as session:
        return [(each.text, each.author, each.about_words) for each in remarks.of(session, board.id)]


def test_everybody_reads_who_said_what_about_what_in_the_order_in_which_it_was_said(database, board):
    remark(database, board.eve, board, about="g1", about_words="Demo")
    remark(database, board.lead, board, "Who signs?", key="q", kind=RemarkKind.QUESTION)
    expected = [("It belongs later.", "Eve", "Demo"), ("Who signs?", "Ann Archer", "")]
    assert said(database, board.max, board) == said(database, board.lead, board) == expected


def test_the_same_remark_sent_again_is_stored_once(database, board):
    assert remark(database, board.eve, board) == remark(database, board.eve, board)
    assert len(said(database, board.eve, board)) == 1


def test_ones_own_remark_is_removed_and_comes_back(database, board):
    made = remark(database, board.eve, board)
    with database.write(board.eve) as session:
        remarks.remove(session, made.id)
    assert said(database, board.eve, board) == []
    with database.write(board.eve) as session:
        remarks.restore(session, made.id)
    assert len(said(database, board.eve, board)) == 1


def test_a_participant_removes_nobody_else_s_remark_and_a_member_anybody_s(database, board, town):
    made = remark(database, board.eve, board)
    for stranger in (board.max, town.stranger):
        with pytest.raises(Missing), database.write(stranger) as session:
            remarks.remove(session, made.id)
    with database.write(town.ben) as session:
        remarks.remove(session, made.id)
    assert said(database, board.max, board) == []


def test_in_a_finished_workshop_nothing_is_said_removed_or_brought_back(database, board):
    made = remark(database, board.eve, board)
    with database.write(board.lead) as session:
        workshops.finish(session, board.id)
    acts = (
        lambda session: remarks.add(session, board.id, "Late", step=BoardStep.AGREE, key="late"),
        lambda session: remarks.remove(session, made.id),
        lambda session: remarks.restore(session, made.id),
    )
    for who in (board.eve, board.lead):
        for act in acts:
            with pytest.raises(Finished), database.write(who) as session:
                act(session)
    assert len(said(database, board.eve, board)) == 1
