from concurrent.futures import ThreadPoolExecutor

import pytest

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.commands import Insert, Remove, Set
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.refusals import Conflict, Refused
from workshop.store import processes, workspaces
from workshop.store.missing import Missing

BUDGET = Milestone("budget", "Budget approved", gate=True, group="g-1", support=Support(9, 12, 1, 3))
PROCESS = Process(
    "Selling cranes",
    (
        Stage("need", "Need agreed", 20, "The buyer says what is missing."),
        Stage(
            "chosen",
            "Chosen {us}",
            70,
            milestones=(BUDGET,),
            activities=(RecommendedActivity("demo", "Demo"),),
        ),
    ),
    aim="Fewer lost weeks",
)


def rename(new, saw="Need agreed", stage="need"):
    return Set(stage, "title", new, saw)


@pytest.fixture
def process(database, town):
    with database.write(town.stranger) as session:
        processes.create(session, Process("Theirs", PROCESS.stages), key="theirs")
    with database.write(town.ann) as session:
        return processes.create(session, PROCESS, key="create")


class Team:
    """What a test says people do, each in a transaction of its own."""

    def __init__(self, database, process):
        self.database, self.process, self.keys = database, process, 0

    def does(self, who, verb, *arguments, key=None):
        self.keys += 1
        with self.database.write(who) as session:
            return verb(session, self.process, *arguments, key=key or f"{who.person} {self.keys}")

    def applies(self, who, command, **more):
        return self.does(who, processes.apply, command, **more)

    def undoes(self, who, **more):
        return self.does(who, processes.undo, **more)

    def redoes(self, who, **more):
        return self.does(who, processes.redo, **more)

    def reads(self, who, verb, *arguments):
        with self.database.read(who) as session:
            return verb(session, self.process, *arguments)

    def undo_offered(self, who):
        undo, _ = self.reads(who, processes.offers)
        return str(undo.said) if undo else None

    def redo_offered(self, who):
        _, redo = self.reads(who, processes.offers)
        return str(redo.said) if redo else None

    def titles(self, who):
        return [stage.title for stage in self.reads(who, processes.head).process.stages]

    def history(self, who):
        return [(line.number, str(line.said), line.author) for line in self.reads(who, processes.history)]


@pytest.fixture
def team(database, process):
    return Team(database, process)


def test_a_process_comes_back_equal_in_every_field(team, town):
    draft = team.reads(town.ben, processes.head)
    assert draft.process == PROCESS
    assert (draft.number, draft.author) == (1, "Ann Archer")


def test_the_list_names_our_processes_only(database, team, town):
    with database.read(town.ben) as session:
        (listed,) = processes.mine(session)
    assert (listed.id, listed.name, listed.head) == (team.process, "Selling cranes", 1)


def test_the_same_creation_sent_again_makes_one_process(database, team, town):
    with database.write(town.ann) as session:
        assert processes.create(session, PROCESS, key="create") == team.process
        assert len(processes.mine(session)) == 1


def test_a_command_makes_the_next_revision_and_the_older_ones_stay(team, town):
    draft = team.applies(town.ben, rename("Pain admitted"))
    assert (draft.number, draft.author) == (2, "Ben Baker")
    assert team.titles(town.ann) == ["Pain admitted", "Chosen {us}"]
    assert team.reads(town.ann, processes.at, 1).process == PROCESS
    with pytest.raises(Missing):
        team.reads(town.ann, processes.at, 3)


def test_the_list_follows_the_name(database, team, town):
    team.applies(town.ann, Set("process", "name", "Cranes 2", "Selling cranes"))
    with database.read(town.ann) as session:
        assert [(one.name, one.head) for one in processes.mine(session)] == [("Cranes 2", 2)]


def test_the_same_command_sent_again_is_applied_once(team, town):
    command = Insert("process", "chosen", Stage("", "Signed", 100))
    first = team.applies(town.ann, command, key="insert")
    again = team.applies(town.ann, command, key="insert")
    assert again == first
    assert team.titles(town.ann) == ["Need agreed", "Chosen {us}", "Signed"]


def test_a_command_that_changes_nothing_makes_no_revision(team, town):
    assert team.applies(town.ann, rename("Need agreed")).number == 1


def test_two_people_who_change_different_things_both_succeed(team, town):
    team.applies(town.ann, rename("Pain admitted"))
    team.applies(town.ben, rename("Selected", saw="Chosen {us}", stage="chosen"))
    assert team.titles(town.ann) == ["Pain admitted", "Selected"]


def test_whoever_comes_second_to_the_same_field_is_told_the_first_value(team, town):
    team.applies(town.ann, rename("Pain admitted"))
    with pytest.raises(Conflict) as told:
        team.applies(town.ben, rename("Need felt"))
    assert (told.value.theirs, told.value.mine) == ("Pain admitted", "Need felt")
    assert team.reads(town.ben, processes.number) == 2


def test_what_a_process_cannot_be_is_refused_and_leaves_nothing(team, town):
    with pytest.raises(Refused):
        team.applies(town.ann, Set("need", "probability", 101, 20))
    assert team.reads(town.ann, processes.head).process == PROCESS


def test_the_history_tells_each_change_the_newest_first(team, town):
    team.applies(town.ben, rename("Pain admitted"))
    team.undoes(town.ben)
    assert team.history(town.ann) == [
        (3, "Undid: Renamed stage “Need agreed” to “Pain admitted”", "Ben Baker"),
        (2, "Renamed stage “Need agreed” to “Pain admitted”", "Ben Baker"),
        (1, "Began the process “Selling cranes”", "Ann Archer"),
    ]
    assert [line.taken_back for line in team.reads(town.ann, processes.history)] == [False, True, False]


