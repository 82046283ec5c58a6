import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from PIL import Image
from pypdf import PdfReader

from tests.exports.processes import PUMPS
from workshop.cli import main
from workshop.domain.design.process import Story
from workshop.exports.process_yaml import write_process
from workshop.intake.activities import read_activities
from workshop.intake.process_file import read_process


@pytest.fixture
def export(tmp_path):
    (tmp_path / "process.yaml").write_text(write_process(PUMPS))

    def export(kind, name, *more):
        arguments = ["export", str(tmp_path / "process.yaml"), "--format", kind, "-o", str(tmp_path / name)]
        return CliRunner().invoke(main, [*arguments, *more])

    return export


def test_a_process_file_alone_gives_a_playbook(export, tmp_path):
    assert export("playbook", "book.pdf").exit_code == 0
    assert "Cost of an hour named" in PdfReader(tmp_path / "book.pdf").pages[3].extract_text()


def test_a_playbook_may_be_set_on_letter_paper(export, tmp_path):
    export("playbook", "book.pdf", "--paper", "letter")

    assert PdfReader(tmp_path / "book.pdf").pages[0].mediabox.width == 612


def test_the_ending_says_what_kind_of_flowchart_it_is(export, tmp_path):
    for name in ("chart.svg", "chart.png", "chart.PDF"):
        assert export("flowchart", name).exit_code == 0

    assert ElementTree.parse(tmp_path / "chart.svg").getroot().get("class") == "flowchart"  # noqa: S314
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "chart.PDF").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(("kind", "name"), [("flowchart", "a.gif"), ("playbook", "a.svg"), ("playbook", "a")])
def test_an_ending_that_an_export_has_not_is_bad_use(export, tmp_path, kind, name):
    result = export(kind, name)

    assert result.exit_code == 2
    assert "must end in" in result.stderr
    assert not (tmp_path / name).exists()


def test_a_file_that_is_no_process_is_bad_input(export, tmp_path):
    (tmp_path / "process.yaml").write_text("stages: 3\n")
    result = export("flowchart", "a.svg")

    assert result.exit_code == 2
    assert result.stderr
    assert not (tmp_path / "a.svg").exists()


@pytest.mark.parametrize(
    ("more", "title"),
    [([], "Sales process"), (["process"], "Sales process"), (["questionnaire"], "Questionnaire")],
)
def test_the_schema_of_either_kind_of_file_is_printed_as_json(more, title):
    printed = json.loads(CliRunner().invoke(main, ["schema", *more]).stdout)
    assert printed["$schema"].startswith("https://json-schema.org/")
    assert printed["title"] == title


@pytest.mark.parametrize("command", sorted(main.commands))
def test_the_help_of_every_command_has_an_example(command):
    assert f"workshop {command}" in CliRunner().invoke(main, [command, "--help"]).stdout


def test_a_logo_is_put_on_the_cover(export, tmp_path):
    Image.new("RGB", (60, 20), "red").save(tmp_path / "logo.png")

    assert export("playbook", "book.pdf", "--logo", str(tmp_path / "logo.png")).exit_code == 0
    assert len(PdfReader(tmp_path / "book.pdf").pages[0].images) == 1


def test_a_logo_that_is_no_picture_is_bad_input(export, tmp_path):
    (tmp_path / "logo.png").write_text("<svg><script>x()</script></svg>")
    result = export("playbook", "book.pdf", "--logo", str(tmp_path / "logo.png"))

    assert result.exit_code == 2
    assert "can carry programs" in result.stderr
    assert not (tmp_path / "book.pdf").exists()


@pytest.mark.parametrize(
    ("kind", "name"),
    [("flowchart", "chart.pdf"), ("flowchart", "chart.png"), ("salesforce", "with-its-report.zip")],
)
def test_signs_that_the_fonts_lack_are_told_beside_the_work(kind, name, export, tmp_path):
    (tmp_path / "process.yaml").write_text(write_process(replace(PUMPS, owner="陈伟")))
    result = export(kind, name)

    assert result.exit_code == 0
    assert "2 signs are not in the fonts of this paper (CJK)" in result.stderr


def test_a_flowchart_has_three_shapes(export, tmp_path):
    for shape in ("lanes", "funnel", "flywheel"):
        assert export("flowchart", f"{shape}.svg", "--shape", shape).exit_code == 0
        assert export("flowchart", f"{shape}.pdf", "--shape", shape, "--paper", "a3").exit_code == 0
    for shape, told in (("lanes", "flow-wide"), ("funnel", "funnel-wide"), ("flywheel", "flywheel-wide")):
        assert f'id="{told}-title"' in (tmp_path / f"{shape}.svg").read_text()
    assert export("flowchart", "square.svg", "--shape", "square").exit_code == 2


