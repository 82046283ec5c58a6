import csv
import io
import json

import pytest
import yaml
from click.testing import CliRunner
from pypdf import PdfReader

from tests.setup import ROOT
from workshop.cli import main
from workshop.domain.words import say
from workshop.exports import folder, pdf
from workshop.exports.unavailable import PdfUnavailable

FILES = ["discovery.json", "flowchart.svg", "playbook.pdf", "process.yaml"]
CORPORA = ROOT.parent / "shared/corpora"

TOLD = [
    ("buyer", "Customer named the cost of a standstill"),
    ("seller", "We showed the pump in our test field"),
    ("buyer", "Plant manager invited us to the plant"),
    ("buyer", "Budget approved by the controller in writing"),
    ("seller", "We sent the proposal"),
    ("buyer", "Purchasing told all bidders whom they chose"),
    ("buyer", "Contract signed by both sides"),
]


def rows(deals=6, outcome="won"):
    for deal in range(1, deals + 1):
        for position, (actor, text) in enumerate(TOLD, start=1):
            yield {
                "deal_id": f"{outcome}-{deal}",
                "deal_name": f"Plant {deal}",
                "position": position,
                "actor": actor,
                "text": text,
                "contributor": "Ann",
                "outcome": outcome,
            }


def table(*parts):
    listed = [row for part in parts for row in part]
    out = io.StringIO()
    writer = csv.DictWriter(out, listed[0])
    writer.writeheader()
    writer.writerows(listed)
    return out.getvalue()


@pytest.fixture
def run(tmp_path):
    def run(content, *arguments):
        file = tmp_path / "activities.csv"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return CliRunner().invoke(main, ["design", str(file), "--out", str(tmp_path / "out"), *arguments])

    return run


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def names(out):
    return sorted(file.name for file in out.iterdir()) if out.exists() else []


def test_won_deals_become_a_process_in_four_files(run, out):
    result = run(table(rows()), "--name", "Northwind Pumps")

    assert (result.exit_code, result.stderr) == (0, "")
    assert names(out) == FILES
    found = json.loads((out / "discovery.json").read_text())
    process = yaml.safe_load((out / "process.yaml").read_text())
    assert set(found["groups"]) == {str(number) for number in range(1, 43)}
    assert [group for stage in found["stages"] for group in stage] == found["order"]
    assert set(found["gates"]) <= set(found["milestones"])
    assert found["stage_names"] == [stage["title"] for stage in process["stages"]]
    assert "Stage 1" not in found["stage_names"]
    book = "".join(page.extract_text() for page in PdfReader(out / "playbook.pdf").pages)
    assert "Northwind Pumps" in book
    assert "".join(found["stage_names"][0].split()) in "".join(book.split())


def test_the_table_tells_stages_milestones_and_support(run):
    result = run(table(rows()))

    assert "6 of 6 won deals" in result.stdout
    assert "gate" in result.stdout
    assert "Contract signed by both sides" in result.stdout
    assert "discovery.json" in result.stdout


def test_the_same_input_gives_the_same_bytes(run, out):
    run(table(rows()))
    first = {name: (out / name).read_bytes() for name in FILES}
    run(table(rows()))

    assert {name: (out / name).read_bytes() for name in FILES} == first


@pytest.mark.parametrize("stages", ["3", "4"])
def test_the_number_of_stages_may_be_asked_for(run, out, stages):
    run(table(rows()), "--stages", stages)

    assert len(json.loads((out / "discovery.json").read_text())["stages"]) == int(stages)