def test_undo_takes_back_my_own_changes_the_newest_first(team, town):
    team.applies(town.ann, rename("One"))
    team.applies(town.ann, rename("Two", saw="One"))
    team.applies(town.ben, rename("Bens", saw="Chosen {us}", stage="chosen"))
    assert team.undo_offered(town.ann) == "Renamed stage “One” to “Two”"
    team.undoes(town.ann)
    assert team.titles(town.ann) == ["One", "Bens"]
    team.undoes(town.ann)
    assert team.titles(town.ann) == ["Need agreed", "Bens"]
    assert team.undoes(town.ann) is None
    assert team.undo_offered(town.ann) is None
    assert team.titles(town.ann) == ["Need agreed", "Bens"]


def test_redo_brings_back_what_undo_took_in_the_opposite_order(team, town):
    team.applies(town.ann, rename("One"))
    team.applies(town.ann, rename("Two", saw="One"))
    assert team.redoes(town.ann) is None
    for _ in range(2):
        team.undoes(town.ann)
    assert team.redo_offered(town.ann) == "Renamed stage “Need agreed” to “One”"
    team.redoes(town.ann)
    assert team.titles(town.ann)[0] == "One"
    team.redoes(town.ann)
    assert team.titles(town.ann)[0] == "Two"
    assert team.redoes(town.ann) is None
    for title in ("One", "Need agreed"):
        team.undoes(town.ann)
        assert team.titles(town.ann)[0] == title
    assert team.undoes(town.ann) is None
    assert team.history(town.ann)[0][1] == "Undid: Renamed stage “Need agreed” to “One”"


def test_a_change_of_my_own_ends_what_i_could_redo(team, town):
    team.applies(town.ann, rename("One"))
    team.undoes(town.ann)
    team.applies(town.ben, rename("Bens", saw="Chosen {us}", stage="chosen"))
    assert team.redo_offered(town.ann) is not None
    team.applies(town.ann, rename("Three"))
    assert team.redoes(town.ann) is None


def test_an_undo_that_would_lose_somebody_elses_change_is_a_conflict(team, town):
    team.applies(town.ann, rename("One"))
    team.applies(town.ben, rename("Bens", saw="One"))
    with pytest.raises(Conflict):
        team.undoes(town.ann)
    assert team.titles(town.ann)[0] == "Bens"


def test_an_undo_that_somebody_did_already_does_not_block_the_one_before_it(team, town):
    team.applies(town.ann, rename("One", saw="Chosen {us}", stage="chosen"))
    team.applies(town.ann, rename("Two"))
    team.applies(town.ben, rename("Need agreed", saw="Two"))
    team.undoes(town.ann)
    team.undoes(town.ann)
    assert team.titles(town.ann) == ["Need agreed", "Chosen {us}"]


def test_the_same_undo_sent_again_takes_one_change_back(team, town):
    team.applies(town.ann, rename("One"))
    team.applies(town.ann, rename("Two", saw="One"))
    assert team.undoes(town.ann, key="undo") == team.undoes(town.ann, key="undo")
    assert team.titles(town.ann)[0] == "One"


def test_removing_and_undoing_brings_a_stage_back_with_all_that_it_held(team, town):
    team.applies(town.ann, Remove("chosen", fingerprint(PROCESS.stages[1])))
    assert team.titles(town.ann) == ["Need agreed"]
    team.undoes(town.ann)
    assert team.reads(town.ann, processes.head).process == PROCESS


@pytest.mark.parametrize("verb", [processes.head, processes.number])
def test_another_workspaces_process_is_not_there(team, town, verb):
    with pytest.raises(Missing):
        team.reads(town.stranger, verb)


def test_nobody_changes_or_reads_another_workspaces_process(team, town):
    with pytest.raises(Missing):
        team.applies(town.stranger, rename("Theirs"))
    with pytest.raises(Missing):
        team.undoes(town.stranger)
    assert team.history(town.stranger) == []
    assert team.titles(town.ann) == ["Need agreed", "Chosen {us}"]


def test_a_removed_process_comes_back_with_its_history(database, team, town):
    team.applies(town.ann, rename("One"))
    with database.write(town.ann) as session:
        processes.remove(session, team.process)
        assert processes.mine(session) == ()
    with pytest.raises(Missing):
        team.reads(town.ann, processes.head)
    with pytest.raises(Missing):
        team.applies(town.ann, rename("Two", saw="One"))
    with database.write(town.ann) as session:
        processes.restore(session, team.process)
    assert len(team.history(town.ann)) == 2
    assert team.applies(town.ann, rename("Two", saw="One")).number == 3


def test_twenty_people_at_once_get_twenty_revisions(team, town):
    def insert(number):
        return team.applies(
            town.ann, Insert("process", None, Stage("", f"S {number}", 5)), key=f"{number}"
        ).number

    with ThreadPoolExecutor(10) as threads:
        numbers = sorted(threads.map(insert, range(4)))
    assert numbers == [2, 3, 4, 5]
    assert len(team.titles(town.ann)) == 6


def test_a_process_is_no_collected_data(database, team, town):
    with database.read(town.ann) as session:
        before = workspaces.revision(session)
    team.applies(town.ann, rename("One"))
    with database.read(town.ann) as session:
        assert workspaces.revision(session) == before
