import pytest

from tests.store.assessing import ASKED
from workshop.store import own_questionnaires
from workshop.store.missing import Missing

FILE = b"id: small\n"


@pytest.fixture
def small(database, town):
    with database.write(town.stranger) as session:
        own_questionnaires.add(session, ASKED, b"theirs", file_name="theirs.yaml", key="one")
    with database.write(town.ann) as session:
        return own_questionnaires.add(session, ASKED, FILE, file_name="small.yaml", key="one")


def test_a_questionnaire_comes_back_with_its_file(database, town, small):
    with database.read(town.ben) as session:
        assert own_questionnaires.all_own(session) == (small,)
        assert own_questionnaires.questionnaire(session, small.id) == ASKED
        assert own_questionnaires.file(session, small.id) == ("small.yaml", FILE)
    assert (small.title, small.questions, small.author) == ("Small", 3, "Ann Archer")


def test_the_same_key_twice_keeps_one(database, town, small):
    with database.write(town.ann) as session:
        again = own_questionnaires.add(session, ASKED, b"again", file_name="again.yaml", key="one")
    assert again == small


def test_a_removed_one_is_not_offered_until_it_comes_back(database, town, small):
    with database.write(town.ann) as session:
        own_questionnaires.remove(session, small.id)
        assert own_questionnaires.all_own(session) == ()
        with pytest.raises(Missing):
            own_questionnaires.questionnaire(session, small.id)
        own_questionnaires.restore(session, small.id)
        assert own_questionnaires.all_own(session) == (small,)


@pytest.mark.parametrize(
    "use",
    [
        own_questionnaires.questionnaire,
        own_questionnaires.file,
        own_questionnaires.remove,
        own_questionnaires.restore,
    ],
)
def test_another_workspaces_questionnaire_is_not_there(database, town, small, use):
    with pytest.raises(Missing), database.write(town.stranger) as session:
        use(session, small.id)
