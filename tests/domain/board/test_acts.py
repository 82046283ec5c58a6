"""What can still be taken back, of everything that was done with a workshop."""

from datetime import UTC, datetime

from workshop.domain.board.acts import Act, Happening, undoable

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def did(id, kind, *, undone=False, **body):
    return Happening(id, kind, body, "Karin", "k", NOON, NOON if undone else None)


def test_the_newest_act_on_each_matter_can_be_taken_back():
    happened = [did("3", Act.TIME), did("2", Act.CODE), did("1", Act.STEP)]
    assert undoable(happened) == {"3", "2"}


def test_an_act_below_one_that_was_taken_back_can_be_taken_back_in_its_turn():
    happened = [did("3", Act.STEP, undone=True), did("2", Act.STEP), did("1", Act.STEP)]
    assert undoable(happened) == {"2"}


def test_each_person_each_vote_and_each_writing_is_a_matter_of_its_own():
    happened = [
        did("6", Act.TAKE_OUT, of="ben"),
        did("5", Act.TAKE_OUT, of="eva"),
        did("4", Act.CLOSE_VOTE, of="vote"),
        did("3", Act.OPEN_VOTE, of="vote"),
        did("2", Act.WRITE, of="tom"),
        did("1", Act.WRITE, of="tom"),
    ]
    assert undoable(happened) == {"6", "5", "4", "2", "1"}


def test_a_step_that_revealed_stands_in_the_way_of_an_older_reveal():
    happened = [did("2", Act.STEP, revealed=True), did("1", Act.CONCEAL)]
    assert undoable(happened) == {"2"}


def test_after_hiding_again_the_step_that_revealed_has_to_wait():
    happened = [did("2", Act.CONCEAL), did("1", Act.STEP, revealed=True)]
    assert undoable(happened) == {"2"}


def test_nothing_from_before_the_end_can_be_taken_back():
    assert undoable([did("2", Act.FINISH), did("1", Act.CODE)]) == {"2"}
    assert undoable([did("3", Act.CODE), did("2", Act.REOPEN), did("1", Act.TAKE_OUT, of="ben")]) == {
        "3",
        "2",
    }
    assert undoable([did("2", Act.FINISH, undone=True), did("1", Act.CODE)]) == {"1"}
