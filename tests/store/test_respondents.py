import pytest

from tests.store.assessing import answer, secret
from workshop.domain.assess.answers import Respondent as Who
from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.rounds import Progress
from workshop.store import answers, public_links, respondents, rounds
from workshop.store.callers import Respondent
from workshop.store.missing import Missing
from workshop.store.public_links import LinkKind

MANAGER = RespondentRole.MANAGER


def progress(database, who, round):
    with database.read(who) as session:
        return {one.respondent.name: one.respondent.progress for one in respondents.all_of(session, round)}


def leads_to(database, held):
    with database.read(public_links.holder(held)) as session:
        return public_links.held(session)


def test_the_list_tells_how_far_each_is_in_the_order_in_which_they_were_asked(database, town, spring):
    assert progress(database, town.ben, spring.id) == {
        "Lea": Progress.NOT_STARTED,
        "Rob": Progress.NOT_STARTED,
    }
    with database.write(spring.lea) as session:
        respondents.begin(session, MANAGER, shown_by_role=True, secret="lea")
    assert progress(database, town.ben, spring.id)["Lea"] is Progress.ANSWERING
    with database.write(spring.lea) as session:
        respondents.finish(session)
    assert progress(database, town.ben, spring.id) == {
        "Lea": Progress.FINISHED,
        "Rob": Progress.NOT_STARTED,
    }


def test_the_same_key_twice_asks_one_person(database, town, spring):
    for name in ("Kim", "Kim, sent again"):
        with database.write(town.ann) as session:
            respondents.invite(session, spring.id, name, MANAGER, key="kim", secret=secret)
    assert list(progress(database, town.ann, spring.id)) == ["Lea", "Rob", "Kim"]


def test_an_invitation_leads_to_the_round_and_shows_whom_it_is_for(database, town, spring):
    found = leads_to(database, secret(spring.lea.respondent))
    assert (found.kind, found.company, found.round.title) == (LinkKind.INVITATION, "Acme", "Spring")
    assert (found.workspace, found.respondent.name) == (town.ann.workspace, "Lea")


def test_once_begun_the_respondents_own_link_leads_to_their_answers(database, town, spring):
    with database.write(spring.lea) as session:
        respondents.begin(session, MANAGER, shown_by_role=True, secret="lea's own")
    found = leads_to(database, "lea's own")
    assert (found.kind, found.respondent.name) == (LinkKind.PERSONAL, "Lea")
    assert found.respondent.respondent == Who(spring.lea.respondent, MANAGER, shown_by_role=True)


def test_who_comes_by_the_open_link_becomes_a_respondent(database, town, spring):
    with database.write(town.ann) as session:
        rounds.open_to_link(session, spring.id, "l1", secret=secret("l1"))
    found = leads_to(database, secret("l1"))
    assert (found.kind, found.round.id, found.respondent) == (LinkKind.OPEN, spring.id, None)
    with database.write(Respondent(found.workspace, spring.id, "new")) as session:
        respondents.come_in(session, "Zoe", MANAGER, shown_by_role=False, secret="zoe's own")
    assert leads_to(database, "zoe's own").respondent.name == "Zoe"
    assert progress(database, town.ann, spring.id)["Zoe"] is Progress.ANSWERING


def test_a_link_that_was_ended_leads_nowhere(database, town, spring):
    with database.write(town.ann) as session:
        rounds.open_to_link(session, spring.id, "l1", secret=secret("l1"))
    with database.write(town.ann) as session:
        rounds.end_link(session, spring.id)
        respondents.remove(session, spring.lea.respondent)
    for held in (secret("l1"), secret(spring.lea.respondent), "never given"):
        assert leads_to(database, held) is None
    with database.write(town.ann) as session:
        respondents.restore(session, spring.lea.respondent)
        rounds.remove(session, spring.id)
    assert leads_to(database, secret(spring.lea.respondent)) is None


def test_a_person_with_an_account_takes_part_once(database, town, spring):
    for own in ("first", "second"):
        with database.write(town.ben) as session:
            respondents.take_part(
                session, spring.id, town.ben.person, "Ben", MANAGER, secret=lambda _, own=own: own
            )
    assert list(progress(database, town.ann, spring.id)) == ["Lea", "Rob", "Ben"]
    assert leads_to(database, "first") is None
    assert leads_to(database, "second").respondent.person == town.ben.person
    with database.read(town.ann) as session:
        assert respondents.of_person(session, spring.id, town.ben.person).name == "Ben"
        assert respondents.of_person(session, spring.id, town.ann.person) is None


def test_who_was_taken_out_comes_back_with_their_answers(database, town, spring):
    answer(database, spring.lea, "a", 3)
    with database.write(town.ann) as session:
        respondents.remove(session, spring.lea.respondent)
    assert list(progress(database, town.ann, spring.id)) == ["Rob"]
    with pytest.raises(Missing), database.read(spring.lea) as session:
        respondents.mine(session)
    with database.write(town.ann) as session:
        respondents.restore(session, spring.lea.respondent)
    with database.read(spring.lea) as session:
        assert answers.mine(session)["a"].level == 3


@pytest.mark.parametrize("change", [respondents.remove, respondents.restore])
def test_another_workspaces_respondent_is_not_there(database, town, spring, change):
    with pytest.raises(Missing), database.write(town.stranger) as session:
        change(session, spring.lea.respondent)
