"""Papers keep the rules of PDF/UA-1 that a program can check; the others are for people."""

from dataclasses import replace
from datetime import date

import pdfua
import pytest

from tests.exports.books import red_logo, whole_sample
from workshop.exports.asked import Asked
from workshop.exports.catalogue import EXPORTS, PDF, named

KINDS = [each.name for each in EXPORTS if PDF in each.endings and each.source == "process"]
# Small enough for every day.
QUICK = ("pocket",)


@pytest.mark.parametrize(
    "kind", [each if each in QUICK else pytest.param(each, marks=pytest.mark.full) for each in KINDS]
)
def test_a_checker_of_pdf_ua_finds_no_error(kind, tmp_path):
    export, file = named(kind), tmp_path / "made.pdf"
    asked = Asked(replace(whole_sample(), version=3), PDF, date(2026, 11, 26), logo=red_logo(), crm="hubspot")
    file.write_bytes(export.file(replace(asked, paper=(*export.papers, "a4")[0])))
    report = pdfua.validate(str(file))
    assert [each.message for each in report.findings if each.severity is pdfua.Severity.ERROR] == []


def test_the_checker_notices_a_paper_without_tags(tmp_path):
    from weasyprint import HTML

    HTML(string="<p>Words").write_pdf(tmp_path / "bare.pdf")
    report = pdfua.validate(str(tmp_path / "bare.pdf"))
    assert any(each.severity is pdfua.Severity.ERROR for each in report.findings)
