"""The poster, the pocket checklist and the self-check from the command line."""

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from tests.exports.processes import PUMPS
from workshop.cli import main
from workshop.exports.process_yaml import write_process

LINK = "https://workshop.example.com/p/k7qm2xpd"


@pytest.fixture
def export(tmp_path):
    (tmp_path / "process.yaml").write_text(write_process(PUMPS))

    def export(kind, name, *more):
        arguments = ["export", str(tmp_path / "process.yaml"), "--format", kind, "-o", str(tmp_path / name)]
        return CliRunner().invoke(main, [*arguments, *more])

    return export


@pytest.mark.parametrize(
    ("kind", "pages", "points"), [("poster", 1, 1191), ("pocket", 2, 420), ("selfcheck", 3, 595)]
)
def test_a_process_file_alone_gives_each_on_its_usual_paper(export, tmp_path, kind, pages, points):
    assert export(kind, "made.pdf").exit_code == 0
    read = PdfReader(tmp_path / "made.pdf")

    assert len(read.pages) == pages
    assert round(read.pages[0].mediabox.width) == points


@pytest.mark.parametrize("kind", ["pocket", "selfcheck"])
def test_the_ending_html_gives_one_file(export, tmp_path, kind):
    assert export(kind, "made.html").exit_code == 0
    assert (tmp_path / "made.html").read_text().startswith("<!DOCTYPE html>")


def test_a_poster_leads_to_the_current_version(export, tmp_path):
    assert export("poster", "made.pdf", "--paper", "a3", "--link", LINK).exit_code == 0
    assert "Scan for the" in PdfReader(tmp_path / "made.pdf").pages[0].extract_text()


@pytest.mark.parametrize("link", ["workshop.example.com", "javascript:alert(1)", LINK * 20])
def test_an_address_that_leads_nowhere_is_bad_use(export, tmp_path, link):
    result = export("poster", "made.pdf", "--link", link)

    assert result.exit_code == 2
    assert "https://" in result.stderr
    assert not (tmp_path / "made.pdf").exists()


def test_a_paper_that_a_poster_has_not_is_bad_use(export):
    assert export("poster", "made.pdf", "--paper", "a4").exit_code == 2
