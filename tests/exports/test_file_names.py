from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exports.file_names import file_name

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("company", "name"),
    [
        ("Acme", "Acme-playbook-2026-11-22.pdf"),
        ("Müller & Söhne / Kiel", "Müller-&-Söhne-Kiel-playbook-2026-11-22.pdf"),
        ("Thornby Labelling (demo)", "Thornby-Labelling-demo-playbook-2026-11-22.pdf"),
        ("../../etc/passwd", "etc-passwd-playbook-2026-11-22.pdf"),
        ('"><script>', "script-playbook-2026-11-22.pdf"),
        ("\u202efdp.exe", "fdp.exe-playbook-2026-11-22.pdf"),
        ("שלום", "שלום-playbook-2026-11-22.pdf"),
        ("🎈", "playbook-2026-11-22.pdf"),
    ],
)
def test_a_file_is_named_for_the_company_what_it_is_and_its_day(company, name):
    assert file_name(company, "playbook", "pdf", day=DAY) == name


@given(st.text(max_size=300))
def test_a_name_is_one_that_every_system_takes(company):
    name = file_name(company, "playbook", "pdf", day=DAY)
    assert not set('/\\:*?"<>|\n\r\t\0') & set(name)
    assert not name.startswith((".", "-", " "))
    assert name.endswith("playbook-2026-11-22.pdf")
    assert len(name) <= 90
