"""A workshop made at the command line, and everything that was told in it taken along as a table."""

import csv
import re
import shlex
from contextlib import closing

import pytest
from click.testing import CliRunner

from workshop.cli import main
from workshop.domain.board.codes import read_code
from workshop.domain.collect.deals import Side
from workshop.domain.people import Role
from workshop.named_workspace import owner_of
from workshop.ready import ready_database
from workshop.settings import Settings
from workshop.store import activities, deals, people, seats, told, workshops, workspaces
from workshop.store.activities import NewActivity
from workshop.store.callers import CodeHolder, Member, Operator, SeatHolder
from workshop.store.tokens import hashed

COLUMNS = ["key", "deal_id", "deal", "outcome", "position", "date", "side", "text", "contributor"]


@pytest.fixture
def workshop(tmp_path, monkeypatch):
    """`workshop("board new --workspace Acme")` runs that line on the data folder of `database`."""
    monkeypatch.setenv("WORKSHOP_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return lambda line: CliRunner().invoke(main, shlex.split(line))


@pytest.fixture
def database(workshop):
    with closing(ready_database(Settings.from_environment())) as database:
        yield database


@pytest.fixture
def ann(database):
    """The owner of Acme."""
    return founded(database, "Acme Ltd", "Ann")


def founded(database, name, owner):
    with database.write(Operator()) as session:
        person = people.add(session, owner).id
        return Member(workspaces.create(session, name, owner=person).id, person, Role.OWNER)


def seat_of(database, code, name):
    """Somebody who has joined by that code."""
    with database.write(CodeHolder(code)) as session:
        seats.join(session, f"person-{name}", name, seat=f"seat-{name}", rejoin=f"again-{name}")
    with database.read(SeatHolder(hashed(f"seat-{name}"))) as session:
        return seats.seat(session).caller


def tell(database, who, deal, *lines):
    with database.write(who) as session:
        found = told.deal_named(session, deal, key=f"deal-{deal}")
        told.add(session, found.deal.id, lines)


def table(file):
    with file.open(newline="", encoding="utf-8-sig") as lines:
        return list(csv.DictReader(lines))


def test_a_new_workshop_is_led_by_the_owner_and_joined_by_the_code_printed(workshop, database, ann):
    said = workshop('board new --workspace "acme  LTD" --title "Harbour cranes"')

    code, address = said.stdout.splitlines()
    assert (said.exit_code, said.stderr) == (0, "")
    assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}", code)
    assert address == f"http://127.0.0.1:8000/j/{code}"
    with database.read(ann) as session:
        ((found),) = [line.workshop for line in workshops.all_workshops(session)]
    assert (found.title, found.lead, found.code) == ("Harbour cranes", ann.person, read_code(code))


def test_the_address_printed_is_the_one_that_people_type(workshop, ann, monkeypatch):
    monkeypatch.setenv("WORKSHOP_PUBLIC_URL", "https://workshop.example.com")

    code, address = workshop(f"board new --workspace {ann.workspace}").stdout.splitlines()

    assert address == f"https://workshop.example.com/j/{code}"


def test_a_name_that_no_workspace_has_is_told_with_those_there_are(workshop, ann):
    said = workshop("board new --workspace Akme")

    assert (said.exit_code, said.stdout) == (2, "")
    assert said.stderr == "There is no workspace called Akme. These there are: Acme Ltd.\n"


def test_where_there_is_no_workspace_at_all_it_says_how_to_get_one(workshop):
    said = workshop("export --workspace Acme --format csv -o all.csv")

    assert said.exit_code == 2
    assert "Make it in the browser first, or load the demo: workshop demo" in said.stderr


def test_of_two_workspaces_of_one_name_the_id_tells_which(workshop, database, ann):
    other = founded(database, "Acme Ltd", "Olga")

    said = workshop('board new --workspace "Acme Ltd"')

    assert said.exit_code == 2
    assert "2 workspaces are called Acme Ltd." in said.stderr
    assert all(workspace in said.stderr for workspace in (ann.workspace, other.workspace))
    assert owner_of(database, other.workspace) == other


