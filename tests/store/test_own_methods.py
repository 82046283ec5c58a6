import pytest

from workshop.domain.review.methods import Method, Point
from workshop.store import own_methods, trash
from workshop.store.missing import Missing
from workshop.store.own_methods import Taken
from workshop.store.trash import Kind

FILE = b"id: roof\n"
ROOF = Method("roof", "ROOF", (Point("right", "Right", "Whose?", (("en", "roof*"), ("de", "dach*"))),))


@pytest.fixture
def roof(database, town):
    with database.write(town.stranger) as session:
        own_methods.add(session, ROOF, b"theirs", file_name="theirs.yaml", key="one")
    with database.write(town.ann) as session:
        return own_methods.add(session, ROOF, FILE, file_name="roof.yaml", key="one")


def test_a_method_comes_back_with_its_file(database, town, roof):
    with database.read(town.ben) as session:
        assert own_methods.all_own(session) == (roof,)
        assert own_methods.file(session, roof.id) == ("roof.yaml", FILE)
    assert (roof.method, roof.author) == (ROOF, "Ann Archer")


def test_the_same_key_twice_keeps_one_and_the_same_id_twice_is_refused(database, town, roof):
    with database.write(town.ann) as session:
        assert own_methods.add(session, ROOF, b"again", file_name="again.yaml", key="one") == roof
    with pytest.raises(Taken), database.write(town.ann) as session:
        own_methods.add(session, ROOF, b"again", file_name="again.yaml", key="two")


def test_a_removed_one_is_not_offered_until_it_comes_back(database, town, roof):
    with database.write(town.ann) as session:
        own_methods.remove(session, roof.id)
        assert own_methods.all_own(session) == ()
        with pytest.raises(Missing):
            own_methods.file(session, roof.id)
        assert [(each.kind, each.name) for each in trash.removed(session)] == [(Kind.METHOD, "ROOF")]
        trash.restore(session, Kind.METHOD, roof.id)
        assert own_methods.all_own(session) == (roof,)


def test_one_whose_id_was_given_away_since_stays_removed(database, town, roof):
    with database.write(town.ann) as session:
        own_methods.remove(session, roof.id)
        own_methods.add(session, ROOF, FILE, file_name="new.yaml", key="two")
        with pytest.raises(Taken):
            own_methods.restore(session, roof.id)


@pytest.mark.parametrize("use", [own_methods.file, own_methods.remove, own_methods.restore])
def test_another_workspaces_method_is_not_there(database, town, roof, use):
    with pytest.raises(Missing), database.write(town.stranger) as session:
        use(session, roof.id)