def test_lost_deals_are_counted_apart_and_open_ones_belong_to_no_group(run, out):
    run(table(rows(5), rows(2, "lost"), rows(1, "open")))

    found = json.loads((out / "discovery.json").read_text())
    supports = found["support"].values()
    assert {(support["of"], support["of_lost"]) for support in supports} == {(5, 2)}
    assert [found["groups"][str(row)] for row in range(50, 57)] == [None] * 7


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "empty"),
        ("a,b\n1,2\n", "column"),
        ("deal_id,text,position\nd1,Budget approved,first\nd1,,2\n", "row 1"),
        ("deal_id,text,outcome\nd1,Budget approved,lost\n", "won"),
    ],
    ids=["empty", "no known column", "bad row", "no won deal"],
)
def test_bad_input_is_named_with_its_mend_and_nothing_is_written(run, out, content, told):
    result = run(content)

    assert result.exit_code == 2
    assert told in result.stderr.lower()
    assert result.stdout == ""
    assert names(out) == []


def test_what_a_room_answered_is_heeded_and_the_next_cards_are_asked(run, out, tmp_path):
    spoken = [row | {"text": f"{row['text']}, plant {row['deal_name'][-1]}"} for row in rows()]
    run(table(spoken))
    card = json.loads((out / "discovery.json").read_text())["cards"][0]
    *kept, ticked = card["rows"]
    told = ["card,row_id,belongs", *(f"1,{row},yes" for row in kept), f"1,{ticked},no"]
    (tmp_path / "cards.csv").write_text("\n".join(told))

    result = run(table(spoken), "--answers", str(tmp_path / "cards.csv"))

    assert (result.exit_code, result.stderr) == (0, "")
    found = json.loads((out / "discovery.json").read_text())
    assert len({found["groups"][row] for row in kept}) == 1
    assert found["groups"][ticked] != found["groups"][kept[0]]
    assert card["rows"] not in [each["rows"] for each in found["cards"]]


def test_bad_answers_are_named_with_their_mend_and_nothing_is_written(run, out, tmp_path):
    (tmp_path / "cards.csv").write_text("card,row_id,belongs\n1,1,yes\n1,99,no\n1,2,maybe\n")

    result = run(table(rows()), "--answers", str(tmp_path / "cards.csv"))

    assert result.exit_code == 2
    assert "row 2, column row_id: No activity has this id. (found '99')" in result.stderr
    assert (
        "row 3, column belongs: This is neither yes nor no. (found 'maybe') Write yes or no." in result.stderr
    )
    assert names(out) == []


@pytest.mark.parametrize("arguments", [["--stages", "2"], ["--stages", "7"], ["--nothing"]])
def test_bad_use_ends_with_2(run, out, arguments):
    assert run(table(rows()), *arguments).exit_code == 2
    assert names(out) == []


def test_a_missing_file_is_bad_use(tmp_path):
    result = CliRunner().invoke(main, ["design", str(tmp_path / "none.csv"), "--out", str(tmp_path)])

    assert result.exit_code == 2


def test_without_the_pdf_libraries_nothing_is_written_and_the_mend_is_told(run, out, monkeypatch):
    def missing(_):
        raise PdfUnavailable(say("Pango is missing."), say("Install it."))

    monkeypatch.setattr(pdf, "render", missing)
    result = run(table(rows()))

    assert (result.exit_code, result.stderr) == (1, "Pango is missing. Install it.\n")
    assert names(out) == []


def test_a_folder_that_cannot_be_written_is_told(run, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder, "place", full)
    result = run(table(rows()))

    assert result.exit_code == 1
    assert "No space left on device" in result.stderr


@pytest.mark.parametrize("corpus", ["dev-1", "dev-2", "real-log-1"])
def test_real_notes_become_a_process(tmp_path, corpus):
    source = CORPORA / corpus / "rows.csv"
    if not source.exists():
        pytest.skip("the labelled corpora lie beside the project, and are not here")
    result = CliRunner().invoke(main, ["design", str(source), "--out", str(tmp_path / "out")])

    assert result.exit_code == 0, result.stderr
    found = json.loads((tmp_path / "out/discovery.json").read_text())
    with source.open() as file:
        assert set(found["groups"]) == {row["row_id"] for row in csv.DictReader(file)}
    assert 3 <= len(found["stages"]) <= 6
    assert len(PdfReader(tmp_path / "out/playbook.pdf").pages) >= 4 + 2 * len(found["stages"])
