"""Files that were made to harm: refused with a sentence, and nothing else is read or unpacked."""

import struct
import zipfile
from io import BytesIO

import pytest

from workshop.domain.problems import BadInput
from workshop.exports.zip_file import archive
from workshop.intake.pipelines import safe_zip
from workshop.intake.pipelines.reading import BYTES, is_pipeline, read_pipeline
from workshop.intake.process_file import read_process

STAGES = "force-app/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml"
BILLION = b"""<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<StandardValueSet><standardValue><fullName>&b;</fullName></standardValue></StandardValueSet>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<StandardValueSet><standardValue><fullName>&x;</fullName></standardValue></StandardValueSet>"""
ELSEWHERE = b'<!DOCTYPE s SYSTEM "http://127.0.0.1:1/s.dtd"><odoo></odoo>'


def refused(data, name="file"):
    assert is_pipeline(data, name=name)
    with pytest.raises(BadInput) as refusal:
        read_pipeline(data, name=name, fallback="P")
    return str(refusal.value)


@pytest.mark.parametrize("data", [BILLION, OUTSIDE, ELSEWHERE, OUTSIDE.decode().encode("utf-16")])
def test_a_document_type_is_refused_before_anything_in_it_counts(data):
    if data.startswith(b"\xff\xfe"):
        data = data.decode("utf-16").replace('"1.0"', '"1.0" encoding="UTF-16"').encode("utf-16")
    assert "document type" in refused(data)
    assert "document type" in refused(archive({STAGES: data}))


def test_an_entity_that_nobody_declared_is_no_text():
    assert "not a whole XML file" in refused(b"<odoo>&x;</odoo>")


@pytest.mark.parametrize("data", [b"<", b"<odoo>", b"<odoo></odoo><odoo/>", b"<b>x</b>"])
def test_broken_or_other_xml_is_refused(data):
    assert refused(data)


def test_xml_that_is_half_a_million_elements_deep_is_refused_and_harms_nothing():
    assert refused(b"<a>" * 500_000 + b"</a>" * 500_000)


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 200_000,
        b'{"label": "P", "stages": [}',
        b'{"label": ' + b"9" * 10_000 + b', "stages": []}',
        b'{"stages": 3, "label": []}',
        b'{"results": [1, null, "x"]}',
        b'{"calls": [{"body": {}}]}',
        b'{"data": [{"pipeline_id": {}, "order_nr": "x", "name": [1]}]}',
        b"[]",
    ],
)
def test_broken_or_strange_json_is_refused(data):
    assert refused(data, "pipeline.json")


def test_json_that_is_no_pipeline_by_its_name_is_left_to_the_reader_of_process_files():
    assert not is_pipeline(b"{format: 3, name: P}", name="process.yaml")
    with pytest.raises(BadInput):
        read_process(b"{format: 3, name: P}")


def test_what_is_larger_than_any_pipeline_is_refused_unread():
    assert f"more than {BYTES // 1_000_000} MB" in refused(b"<odoo>" + b" " * BYTES)


def packed(*entries, method=zipfile.ZIP_DEFLATED):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, content in entries:
            made.writestr(name, content)
    return out.getvalue()


def test_ten_thousand_files_are_refused():
    many = packed(*((f"f{number}", b"") for number in range(10_000)))
    assert "The archive has 10,000 files; 2,000 is the most." in refused(many)


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/x", "..\\x", "C:\\x", "C:/x", "a/.."])
def test_a_name_that_leads_out_of_the_archive_is_refused(name):
    assert "outside its own folder" in refused(packed((name, b"x")))


def test_what_says_that_it_unpacks_to_too_much_is_refused_unread():
    bomb = packed(*((f"{number}/{STAGES}", b" " * 6_000_000) for number in range(10)))
    assert len(bomb) < 100_000
    assert "Unpacked, the archive has more than 50 MB" in refused(bomb)


def test_one_file_that_is_too_large_is_unpacked_no_further_than_it_may_be():
    assert "A file of the archive has more than 2 MB" in refused(packed((STAGES, b" " * 6_000_000)))


def test_an_archive_that_lies_about_its_sizes_is_refused():
    honest = packed((STAGES, b" " * 6_000_000))
    size = struct.pack("<L", 6_000_000)
    assert honest.count(size) == 2
    assert "cannot be unpacked" in refused(honest.replace(size, struct.pack("<L", 100)))


def test_archives_inside_archives_are_not_opened():
    inner = packed((STAGES, b" " * 6_000_000))
    nested = packed(*((f"{number}.zip", inner) for number in range(100)))
    assert "no stages of Salesforce" in refused(nested)


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x05\x06" + b"\x00" * 18, b"PK" * 1000])
def test_a_damaged_or_empty_archive_is_refused(data):
    assert refused(data)


def test_a_workbook_is_no_archive_of_a_pipeline():
    assert "OpportunityStage" not in refused(packed(("xl/workbook.xml", b"<workbook/>")), "stages.xlsx")


def test_a_damaged_file_in_an_archive_is_refused():
    whole = packed((STAGES, b"<StandardValueSet/>" * 50), method=zipfile.ZIP_STORED)
    assert "cannot be unpacked" in refused(whole.replace(b"ValueSet/><", b"ValueSet/>!", 1))


def test_a_locked_archive_is_refused():
    data = bytearray(packed((STAGES, b"<StandardValueSet/>")))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "cannot be unpacked" in refused(bytes(data))


def test_the_limits_are_those_that_the_messages_name():
    assert (safe_zip.ENTRIES, safe_zip.ENTRY, safe_zip.UNPACKED) == (2_000, 2_000_000, 50_000_000)


@pytest.mark.parametrize(
    "title", ["<b>x</b>", "=1+1", "\\N", "العميل", "🎉", "w" * 90, "'quoted'", "a\tb", "{0} %(n)s %s"]
)
def test_a_stage_may_be_called_as_it_likes(title):
    table = f'stage,probability\n"{title}",20\n'.encode()
    process = read_pipeline(table, name="stages.csv", fallback="P")
    assert process.stages[0].title == " ".join(title.split())
