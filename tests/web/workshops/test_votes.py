"""Votes and remarks, from the side of those who lead."""

import re

import pytest

from tests.support.pages import headings, words
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import RemarkKind
from workshop.domain.people import Role
from workshop.store import ballots, remarks

QUESTION = {
    "ask": "question",
    "question": "Which first?",
    "text": "Prices\nBudget\nPrices",
    "votes_each": "1",
}
SURE = {"ask": "confidence"}


@pytest.fixture
def vote(karin, at, room):
    """The id of an open vote."""
    karin.post(at("votes"), QUESTION | {"key": "k"})
    with room.database.read(room.lead) as session:
        return ballots.of(session, room.id)[0].id


def cast(room, name, vote, *chosen):
    with room.database.write(room.as_participant(name)) as session:
        ballots.vote(session, vote, chosen)


def undo(karin, at):
    karin.post(re.search(r'action="([^"]+)" data-undo', karin.get(at("votes")).text)[1])


def test_a_question_is_asked_with_a_thing_to_choose_a_line(karin, at, room, vote):
    with room.database.read(room.lead) as session:
        (asked,) = ballots.of(session, room.id)
    assert [option.text for option in asked.options] == ["Prices", "Budget"]
    assert (asked.question, asked.limit) == ("Which first?", 1)
    assert "Vote: Which first?" in words(karin.get(at()))


def test_the_same_form_sent_twice_asks_once(karin, at, vote):
    karin.post(at("votes"), QUESTION | {"key": "k"})
    assert headings(karin.get(at("votes"))).count("Which first?") == 1
    assert words(karin.get(at("done"))).count("Opened a vote Karin") == 1


def test_nobody_sees_how_others_vote_until_it_is_closed(karin, at, room, vote):
    silent = [words(karin.get(at(name))) for name in ("votes", "wall")]
    for name in ("Eva", "Tom"):
        cast(room, name, vote, "2")
    assert [words(karin.get(at(name))) for name in ("votes", "wall")][1] == silent[1]
    assert "voted" not in words(karin.get(at("votes")))
    karin.post(at("votes", vote, "close"))
    assert "2 people voted Budget 2 votes Prices 0 votes" in words(karin.get(at("votes")))


def test_a_closed_vote_is_opened_again_and_hides_its_result(karin, at, vote):
    karin.post(at("votes", vote, "close"))
    assert "0 people voted" in words(karin.get(at("votes")))
    karin.post(at("votes", vote, "open"))
    assert "people voted" not in words(karin.get(at("votes")))


@pytest.mark.parametrize("act", ["close", "remove"])
def test_each_act_on_a_vote_can_be_undone(act, karin, at, vote):
    before = headings(karin.get(at("votes")))
    karin.post(at("votes", vote, act))
    undo(karin, at)
    assert headings(karin.get(at("votes"))) == before
    assert "Close and show the result" in words(karin.get(at("votes")))


def test_opening_a_vote_can_be_undone(karin, at, room):
    karin.post(at("votes"), SURE)
    undo(karin, at)
    with room.database.read(room.lead) as session:
        assert ballots.of(session, room.id) == ()


def test_confidence_shows_its_mean_when_it_is_closed(karin, at, room):
    karin.post(at("votes"), SURE)
    with room.database.read(room.lead) as session:
        vote = ballots.of(session, room.id)[0].id
    cast(room, "Eva", vote, "5")
    cast(room, "Tom", vote, "4")
    karin.post(at("votes", vote, "close"))
    assert "4.5 of 5 on average" in words(karin.get(at("votes")))


def test_gates_are_chosen_among_the_milestones_of_the_groups(karin, at, room):
    for name in ("Eva", "Tom"):
        room.tell(name)
    karin.post(at("step") + "?reveal=yes", {"step": "sort"})
    page = karin.get(at("votes"))
    offered = re.findall(r'name="groups" value="([^"]+)" checked', page.text)
    assert len(offered) >= 2
    sent = {"ask": "gates", "question": "Which?", "votes_each": "2", "groups": [*offered, "gone"]}
    karin.post(at("votes"), sent)
    with room.database.read(room.lead) as session:
        (asked,) = ballots.of(session, room.id)
    assert [option.id for option in asked.options] == offered
    karin.post(at("votes"), sent | {"groups": offered[:1]})
    with room.database.read(room.lead) as session:
        assert len(ballots.of(session, room.id)) == 1


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"question": ""}, "Write what you ask."),
        ({"text": "Only one"}, "A vote needs at least two things to choose from."),
        ({"votes_each": "many"}, "Write how many votes each has, from 1 to 60."),
        ({"votes_each": "0"}, "Write how many votes each has, from 1 to 60."),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_is_there(karin, at, fields, told):
    sent = QUESTION | fields
    answer = karin.post(at("votes"), sent)
    assert answer.status_code == 422
    assert told in words(answer)
    assert all(sent[name] in answer.text for name in ("question", "text", "votes_each"))


@pytest.mark.parametrize("act", ["close", "open", "remove"])
def test_only_who_leads_closes_and_removes(act, karin, at, vote, member_as, outsider, stranger):
    for role in (Role.FACILITATOR, Role.MEMBER, Role.READER):
        assert member_as(role).post(at("votes", vote, act)).status_code == 403
    assert outsider.post(at("votes", vote, act)).status_code == 404
    assert stranger.post(at("votes", vote, act)).status_code == 403
    assert karin.post(at("votes", "no-such", act)).status_code == 404
    assert karin.get(at("votes", vote, act)).status_code == 405


@pytest.fixture
def remark(room):
    with room.database.write(room.as_participant("Eva")) as session:
        said = remarks.add(
            session, room.id, "Who <signs>?", step=BoardStep.AGREE, kind=RemarkKind.QUESTION, key="r"
        )
    return said.id


def test_open_questions_are_counted_read_and_removed_with_undo(karin, at, remark):
    assert "1 open question, 0 comments" in words(karin.get(at()))
    assert "Who &lt;signs&gt;?" in karin.get(at("remarks")).text
    assert "Eva," in words(karin.get(at("remarks")))
    karin.post(at("remarks", remark, "remove"))
    page = karin.get(at("remarks"))
    assert "Nobody has said anything" in words(page)
    karin.post(re.search(r'action="([^"]+)" data-undo', page.text)[1])
    assert "1 open question" in words(karin.get(at()))


def test_only_facilitators_remove_remarks(karin, at, remark, member_as, outsider, stranger):
    for role in (Role.MEMBER, Role.READER):
        assert member_as(role).post(at("remarks", remark, "remove")).status_code == 403
    assert outsider.post(at("remarks", remark, "remove")).status_code == 404
    assert stranger.post(at("remarks", remark, "remove")).status_code == 403
    assert karin.post(at("remarks", "no-such", "remove")).status_code == 404
    assert karin.get(at("remarks", remark, "remove")).status_code == 405