def test_the_table_holds_every_activity_with_the_key_it_was_sent_under(workshop, database, ann, tmp_path):
    code = read_code(workshop("board new --workspace 'Acme Ltd'").stdout.splitlines()[0])
    bea = seat_of(database, code, "Bea")
    tell(
        database,
        bea,
        "Harbour crane",
        NewActivity("k-1", "They rang us", Side.BUYER),
        NewActivity("-k2", "=SUM(A1)", Side.SELLER),
    )
    with database.write(ann) as session:
        deal = deals.add(session, "Bakery oven").deal.id
        activities.add_many(session, deal, [NewActivity("k-3", "Sent a quote", contributor="Tom")])

    said = workshop("export --workspace 'Acme Ltd' --format csv -o all.csv")

    assert (said.exit_code, said.output, said.exception) == (0, "", None)
    # Two deals that were begun at once have the same number, and either may come first.
    rows = sorted(table(tmp_path / "all.csv"), key=lambda row: row["deal"] != "Harbour crane")
    assert list(rows[0]) == COLUMNS
    assert [(row["key"], row["deal"], row["position"], row["side"], row["text"]) for row in rows] == [
        ("k-1", "Harbour crane", "1", "buyer", "They rang us"),
        ("-k2", "Harbour crane", "2", "seller", "'=SUM(A1)"),
        ("k-3", "Bakery oven", "1", "unknown", "Sent a quote"),
    ]


@pytest.mark.parametrize(
    ("anonymous", "revealed", "name"),
    [(False, False, ""), (False, True, "Bea"), (True, True, ""), (True, False, "")],
)
def test_who_told_something_is_in_the_table_only_where_the_workshop_shows_it(
    workshop, database, ann, tmp_path, anonymous, revealed, name
):
    with database.write(ann) as session:
        started = workshops.start(session, "Spring", key="spring", anonymous=anonymous)
    tell(database, seat_of(database, started.code, "Bea"), "Crane", NewActivity("k-1", "They rang us"))
    if revealed:
        with database.write(ann) as session:
            workshops.reveal(session, started.id)

    for switch, shown in (("--names", name), ("", "")):
        workshop(f"export --workspace 'Acme Ltd' --format csv {switch} -o all.csv")

        ((row),) = table(tmp_path / "all.csv")
        assert (row["key"], row["deal"], row["contributor"]) == ("k-1", "Crane", shown)


def test_what_was_taken_away_is_not_in_the_table(workshop, database, ann, tmp_path):
    with database.write(ann) as session:
        kept, gone = (deals.add(session, name).deal.id for name in ("Kept", "Gone"))
        lines = activities.add_many(session, kept, [NewActivity("k-1", "one"), NewActivity("k-2", "two")])
        activities.add_many(session, gone, [NewActivity("k-3", "three")])
        activities.remove(session, lines[0].activity.id)
        deals.remove(session, gone)

    workshop("export --workspace 'Acme Ltd' --format csv -o all.csv")

    assert [row["key"] for row in table(tmp_path / "all.csv")] == ["k-2"]


def test_the_table_has_nothing_of_another_workspace(workshop, database, ann, tmp_path):
    with database.write(founded(database, "Other", "Olga")) as session:
        activities.add_many(session, deals.add(session, "Theirs").deal.id, [NewActivity("k", "Secret")])

    workshop("export --workspace 'Acme Ltd' --format csv -o all.csv")

    assert table(tmp_path / "all.csv") == []


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("export --format csv -o a.csv", "Give either a process file or --workspace with its name."),
        (
            "export p.yaml --workspace Acme --format csv -o a.csv",
            "Give either a process file or --workspace with its name.",
        ),
        ("export p.yaml --format csv -o a.csv", "name it with --workspace, without a file."),
        ("export --workspace Acme --format playbook -o a.pdf", "give one instead of --workspace."),
        ("export --workspace Acme --format flowchart -o a.svg", "give one instead of --workspace."),
    ],
)
def test_a_use_that_makes_no_sense_ends_with_2_and_the_mend(workshop, tmp_path, line, mend):
    (tmp_path / "p.yaml").write_text("stages: []")

    said = workshop(line)

    assert said.exit_code == 2
    assert mend in " ".join(said.stderr.split())
    assert not list(tmp_path.glob("a.*"))
