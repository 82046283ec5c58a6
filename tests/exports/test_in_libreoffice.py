"""A spreadsheet program that opens what was collected calculates nothing, and every text comes back."""

import csv
import shutil
import subprocess

import pytest

from tests.exports.test_collected_xlsx import CALCULATED, told
from workshop.exports import collected_xlsx, keyed_csv
from workshop.intake.activities import read_activities
from workshop.intake.cleaning import clean

SOFFICE = shutil.which("soffice")
TEXTS = (
    *CALCULATED,
    '=HYPERLINK("http://pwn.example";"x")',
    "=1/0",
    "-12.5",
    "plain words",
    "<b>x</b>",
    "مرحبا",
)
# Comma, double quote, UTF-8, from the first line on
FORM = "44,34,76,1"

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine"),
]


def saved_again(content, name, folder):
    """The table as LibreOffice shows it, saved as CSV."""
    (folder / name).write_bytes(content)
    home = f"-env:UserInstallation=file://{folder}/office"
    read = [f"--infilter=CSV:{FORM}"] if name.endswith("csv") else []
    into = ["--convert-to", f"csv:Text - txt - csv (StarCalc):{FORM}", "--outdir", folder / "shown"]
    command = [SOFFICE, home, "--headless", *read, *into, folder / name]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "shown" / f"{name.partition('.')[0]}.csv").read_bytes()


@pytest.mark.parametrize(
    ("write", "name"), [(keyed_csv.write, "all.csv"), (collected_xlsx.write, "all.xlsx")]
)
def test_nothing_is_calculated_and_every_text_comes_back(write, name, tmp_path):
    shown = saved_again(write(told(*TEXTS)), name, tmp_path)
    rows = list(csv.DictReader(shown.decode("utf-8-sig").splitlines(keepends=True)))
    cells = [cell for row in rows for cell in row.values()]
    assert not any("Err:" in cell or "#DIV" in cell or "#NAME" in cell for cell in cells)
    assert {"2", "0"}.isdisjoint(row["text"] for row in rows)
    (deal,) = read_activities(shown, name="shown.csv")
    assert [each.text for each in deal.activities] == [clean(text) for text in TEXTS]
