"""Files that are no tables, or broken ones: the mend is told, nothing is stored, good ones are kept."""

import csv
import gzip
import io
import re
import time

import pytest

from tests.support.pages import SITE, headings, words
from tests.web.imports.files import (
    HUBSPOT_ACTIVITIES,
    HUBSPOT_DEALS,
    PLAIN,
    bring_in,
    check_page,
    deal_names,
    look_again,
    sent,
)

NO_TABLES = {
    "empty": b"",
    "spaces": b" \n\n ",
    "a spreadsheet renamed": b"PK\x03\x04" + b"\x00" * 200,
    "gzip": gzip.compress(PLAIN.encode()),
    "a PDF": b"%PDF-1.7 \x00\x01",
    "NUL all over": b"\x00" * 5000,
    "header only": b"deal_name,text\n",
    "5,000 columns": ",".join(f"c{n}" for n in range(5000)).encode() + b"\n1\n",
    "one cell of 200 kB": b"deal_name,text\nAcme," + b"x" * 200_000 + b"\n",
    "50,001 rows": b"deal_name,text\n" + b"Acme,met\n" * 50_001,
}


@pytest.mark.parametrize("kind", NO_TABLES)
def test_a_file_that_is_no_table_is_told_with_the_mend(kind, karin, workspace):
    began = time.monotonic()
    answer = sent(karin, workspace, ("bad.csv", NO_TABLES[kind]))
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"
    assert re.search(r"bad\.csv: .+\. \w", words(answer))
    assert time.monotonic() - began < 10
    assert deal_names(karin, workspace) == []


def test_no_file_at_all_is_told(karin, workspace):
    answer = karin.post(f"/w/{workspace}/imports/new", {}, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert "Choose at least one CSV file." in words(answer)


def test_eleven_files_are_too_many(karin, workspace):
    answer = sent(karin, workspace, *[(f"{n}.csv", PLAIN) for n in range(11)])
    assert answer.status_code == 422
    assert "Send at most 10 files at once." in words(answer)


def test_a_good_file_is_kept_beside_a_bad_one(karin, workspace):
    answer = sent(
        karin, workspace, ("deals.csv", HUBSPOT_DEALS), ("book.xlsx", NO_TABLES["a spreadsheet renamed"])
    )
    assert answer.status_code == 422
    assert "Already here: deals.csv." in words(answer)
    kept = re.findall(r'name="upload" value="([\w-]+)"', answer.text)
    page = karin.get(sent(karin, workspace, ("activities.csv", HUBSPOT_ACTIVITIES), upload=kept).location)
    assert "Won only: 2 of 4" in headings(page)


STRANGE_TABLES = {
    "no column we know": "a,b\n1,2\n",
    "one deal only": "deal_name,text\nAcme,met\n",
    "all by the seller": "deal_name,actor,text\nAcme,seller,met\nBolt,seller,met\n",
    "an open quote": 'deal_name,text\nAcme,"met\nBolt,met\n',
    "two columns of one name": "deal_name,text,text\nAcme,met,\n",
    "more cells than columns": "deal_name,text\nAcme,met, and talked\n",
    "UTF-16": PLAIN.encode("utf-16"),
    "cp1252": PLAIN.replace("Acme", "Müller").encode("cp1252"),
    "semicolons with a mark": b"\xef\xbb\xbf" + PLAIN.replace(",", ";").encode(),
    "tabs": PLAIN.replace(",", "\t"),
    "NUL in a cell": PLAIN.replace("asked", "as\x00ked"),
    "dates that are none": PLAIN.replace("2025-01-02", "soon"),
}


@pytest.mark.parametrize("kind", STRANGE_TABLES)
def test_a_strange_table_gives_a_page_and_never_a_half_import(kind, karin, workspace):
    answer = sent(karin, workspace, ("strange.csv", STRANGE_TABLES[kind]))
    assert answer.status_code in {303, 422}
    if answer.status_code == 422:
        assert "strange.csv: " in words(answer)
        return
    page = karin.get(answer.location)
    assert page.status_code == 200
    stored = bring_in(karin, workspace, page)
    assert stored.status_code in {303, 422}
    assert bool(deal_names(karin, workspace)) == (stored.status_code == 303)


def test_rows_with_faults_are_listed_and_the_others_come_in(karin, workspace):
    page = check_page(karin, workspace, ("mine.csv", PLAIN.replace("2025-01-02", "soon")))
    assert "1 row has a fault" in headings(page)
    assert "Row 1 date “soon” This is no date. Write it as year-month-day" in words(page).replace(
        " soon ", " “soon” "
    )
    bring_in(karin, workspace, page)
    assert deal_names(karin, workspace) == ["Acme", "Bolt"]


def test_rows_with_faults_are_downloaded_mended_and_read_again(karin, workspace):
    page = check_page(
        karin, workspace, ("mine.csv", PLAIN.replace("2025-01-02", "soon").replace("asked", "=asked"))
    )
    form = re.search(r'<form method="post" action="[^"]+/bad-rows".*?</form>', page.text, re.S)[0]
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    del fields["csrf_token"]
    answer = karin.post(f"/w/{workspace}/imports/bad-rows", fields)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="to mend - mine.csv"'
    rows = list(csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"))))
    assert rows[0] == ["deal_name", "date", "actor", "text", "outcome", "problem"]
    assert rows[1][:5] == ["Acme", "soon", "buyer", "'=asked for prices", "won"]
    assert rows[1][5].startswith("date: This is no date. Write it as year-month-day")
    mended = check_page(karin, workspace, ("mine.csv", answer.get_data().replace(b"soon", b"2025-01-02")))
    assert "=asked for prices" in words(mended)
    assert "fault" not in words(mended)


def test_the_download_reads_the_file_by_the_columns_that_were_chosen(karin, workspace):
    page = check_page(karin, workspace, ("mine.csv", "customer,story,date\nAcme,met,soon\nAcme,met,\n"))
    again = look_again(karin, workspace, page, answers={"0-text": "1"})
    form = re.search(r'<form method="post" action="[^"]+/bad-rows".*?</form>', again.text, re.S)[0]
    assert 'name="0-text" value="1"' in form


def test_a_file_of_50_000_rows_is_checked_and_imported(karin, workspace):
    rows = (f"D{n // 25},Deal {n // 25},{n % 25},won,they asked for reference {n}\n" for n in range(50_000))
    page = check_page(
        karin, workspace, ("big.csv", "deal_id,deal_name,position,outcome,text\n" + "".join(rows))
    )
    assert "Won only: 2000 of 2000" in headings(page)
    assert "1700 further deals are not listed and come along." in words(page)
    assert len(page.data) < 500_000
    bring_in(karin, workspace, page, without={"D0"})
    page = karin.get(f"/w/{workspace}/deals")
    assert "1999 won deals make the process, with 49975 activities." in words(page)
    assert len(page.data) < 300_000


def test_files_over_32_mb_are_refused_with_what_to_do(karin, workspace):
    head = b'--x\r\nContent-Disposition: form-data; name="files"; filename="huge.csv"\r\n\r\n'
    answer = karin.client.post(
        f"/w/{workspace}/imports/new",
        data=head + b"x" * (33 * 1024 * 1024),
        content_type="multipart/form-data; boundary=x",
        base_url=SITE,
    )
    assert answer.status_code == 413
    assert "Send a smaller file" in words(answer)


def test_a_file_name_is_only_a_name(karin, workspace):
    page = check_page(karin, workspace, ("C:\\Karin\\..\\deals.csv", PLAIN))
    assert "deals.csv is a table, 3 rows." in words(page)
