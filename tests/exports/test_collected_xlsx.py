"""Everything that was collected as a workbook: nothing is calculated, and every text comes back."""

import io
import zipfile
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from workshop.domain.collect.deals import Activity, Outcome, Side
from workshop.domain.collect.keyed import KeyedActivity
from workshop.domain.problems import BadInput
from workshop.exports import keyed_csv
from workshop.exports.collected_xlsx import write
from workshop.exports.keyed_csv import COLUMNS
from workshop.intake.activities import read_activities
from workshop.intake.cleaning import clean
from workshop.intake.tables import read_table

CALCULATED = (
    "=1+1",
    "+44 20 7946",
    "-12 %",
    "@SUM(A1)",
    "＝1",
    "\t=1",
    "\r=1",
    "\n=1",
    " =cmd|'/C calc'!A0",
)
HARD = (
    "'=1",
    "''-x",
    "_x0041_",
    "_x005F_",
    "007",
    "1.50",
    "2024-01-01",
    "<b>x</b>",
    "\\N",
    "مرحبا",
    "👩🏽‍🚀",
    "two\nlines",
    "x" * 20_000,
)


def told(*texts):
    return [
        KeyedActivity(
            f"k{place}", "d1", "=Harbour", Outcome.WON, place, Activity(f"a{place}", text, Side.BUYER)
        )
        for place, text in enumerate(texts, start=1)
    ]


def sheet(data):
    return load_workbook(io.BytesIO(data), read_only=True).active


def texts(data):
    return [row[COLUMNS.index("text")].value for row in list(sheet(data).rows)[1:]]


def test_no_cell_is_a_formula_or_a_number():
    rows = list(sheet(write(told(*CALCULATED, *HARD))).rows)
    assert {cell.data_type for row in rows for cell in row if cell.value is not None} == {"s"}
    with zipfile.ZipFile(io.BytesIO(write(told(*CALCULATED)))) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_a_text_that_would_be_calculated_says_that_it_is_text():
    book = load_workbook(io.BytesIO(write(told("=1+1", "asked for a visit"))))
    cells = [row[7] for row in list(book.active.rows)[1:]]
    assert [cell.quotePrefix for cell in cells] == [True, False]


def test_whatever_reads_workbooks_reads_every_text_as_it_was():
    plain = [text for text in (*CALCULATED, *HARD) if "_x" not in text]
    assert texts(write(told(*plain))) == plain


@pytest.mark.parametrize("form", [write, keyed_csv.write])
@pytest.mark.parametrize("text", [*CALCULATED, *HARD])
def test_our_intake_gives_every_text_back(form, text):
    (deal,) = read_activities(form(told(text, "and then signed")), name="collected")
    assert (deal.name, deal.outcome) == ("=Harbour", Outcome.WON)
    assert [each.text for each in deal.activities] == [clean(text), "and then signed"]


@given(st.lists(st.text(min_size=1, max_size=60).map(clean).filter(bool), min_size=1, max_size=5))
def test_every_text_that_the_workshop_keeps_comes_back(kept):
    (deal,) = read_activities(write(told(*kept)), name="collected.xlsx")
    assert [each.text for each in deal.activities] == kept


def test_a_workbook_of_somebody_else_is_read_as_it_looks():
    book = Workbook()
    book.active.append(["deal_id", "actor", "text", "date", "note"])
    book.active.append([7, "buyer", "asked for a visit", datetime(2026, 3, 4), 1.5])
    out = io.BytesIO()
    book.save(out)
    table = read_table(out.getvalue(), name="deals.xlsx")
    assert table.rows == (("7", "buyer", "asked for a visit", "2026-03-04", "1.5"),)


def packed(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def test_a_workbook_that_is_broken_says_what_to_do():
    for content in ("", "<workbook/>", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"):
        with pytest.raises(BadInput, match="save the sheet as CSV"):
            read_table(packed(**{"xl/workbook.xml": content}), name="broken.xlsx")


def test_a_workbook_that_unpacks_to_very_much_is_refused():
    with pytest.raises(BadInput, match="unpacks to more than 200 MB"):
        read_table(packed(**{"xl/workbook.xml": b" " * 210_000_000}), name="bomb.xlsx")


def test_a_sheet_with_too_many_columns_is_refused():
    book = Workbook()
    book.active.append(["deal_id", "text"])
    book.active.cell(2, 900, "far away")
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(BadInput, match="more than 500 columns"):
        read_table(out.getvalue(), name="wide.xlsx")


def test_nothing_collected_is_a_sheet_with_its_header():
    assert [[cell.value for cell in row] for row in sheet(write([])).rows] == [list(COLUMNS)]