def test_a_process_is_written_for_other_programs(export, tmp_path):
    for kind, name, begins in (
        ("bpmn", "process.bpmn", "<?xml"),
        ("mermaid", "process.mmd", "flowchart LR"),
        ("mermaid", "process.md", "# Northwind Pumps"),
        ("json", "process.json", "{"),
    ):
        assert export(kind, name).exit_code == 0
        assert (tmp_path / name).read_text().startswith(begins)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A data folder with the demo workspace in it."""
    folder = tmp_path_factory.mktemp("demo")
    environment = {"WORKSHOP_DATA": str(folder), "WORKSHOP_DATABASE": ""}
    assert CliRunner().invoke(main, ["demo"], env=environment).exit_code == 0
    return environment


@pytest.mark.full
def test_a_workspace_gives_its_result_and_a_workbook_of_all_it_collected(demo, tmp_path):
    named = ["export", "--workspace", "Thornby Labelling (demo)", "--format"]
    for kind, name in (("result", "r.pdf"), ("xlsx", "all.xlsx"), ("csv", "all.csv")):
        made = CliRunner().invoke(main, [*named, kind, "-o", str(tmp_path / name)], env=demo)
        assert made.exit_code == 0, made.output
    assert "The shortest way to level" in " ".join(
        page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages
    )
    told = [read_activities((tmp_path / name).read_bytes(), name=name) for name in ("all.xlsx", "all.csv")]
    assert told[0] == told[1]
    assert sum(len(deal.activities) for deal in told[0]) > 100


def test_a_result_is_not_made_from_a_process_file(export, tmp_path):
    result = export("result", "r.pdf")
    assert result.exit_code == 2
    assert "name it with --workspace" in result.stderr


def test_a_process_file_alone_gives_a_web_edition(export, tmp_path):
    assert export("web", "web.html").exit_code == 0
    assert "Cost of an hour named" in (tmp_path / "web.html").read_text()


TOLD = replace(PUMPS, stories=(Story("one", "They had counted", "Then they signed.", "", "Harbour Foods"),))


@pytest.mark.parametrize("kind", ["playbook", "web"])
def test_customers_are_named_only_where_names_are_switched_on(export, tmp_path, kind):
    (tmp_path / "process.yaml").write_text(write_process(TOLD))
    name = "made.pdf" if kind == "playbook" else "made.html"
    for switch in ((), ("--names",)):
        assert export(kind, name, *switch).exit_code == 0
        told = (tmp_path / name).read_bytes()
        if kind == "playbook":
            told = " ".join(page.extract_text() for page in PdfReader(tmp_path / name).pages).encode()
        assert b"They had counted" in told
        assert (b"Harbour Foods" in told) is bool(switch)


@pytest.mark.parametrize(("kind", "name"), [("poster", "a.pdf"), ("yaml", "a.yaml"), ("bpmn", "a.bpmn")])
def test_names_cannot_be_switched_on_where_there_are_none_to_switch(export, tmp_path, kind, name):
    result = export(kind, name, "--names")

    assert result.exit_code == 2
    assert f"A {kind} has no names that could be switched on" in result.stderr
    assert not (tmp_path / name).exists()


def test_the_process_file_is_the_whole_document_names_too(export, tmp_path):
    (tmp_path / "process.yaml").write_text(write_process(TOLD))
    assert export("yaml", "again.yaml").exit_code == 0
    assert read_process((tmp_path / "again.yaml").read_bytes()) == TOLD


@pytest.mark.full
def test_the_result_of_a_workspace_becomes_a_chapter_of_the_book(demo, tmp_path):
    (tmp_path / "process.yaml").write_text(write_process(PUMPS))
    book = tmp_path / "book.pdf"
    command = [
        "export",
        str(tmp_path / "process.yaml"),
        "--format",
        "playbook",
        "-o",
        str(book),
        "--result-of",
    ]
    made = CliRunner().invoke(main, [*command, "Thornby Labelling (demo)"], env=demo)
    assert made.exit_code == 0, made.output
    assert "Where we stand" in " ".join(page.extract_text() for page in PdfReader(book).pages)
    made = CliRunner().invoke(main, [*command, "Nowhere"], env=demo)
    assert made.exit_code == 2
    assert "Nowhere" in made.stderr


def test_only_the_playbook_has_a_chapter_for_a_result(export, tmp_path):
    result = export("poster", "poster.pdf", "--result-of", "Acme")
    assert result.exit_code == 2
    assert "the playbook has one" in result.stderr
    assert not (tmp_path / "poster.pdf").exists()
